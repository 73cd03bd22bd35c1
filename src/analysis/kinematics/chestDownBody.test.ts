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
import { armsBelowShouldersRatio, hipsOffLineDeg } from './chestDownBody.ts';

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
