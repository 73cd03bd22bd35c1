import { describe, expect, it } from 'vitest';
import { farthestM, fastestMPerS, figureAt, figureAtPeak } from '../../../tests/support/figureAt.ts';
import { centreOfMass } from '../balance.ts';
import { hipHinge, type HingeSet } from './hipHinge.ts';

const bottomOf = (set: Partial<HingeSet>) => figureAtPeak(hipHinge({ reps: 1, ...set }));
const topOf = (set: Partial<HingeSet>) => {
	const motion = hipHinge({ reps: 1, ...set });
	return figureAt(motion, motion.reps[0]?.endS ?? NaN);
};
const hipFlexionDeg = ({ angles }: ReturnType<typeof bottomOf>) => 180 - angles.shoulderHipKneeDeg;

describe('hipHinge', () => {
	it.each([
		[74, 20],
		[25, 12],
		[113, 88],
		[75, 80],
	])('bends hips by %i° and knees by %i° as asked for', (hipsDeg, kneesDeg) => {
		const bottom = bottomOf({ hipFlexionDeg: hipsDeg, kneeFlexionDeg: kneesDeg });
		expect(hipFlexionDeg(bottom)).toBeCloseTo(hipsDeg, 1);
		expect(bottom.angles.kneeFlexionDeg).toBeCloseTo(kneesDeg, 1);
	});

	it('as a drill moves the hips far back over shanks that stay upright, and stretches all of it at the top', () => {
		const bottom = bottomOf({});
		expect(hipFlexionDeg(bottom)).toBeGreaterThan(65);
		expect(bottom.angles.kneeFlexionDeg).toBeLessThan(30);
		expect(Math.abs(bottom.angles.legs.left.shankInclinationDeg)).toBeLessThan(6);
		expect(topOf({}).angles.shoulderHipKneeDeg).toBeCloseTo(177, 0);
	});

	it('as a deadlift bends the knees as well and lets both hands hang side by side before the shins', () => {
		const { angles, landmarks } = bottomOf({ variant: 'deadlift' });
		expect(angles.kneeFlexionDeg).toBeCloseTo(88, 0);
		expect(landmarks.leftWrist.x - landmarks.rightWrist.x).toBeCloseTo(0.1, 2);
		expect(landmarks.leftWrist.y).toBeLessThan(landmarks.leftKnee.y);
		expect(landmarks.leftWrist.z).toBeCloseTo(landmarks.leftShoulder.z, 2);
	});

	it('slides the hands down the thighs, or rests them on the hips', () => {
		const standing = topOf({}).landmarks;
		const bottom = bottomOf({}).landmarks;
		expect(standing.leftWrist.y - standing.leftKnee.y).toBeGreaterThan(0.35);
		expect(bottom.leftWrist.y - bottom.leftKnee.y).toBeLessThan(0.25);
		const onHips = bottomOf({ arms: 'hips' }).landmarks;
		expect(Math.hypot(onHips.leftWrist.y - onHips.leftHip.y, onHips.leftWrist.z - onHips.leftHip.z)).toBeLessThan(0.15);
	});

	it('stops short of the top, or leans back there, as asked for', () => {
		expect(topOf({ topHipFlexionDeg: 25 }).angles.shoulderHipKneeDeg).toBeCloseTo(155, 1);
		const upright = topOf({}).angles.trunkInclinationDeg;
		expect(topOf({ leanBackDeg: 15 }).angles.trunkInclinationDeg).toBeCloseTo(upright - 15, 0);
	});

	it('raises the hips before the shoulders when asked to', () => {
		const motion = hipHinge({ reps: 1, variant: 'deadlift', hipsFirstRatio: 2.2 });
		const [rep] = motion.reps;
		const bottomEndS = (rep?.peakS ?? 0) + 0.2;
		const low = figureAt(motion, bottomEndS).landmarks;
		const third = figureAt(motion, bottomEndS + ((rep?.endS ?? 0) - bottomEndS) / 3).landmarks;
		const shouldersM = third.leftShoulder.y - low.leftShoulder.y;
		expect((third.leftHip.y - low.leftHip.y) / shouldersM).toBeGreaterThan(1.9);
	});

	it('keeps the feet where they are and the weight above them', () => {
		const motion = hipHinge({ reps: 1, swayM: 0.003 });
		expect(farthestM(motion, 'leftHeel', 0, motion.durationS)).toBeLessThan(1e-6);
		const { skeleton, landmarks } = figureAtPeak(motion);
		expect(centreOfMass(skeleton).z).toBeGreaterThan(landmarks.leftHeel.z + 0.05);
		expect(centreOfMass(skeleton).z).toBeLessThan(landmarks.leftFootIndex.z - 0.05);
	});

	it('takes its time, does one rep otherwise and moves without jumps', () => {
		const motion = hipHinge({
			reps: 2,
			lowerS: 1,
			bottomS: 0.5,
			riseS: 1.5,
			pauseS: 0.5,
			but: { 2: { leanBackDeg: 14 } },
		});
		expect(motion.reps).toEqual([
			{ startS: 1, peakS: 2, endS: 4, side: null },
			{ startS: 4.5, peakS: 5.5, endS: 7.5, side: null },
		]);
		expect(motion.durationS).toBe(9);
		expect(fastestMPerS(motion, 20)).toBeLessThan(2);
	});
});
