import { describe, expect, it } from 'vitest';
import { createBody } from '../body.ts';
import { figureOf, type Figure } from '../figure.ts';
import type { Motion } from '../motion.ts';
import { gluteBridge, type GluteBridgeSet } from './gluteBridge.ts';

const body = createBody({ heightM: 1.7 });

function at(motion: Motion, timeS: number): Figure {
	return figureOf(motion.postureAt(timeS, body), body);
}

function topOf(set: Partial<GluteBridgeSet>): Figure {
	const motion = gluteBridge({ reps: 1, ...set });
	return at(motion, motion.reps[0]?.peakS ?? 0);
}

describe('gluteBridge', () => {
	it.each([150, 178, 200])('lifts the hips until shoulder, hip and knee are at the %i° asked for', (asked) => {
		const { angles } = topOf({ shoulderHipKneeDeg: asked });
		expect(angles.legs.left.shoulderHipKneeDeg).toBeCloseTo(asked, 3);
		expect(angles.legs.right.shoulderHipKneeDeg).toBeCloseTo(asked, 3);
	});

	it.each([55, 95, 140])(
		'stands the feet so that the knees are bent by the %i° asked for in a straight line',
		(asked) => {
			expect(topOf({ shoulderHipKneeDeg: 180, kneeFlexionDeg: asked }).angles.kneeFlexionDeg).toBeCloseTo(asked, 3);
		},
	);

	it('lies on the back with the head at −z and the left side at +x, hips and head on the floor, before and after', () => {
		const motion = gluteBridge({ reps: 1 });
		for (const timeS of [0, motion.durationS]) {
			const { landmarks, angles } = at(motion, timeS);
			expect(landmarks.nose.z).toBeLessThan(landmarks.leftHip.z - 0.5);
			expect(landmarks.nose.y).toBeGreaterThan(landmarks.leftEar.y);
			expect(landmarks.leftHip.x).toBeGreaterThan(0);
			expect(landmarks.leftHip.y).toBeLessThan(0.14);
			expect(angles.trunkInclinationDeg).toBeCloseTo(-90, -1);
			expect(angles.shoulderHipKneeDeg).toBeLessThan(140);
		}
	});

	it('keeps shoulders, hands and feet where they are and its joints above the floor, whatever the hips do', () => {
		const motion = gluteBridge({ reps: 2, but: { 2: { shoulderHipKneeDeg: 200, kneeMedialM: 0.07 } } });
		const start = at(motion, 0).landmarks;
		for (let timeS = 0; timeS < motion.durationS; timeS += 0.4) {
			const { landmarks, skeleton } = at(motion, timeS);
			for (const name of ['leftShoulder', 'rightWrist', 'leftHeel', 'rightFootIndex', 'leftAnkle'] as const) {
				expect(landmarks[name].x).toBeCloseTo(start[name].x, 6);
				expect(landmarks[name].y).toBeCloseTo(start[name].y, 6);
				expect(landmarks[name].z).toBeCloseTo(start[name].z, 6);
			}
			expect(Math.min(...Object.values(landmarks).map((point) => point.y))).toBeGreaterThan(0.01);
			expect(skeleton.head.origin.y).toBeGreaterThan(0.1);
		}
	});

	it('lets the knees fall in, the shoulders rise, and the hips stay up between reps when told so', () => {
		const knees = topOf({ kneeMedialM: 0.06 }).landmarks;
		expect(knees.leftKnee.x - knees.rightKnee.x).toBeCloseTo(body.hipWidthM - 0.12, 2);
		const risen = topOf({ shoulderRiseRatio: 0.2 }).landmarks.leftShoulder.y - topOf({}).landmarks.leftShoulder.y;
		expect(risen / body.trunkM).toBeCloseTo(0.2, 6);
		const motion = gluteBridge({ reps: 2, loweredRatio: 0.3 });
		const [first, second] = motion.reps;
		const heightM = (timeS: number): number => at(motion, timeS).landmarks.leftHip.y;
		const [lowM, highM] = [heightM(0), heightM(first?.peakS ?? 0)];
		expect((highM - heightM(first?.endS ?? 0)) / (highM - lowM)).toBeCloseTo(0.3, 1);
		expect(heightM(second?.endS ?? 0)).toBeCloseTo(lowM, 6);
	});

	it('takes the time it was given and peaks in the middle of the hold', () => {
		const motion = gluteBridge({ reps: 2, idleBeforeS: 2, riseS: 1, holdS: 3, lowerS: 2, pauseS: 1 });
		expect(motion.reps).toMatchObject([
			{ startS: 2, peakS: 4.5, endS: 8, side: null },
			{ startS: 9, peakS: 11.5, endS: 15, side: null },
		]);
	});
});
