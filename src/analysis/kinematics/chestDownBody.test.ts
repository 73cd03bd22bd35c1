import { describe, expect, it } from 'vitest';
import {
	floorPose,
	ON_BELLY,
	ON_FOREARMS,
	ON_HANDS,
	ON_KNEES,
	type FloorPlaces,
} from '../../../tests/support/floorPose.ts';
import { bodyPosture } from './bodyPosture.ts';
import {
	armLiftRatio,
	armsBelowShouldersRatio,
	hipsOffLineDeg,
	leastThighDownRatio,
	leftThighLiftRatio,
	thighSidewaysRatio,
} from './chestDownBody.ts';

const VIEWS = [-90, 90, 180, 0, 40];

function worldOf(places: FloorPlaces, yawDeg = -90) {
	const { world } = floorPose(places, { yawDeg });
	if (world === null) throw new Error('Nobody is there.');
	return world;
}

describe.each(VIEWS)('a body with the chest down, camera at %i°', (yawDeg) => {
	it.each([
		['prone', ON_BELLY],
		['prone', ON_FOREARMS],
		['prone', ON_HANDS],
		['quadruped', ON_KNEES],
	] as const)('is %s', (posture, places) => {
		expect(bodyPosture(floorPose(places, { yawDeg }))).toBe(posture);
	});

	it('tells how far the arms carry it', () => {
		expect(armsBelowShouldersRatio(worldOf(ON_BELLY, yawDeg))).toBeCloseTo(0.2, 1);
		expect(armsBelowShouldersRatio(worldOf(ON_FOREARMS, yawDeg))).toBeCloseTo(0.6, 1);
		expect(armsBelowShouldersRatio(worldOf(ON_HANDS, yawDeg))).toBeCloseTo(1.1, 1);
	});

	it('tells on which side of the line from shoulders to ankles the hips are', () => {
		const withHips = (upM: number) =>
			hipsOffLineDeg(worldOf({ ...ON_FOREARMS, leftHip: [0, upM, 0.1], rightHip: [0, upM, -0.1] }, yawDeg));
		expect(Math.abs(hipsOffLineDeg(worldOf(ON_FOREARMS, yawDeg)) ?? NaN)).toBeLessThan(1);
		expect(withHips(0.36)).toBeCloseTo(19, 0);
		expect(withHips(0.15)).toBeCloseTo(-19, 0);
	});
});

describe.each(VIEWS)('a body on hands and knees, camera at %i°', (yawDeg) => {
	const back = { ...ON_KNEES, leftKnee: [-0.43, 0.5, 0.15] } as const;
	const sideways = { ...ON_KNEES, rightKnee: [0, 0.28, -0.52] } as const;

	it('tells which thigh is lifted, and how far', () => {
		expect(leftThighLiftRatio(worldOf(ON_KNEES, yawDeg))).toBeCloseTo(0, 5);
		expect(leftThighLiftRatio(worldOf(back, yawDeg))).toBeCloseTo(1, 5);
		expect(leftThighLiftRatio(worldOf(sideways, yawDeg))).toBeCloseTo(-0.49, 2);
	});

	it('tells whether both thighs are down', () => {
		expect(leastThighDownRatio(worldOf(ON_KNEES, yawDeg))).toBeGreaterThan(0.95);
		expect(leastThighDownRatio(worldOf(back, yawDeg))).toBeLessThan(0.3);
		expect(leastThighDownRatio(worldOf(ON_FOREARMS, yawDeg))).toBeLessThan(0.3);
	});

	it('tells a thigh that points back from one that points to its side', () => {
		expect(thighSidewaysRatio(worldOf(back, yawDeg), 'left')).toBeLessThan(-0.9);
		expect(thighSidewaysRatio(worldOf(sideways, yawDeg), 'right')).toBeGreaterThan(0.7);
		expect(Math.abs(thighSidewaysRatio(worldOf(ON_KNEES, yawDeg), 'left') ?? NaN)).toBeLessThan(0.25);
	});

	it('tells how far an arm is lifted, by what is known of it', () => {
		const { leftWrist, leftElbow, ...armless } = ON_KNEES;
		const level = { ...ON_KNEES, leftElbow: [0.78, 0.62, 0.15], leftWrist: [1.04, 0.63, 0.15] } as const;
		expect(armLiftRatio(worldOf(ON_KNEES, yawDeg), 'left')).toBeLessThan(0.05);
		expect(armLiftRatio(worldOf(level, yawDeg), 'left')).toBeCloseTo(0.85, 1);
		expect(armLiftRatio(worldOf({ ...armless, leftElbow: level.leftElbow }, yawDeg), 'left')).toBeCloseTo(0.85, 1);
		expect(armLiftRatio(worldOf({ ...armless, leftWrist: level.leftWrist }, yawDeg), 'left')).toBeCloseTo(0.85, 1);
		const onForearm = { ...armless, leftElbow: [0.5, 0.3, 0.15], leftWrist: [0.76, 0.31, 0.15] } as const;
		expect(armLiftRatio(worldOf(onForearm, yawDeg), 'left')).toBeLessThan(0.1);
		expect([leftWrist, leftElbow]).not.toContain(undefined);
		expect(armLiftRatio(worldOf(armless, yawDeg), 'left')).toBeNull();
	});
});

describe('a body with the chest down', () => {
	it('is carried by the arm on the floor when the other is lifted', () => {
		expect(armsBelowShouldersRatio(worldOf({ ...ON_HANDS, leftWrist: [1.1, 0.6, 0.15] }))).toBeCloseTo(1.1, 1);
	});
	it('can’t be measured without arms, hips or ankles', () => {
		const { leftElbow, rightElbow, leftWrist, rightWrist, ...armless } = ON_HANDS;
		expect([leftElbow, rightElbow, leftWrist, rightWrist]).not.toContain(undefined);
		expect(armsBelowShouldersRatio(worldOf(armless))).toBeNull();
		const { leftAnkle, ...footless } = ON_HANDS;
		expect(leftAnkle).toBeDefined();
		expect(hipsOffLineDeg(worldOf(footless))).toBeNull();
	});
});
