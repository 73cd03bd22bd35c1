import { describe, expect, it } from 'vitest';
import { makeLandmarks, type Place } from '../../../tests/support/makePose.ts';
import { radians } from '../geometry/angle.ts';
import type { LandmarkName } from '../pose/landmarks.ts';
import {
	hipFlexionDeg,
	kneeFlexionDeg,
	worldHipFlexionDeg,
	worldKneeFlexionDeg,
	worldLegHipFlexionDeg,
} from './jointAngles.ts';

/** The same places for left and right. */
function bothSides<S extends 'imagePx' | 'worldM'>(places: Readonly<Record<string, Place>>) {
	const sided = Object.entries(places).flatMap(([joint, place]) => [
		[`left${joint}`, place],
		[`right${joint}`, place],
	]);
	return makeLandmarks<S>(Object.fromEntries(sided) as Partial<Record<LandmarkName, Place>>);
}

/** An upright thigh of 100 over a shank that is turned back by `flexionDeg`, in the plane that `turnedDeg` faces. */
function legBentBy(flexionDeg: number, turnedDeg = 0) {
	const back = 100 * Math.sin(radians(flexionDeg));
	const down = 100 * Math.cos(radians(flexionDeg));
	const ankle = [-back * Math.cos(radians(turnedDeg)), 200 + down, back * Math.sin(radians(turnedDeg))] as const;
	return { Hip: [0, 100], Knee: [0, 200], Ankle: ankle } as const;
}

describe('kneeFlexionDeg', () => {
	it.each([0, 5, 90, 110, 150])('is 0 for a straight leg and positive as it bends: %i°', (flexionDeg) => {
		const landmarks = bothSides(legBentBy(flexionDeg));
		expect(kneeFlexionDeg(landmarks, 'left')).toBeCloseTo(flexionDeg, 9);
		expect(kneeFlexionDeg(landmarks, 'right')).toBeCloseTo(flexionDeg, 9);
	});

	it('reads the side that was asked for', () => {
		const landmarks = { ...bothSides(legBentBy(90)), leftAnkle: bothSides(legBentBy(30)).leftAnkle };
		expect(kneeFlexionDeg(landmarks, 'left')).toBeCloseTo(30, 9);
		expect(kneeFlexionDeg(landmarks, 'right')).toBeCloseTo(90, 9);
	});

	it.each(['leftHip', 'leftKnee', 'leftAnkle'] as const)('is null without the %s, on that side alone', (name) => {
		const landmarks = { ...bothSides(legBentBy(90)), [name]: null };
		expect(kneeFlexionDeg(landmarks, 'left')).toBeNull();
		expect(kneeFlexionDeg(landmarks, 'right')).not.toBeNull();
	});
});

describe('worldKneeFlexionDeg', () => {
	it.each([0, 45, 90])('is the same whichever way the person faces: turned by %i°', (turnedDeg) => {
		expect(worldKneeFlexionDeg(bothSides(legBentBy(100, turnedDeg)), 'left')).toBeCloseTo(100, 9);
	});

	it('is null without a joint, and where two fall together', () => {
		const landmarks = bothSides<'worldM'>(legBentBy(100));
		expect(worldKneeFlexionDeg({ ...landmarks, rightAnkle: null }, 'right')).toBeNull();
		expect(worldKneeFlexionDeg({ ...landmarks, rightAnkle: landmarks.rightKnee }, 'right')).toBeNull();
	});
});

describe('hipFlexionDeg and worldHipFlexionDeg', () => {
	const bent = { Shoulder: [60, 20], Hip: [0, 100], Knee: [80, 160] } as const;

	it('are 0 for somebody upright and positive as trunk and thighs close', () => {
		const upright = { Shoulder: [0, 0], Hip: [0, 100], Knee: [0, 200] } as const;
		expect(hipFlexionDeg(bothSides(upright))).toBeCloseTo(0, 9);
		expect(worldHipFlexionDeg(bothSides(upright))).toBeCloseTo(0, 9);
		expect(hipFlexionDeg(bothSides(bent))).toBeCloseTo(90, 9);
		expect(worldHipFlexionDeg(bothSides(bent))).toBeCloseTo(90, 9);
	});

	it('differ where the bend is in depth: only the one in space sees it', () => {
		const facing = { Shoulder: [0, 20, 60], Hip: [0, 100, 0], Knee: [0, 160, 80] } as const;
		expect(worldHipFlexionDeg(bothSides(facing))).toBeCloseTo(90, 9);
		expect(hipFlexionDeg(bothSides(facing))).toBeCloseTo(0, 9);
	});

	it('take the middle of both sides, so they need both', () => {
		const landmarks = bothSides<'worldM'>(bent);
		for (const name of ['leftShoulder', 'rightHip', 'rightKnee'] as const) {
			expect(hipFlexionDeg({ ...landmarks, [name]: null })).toBeNull();
			expect(worldHipFlexionDeg({ ...landmarks, [name]: null })).toBeNull();
		}
	});
});

describe('worldLegHipFlexionDeg', () => {
	it('is that of one leg', () => {
		const pulled = {
			leftShoulder: [0, 0, -0.1],
			rightShoulder: [0, 0, 0.1],
			leftHip: [0.5, 0, -0.1],
			rightHip: [0.5, 0, 0.1],
			leftKnee: [0.5, -0.4, -0.1],
			rightKnee: [0.8, -0.3, 0.1],
		} as const;
		expect(worldLegHipFlexionDeg(makeLandmarks(pulled), 'left')).toBeCloseTo(90, 6);
		expect(worldLegHipFlexionDeg(makeLandmarks(pulled), 'right')).toBeCloseTo(45, 6);
		expect(worldLegHipFlexionDeg(makeLandmarks({ ...pulled, leftKnee: null }), 'left')).toBeNull();
	});
});
