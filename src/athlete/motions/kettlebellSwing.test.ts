import { describe, expect, it } from 'vitest';
import { farthestM, fastestMPerS, figureAt, figureAtPeak } from '../../../tests/support/figureAt.ts';
import { kettlebellSwing, type SwingSet } from './kettlebellSwing.ts';

const bottomOf = (set: Partial<SwingSet>) => {
	const motion = kettlebellSwing({ reps: 1, ...set });
	return figureAt(motion, motion.reps[0]?.startS ?? NaN);
};
const topOf = (set: Partial<SwingSet>) => figureAtPeak(kettlebellSwing({ reps: 1, ...set }));
const hipFlexionDeg = ({ angles }: ReturnType<typeof bottomOf>) => 180 - angles.shoulderHipKneeDeg;
/** From hanging. */
const armDeg = ({ skeleton }: ReturnType<typeof topOf>) => {
	const { shoulder, wrist } = skeleton.arms.left;
	return (Math.atan2(wrist.z - shoulder.z, shoulder.y - wrist.y) * 180) / Math.PI;
};

describe('kettlebellSwing', () => {
	it('by itself hinges at the bottom, hands high between the thighs, and stands tall at the top, arms level', () => {
		const bottom = bottomOf({});
		expect(hipFlexionDeg(bottom)).toBeCloseTo(88, 1);
		expect(bottom.angles.kneeFlexionDeg).toBeCloseTo(42, 1);
		const { leftWrist, rightWrist, leftKnee, leftHip } = bottom.landmarks;
		expect(leftWrist.y).toBeGreaterThan(leftKnee.y + 0.1);
		expect(leftWrist.y).toBeLessThan(leftHip.y - 0.08);
		expect(leftWrist.x - rightWrist.x).toBeLessThan(0.1);
		const top = topOf({});
		expect(top.angles.shoulderHipKneeDeg).toBeCloseTo(177, 0);
		expect(top.angles.trunkInclinationDeg).toBeGreaterThan(0);
		expect(armDeg(top)).toBeCloseTo(88, 0);
	});

	it('squats instead of hinging when asked to', () => {
		const bottom = bottomOf({ hipFlexionDeg: 92, kneeFlexionDeg: 102 });
		expect(bottom.angles.kneeFlexionDeg).toBeCloseTo(102, 1);
		expect(hipFlexionDeg(bottom)).toBeCloseTo(92, 1);
		expect(bottom.landmarks.leftWrist.z).toBeGreaterThan(bottom.landmarks.leftHip.z + 0.08);
	});

	it('stops short of the top, leans back there or lifts the arms, as asked for', () => {
		expect(topOf({ topHipFlexionDeg: 28 }).angles.shoulderHipKneeDeg).toBeCloseTo(152, 1);
		expect(topOf({ leanBackDeg: 15 }).angles.trunkInclinationDeg).toBeLessThan(-10);
		expect(armDeg(topOf({ topArmDeg: 135 }))).toBeCloseTo(135, 0);
	});

	it('lets the bell sink below the knees, and the knees fall in, when asked to', () => {
		const low = bottomOf({ hipFlexionDeg: 112, kneeFlexionDeg: 44, bottomArmDeg: -8 }).landmarks;
		expect(low.leftWrist.y).toBeLessThan(low.leftKnee.y - 0.05);
		const apartM = ({ landmarks }: ReturnType<typeof bottomOf>) => landmarks.leftKnee.x - landmarks.rightKnee.x;
		expect(apartM(bottomOf({})) - apartM(bottomOf({ kneeValgusM: 0.09 }))).toBeCloseTo(0.18, 2);
	});

	it('goes from bottom to bottom without a pause, and a bottom belongs to the rep that starts from it', () => {
		const motion = kettlebellSwing({ reps: 3, periodS: 1.2, but: { 2: { kneeFlexionDeg: 65 } } });
		const [first, second, third] = motion.reps;
		expect((first?.endS ?? 0) - (first?.startS ?? 0)).toBeCloseTo(1.2, 6);
		expect(second?.startS).toBe(first?.endS);
		const knees = [first, second, third].map((rep) => figureAt(motion, rep?.startS ?? 0).angles.kneeFlexionDeg);
		expect(knees.map(Math.round)).toEqual([42, 65, 42]);
	});

	it('picks the bell up from the floor before the first rep and puts it down after the last', () => {
		const motion = kettlebellSwing({ reps: 1 });
		const { startS = 0, endS = 0 } = motion.reps[0] ?? {};
		expect(figureAt(motion, 0).angles.kneeFlexionDeg).toBeLessThan(6);
		for (const timeS of [startS - 0.5, endS + 0.7]) {
			const { leftWrist, leftFootIndex } = figureAt(motion, timeS).landmarks;
			expect(leftWrist.y).toBeLessThan(0.46);
			expect(leftWrist.z).toBeGreaterThan(leftFootIndex.z + 0.1);
		}
		expect(figureAt(motion, motion.durationS).angles.kneeFlexionDeg).toBeLessThan(6);
	});

	it('with one hand says which, and keeps the other away from the bell', () => {
		const motion = kettlebellSwing({ reps: 2, hands: 'right' });
		expect(motion.reps.map(({ side }) => side)).toEqual(['right', 'right']);
		const { leftWrist, rightWrist } = figureAtPeak(motion).landmarks;
		expect(rightWrist.y).toBeGreaterThan(leftWrist.y + 0.2);
		expect(rightWrist.x).toBeCloseTo(0, 2);
	});

	it('changes hands at the top', () => {
		const motion = kettlebellSwing({ reps: 2, hands: 'alternating' });
		expect(motion.reps.map(({ side }) => side)).toEqual(['left', 'right']);
		const top = figureAtPeak(motion).landmarks;
		expect(top.leftWrist.y).toBeCloseTo(top.rightWrist.y, 2);
		const next = figureAt(motion, motion.reps[1]?.startS ?? 0).landmarks;
		expect(Math.abs(next.rightWrist.x)).toBeLessThan(0.02);
		expect(next.leftWrist.x).toBeGreaterThan(0.2);
	});

	it('keeps the feet where they are and moves without jumps', () => {
		const motion = kettlebellSwing({ reps: 1, hands: 'alternating', swayM: 0.003 });
		expect(farthestM(motion, 'leftHeel', 0, motion.durationS)).toBeLessThan(1e-6);
		expect(fastestMPerS(motion, 20)).toBeLessThan(6);
	});
});
