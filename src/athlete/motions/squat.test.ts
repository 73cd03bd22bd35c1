import { describe, expect, it } from 'vitest';
import { centreOfMass } from '../balance.ts';
import { createBody } from '../body.ts';
import { figureOf, type Figure } from '../figure.ts';
import type { Motion } from '../motion.ts';
import { squat, type SquatSet } from './squat.ts';

const body = createBody();

function bottomOf(set: Partial<SquatSet>): Figure {
	const motion = squat({ reps: 1, ...set });
	return at(motion, motion.reps[0]?.peakS ?? 0);
}

function at(motion: Motion, timeS: number): Figure {
	return figureOf(motion.postureAt(timeS, body), body);
}

describe('squat', () => {
	it.each([45, 80, 110, 135])('bends the knees by the %i° asked for', (kneeFlexionDeg) => {
		expect(bottomOf({ depth: { kneeFlexionDeg } }).angles.kneeFlexionDeg).toBeCloseTo(kneeFlexionDeg, 1);
	});

	it.each([20, 0, -15])('brings the thighs to the %i° asked for', (thighElevationDeg) => {
		expect(bottomOf({ depth: { thighElevationDeg } }).angles.thighElevationDeg).toBeCloseTo(thighElevationDeg, 3);
	});

	it.each([0, 10, 25])('leans the trunk %i° more than the shanks', (leanDeg) => {
		expect(bottomOf({ leanDeg }).angles.forwardLeanDeg).toBeCloseTo(leanDeg, 6);
	});

	it('moves the knees in by what was asked for, each on its own, and nothing else sideways', () => {
		const depth = { kneeFlexionDeg: 110 };
		const neutral = bottomOf({ depth }).landmarks;
		const fallen = bottomOf({ depth, kneeValgusM: { left: 0.06, right: 0.02 } }).landmarks;
		expect(neutral.leftKnee.x - fallen.leftKnee.x).toBeCloseTo(0.06, 2);
		expect(fallen.rightKnee.x - neutral.rightKnee.x).toBeCloseTo(0.02, 2);
		expect(fallen.leftHip.x).toBeCloseTo(neutral.leftHip.x, 6);
		expect(fallen.leftFootIndex.x).toBeCloseTo(neutral.leftFootIndex.x, 6);
	});

	it('lifts the heels by what was asked for and leaves the toes on the floor', () => {
		const flat = bottomOf({});
		const risen = bottomOf({ heelRiseM: 0.04 });
		expect(flat.angles.legs.left.heelRiseM).toBeCloseTo(0, 6);
		expect(risen.angles.legs.left.heelRiseM).toBeCloseTo(0.04, 6);
		expect(risen.angles.legs.left.footPitchDeg).toBeGreaterThan(8);
		expect(risen.landmarks.leftFootIndex.y).toBeCloseTo(flat.landmarks.leftFootIndex.y, 6);
		expect(risen.landmarks.leftFootIndex.z).toBeCloseTo(flat.landmarks.leftFootIndex.z, 6);
	});

	it('shifts the hips to the side asked for', () => {
		const { leftHip, rightHip } = bottomOf({ hipShiftM: -0.05 }).landmarks;
		expect((leftHip.x + rightHip.x) / 2).toBeCloseTo(-0.05, 6);
	});

	it.each([1, 1.6, 2])('raises the hips %f times as much as the shoulders at first', (hipsFirstRatio) => {
		const motion = squat({ reps: 1, hipsFirstRatio, bottomS: 0 });
		const { peakS, endS } = motion.reps[0] ?? { peakS: 0, endS: 0 };
		const low = at(motion, peakS).landmarks;
		const third = at(motion, peakS + (endS - peakS) / 3).landmarks;
		const hipsM = third.leftHip.y - low.leftHip.y;
		expect(hipsM / (third.leftShoulder.y - low.leftShoulder.y)).toBeCloseTo(hipsFirstRatio, 1);
	});

	it('keeps the feet where they are and the weight above them all the way', () => {
		const motion = squat({ reps: 2, depth: { kneeFlexionDeg: 130 } });
		const start = at(motion, 0).landmarks;
		for (let timeS = 0; timeS < motion.durationS; timeS += 0.05) {
			const { landmarks, skeleton } = at(motion, timeS);
			for (const name of ['leftHeel', 'rightHeel', 'leftFootIndex', 'rightFootIndex', 'leftAnkle'] as const) {
				expect(landmarks[name].x).toBeCloseTo(start[name].x, 6);
				expect(landmarks[name].y).toBeCloseTo(start[name].y, 6);
				expect(landmarks[name].z).toBeCloseTo(start[name].z, 6);
			}
			expect(centreOfMass(skeleton).z).toBeGreaterThan(landmarks.leftHeel.z + 0.05);
			expect(centreOfMass(skeleton).z).toBeLessThan(landmarks.leftFootIndex.z - 0.05);
		}
	});

	it('takes the time it was given, with the pauses between', () => {
		const motion = squat({ reps: 2, idleBeforeS: 2, eccentricS: 2, bottomS: 0.5, concentricS: 1, pauseS: 1 });
		expect(motion.reps).toEqual([
			{ startS: 2, peakS: 4, endS: 5.5, side: null },
			{ startS: 6.5, peakS: 8.5, endS: 10, side: null },
		]);
		expect(motion.durationS).toBe(12);
	});

	it('does one rep otherwise when told so', () => {
		const motion = squat({ reps: 3, depth: { kneeFlexionDeg: 110 }, but: { 2: { depth: { kneeFlexionDeg: 60 } } } });
		const depths = motion.reps.map((rep) => Math.round(at(motion, rep.peakS).angles.kneeFlexionDeg));
		expect(depths).toEqual([110, 60, 110]);
	});

	it('varies and sways by its seed alone', () => {
		const set = { reps: 2, variation: 1, swayM: 0.005 };
		const first = at(squat({ ...set, seed: 7 }), 3).landmarks;
		expect(at(squat({ ...set, seed: 7 }), 3).landmarks).toEqual(first);
		expect(at(squat({ ...set, seed: 8 }), 3).landmarks).not.toEqual(first);
	});
});
