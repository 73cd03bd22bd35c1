import { describe, expect, it } from 'vitest';
import { farthestM, fastestMPerS, figureAt, figureAtPeak } from '../../../tests/support/figureAt.ts';
import { sideStep, type SideStepSet } from './sideStep.ts';

const apartM = ({ landmarks }: ReturnType<typeof figureAt>) => landmarks.leftAnkle.x - landmarks.rightAnkle.x;
const oneStep = (set: Partial<SideStepSet>) => sideStep({ reps: 1, ...set });
/** In the middle of the first or second half of a step, when a foot is in the air. */
const midway = (set: Partial<SideStepSet>, half: 'out' | 'in') => {
	const motion = oneStep(set);
	const { startS = 0, peakS = 0, endS = 0 } = motion.reps[0] ?? {};
	return figureAt(motion, half === 'out' ? (startS + peakS) / 2 : (peakS + endS) / 2);
};

describe('sideStep', () => {
	it('is widest at the peak and near at the end, as asked for', () => {
		const motion = oneStep({ wideM: 0.55, nearM: 0.3 });
		expect(apartM(figureAtPeak(motion))).toBeCloseTo(0.55, 6);
		expect(apartM(figureAt(motion, motion.reps[0]?.endS ?? 0))).toBeCloseTo(0.3, 6);
		const slack = sideStep({ reps: 2, but: { 1: { nearM: 0.09 } } });
		expect(apartM(figureAt(slack, slack.reps[0]?.endS ?? 0))).toBeCloseTo(0.09, 6);
	});

	it('stays in a quarter squat all the way, and goes down to it before and up after', () => {
		const motion = sideStep({ reps: 2, kneeFlexionDeg: 35 });
		for (const { startS, peakS, endS } of motion.reps) {
			for (const timeS of [startS, peakS, endS]) {
				const { kneeFlexionDeg } = figureAt(motion, timeS).angles;
				expect(kneeFlexionDeg).toBeGreaterThan(25);
				expect(kneeFlexionDeg).toBeLessThan(37);
			}
		}
		expect(figureAt(motion, 0).angles.kneeFlexionDeg).toBeLessThan(6);
		expect(figureAt(motion, motion.durationS).angles.kneeFlexionDeg).toBeLessThan(6);
	});

	it('goes one way, then back to where it began, and says which way', () => {
		const motion = sideStep({ reps: 4, stepsPerWay: 2, firstWay: 'right' });
		expect(motion.reps.map(({ side }) => side)).toEqual(['right', 'right', 'left', 'left']);
		expect(figureAt(motion, motion.reps[1]?.endS ?? 0).landmarks.nose.x).toBeLessThan(-0.4);
		expect(figureAt(motion, motion.durationS).landmarks.leftAnkle.x).toBeCloseTo(
			figureAt(motion, 0).landmarks.leftAnkle.x,
			6,
		);
	});

	it('keeps the foot that stays on its place', () => {
		const motion = oneStep({ swayM: 0.003 });
		const { startS = 0, peakS = 0, endS = 0 } = motion.reps[0] ?? {};
		expect(farthestM(motion, 'rightAnkle', 0, peakS)).toBeLessThan(1e-6);
		expect(farthestM(motion, 'leftAnkle', peakS, endS)).toBeLessThan(1e-6);
		expect(farthestM(motion, 'leftAnkle', startS, peakS)).toBeGreaterThan(0.2);
	});

	it('lets both knees fall in where the feet are widest', () => {
		const neutral = figureAtPeak(oneStep({})).landmarks;
		const fallen = figureAtPeak(oneStep({ kneeValgusM: 0.09 })).landmarks;
		expect(neutral.leftKnee.x - fallen.leftKnee.x).toBeCloseTo(0.09, 2);
		expect(fallen.rightKnee.x - neutral.rightKnee.x).toBeCloseTo(0.09, 2);
	});

	it('sways, sinks on one side and bounces as asked for', () => {
		const rolled = (half: 'out' | 'in') => midway({ trunkSwayDeg: 20 }, half).angles.shoulderTiltDeg;
		expect(rolled('out')).toBeCloseTo(20, 1);
		expect(rolled('in')).toBeCloseTo(-20, 1);
		expect(midway({ pelvisDropDeg: 12 }, 'out').angles.pelvisTiltDeg).toBeCloseTo(-12, 3);
		const heightM = (set: Partial<SideStepSet>) => midway(set, 'in').landmarks.leftHip.y;
		expect(heightM({}) - heightM({ bounceM: 0.1 })).toBeCloseTo(0.1, 6);
	});

	it('takes the time it was given and moves without jumps', () => {
		const motion = sideStep({
			reps: 2,
			idleBeforeS: 1.1,
			outS: 0.5,
			inS: 0.25,
			pauseS: 0.5,
			but: { 2: { nearM: 0.1 } },
		});
		expect(motion.reps).toEqual([
			{ startS: 2, peakS: 2.5, endS: 2.75, side: 'left' },
			{ startS: 3.25, peakS: 3.75, endS: 4, side: 'left' },
		]);
		expect(fastestMPerS(motion, 20)).toBeLessThan(4);
	});
});
