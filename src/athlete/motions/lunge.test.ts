import { describe, expect, it } from 'vitest';
import { farthestM, fastestMPerS, figureAt, figureAtPeak } from '../../../tests/support/figureAt.ts';
import { lunge, type LungeSet } from './lunge.ts';
import type { LungeVariant } from './lungePosture.ts';

const VARIANTS: readonly LungeVariant[] = ['forward', 'reverse', 'split'];
const bottomOf = (set: Partial<LungeSet>) => figureAtPeak(lunge({ reps: 1, sides: 'left', ...set }));
const tiltDeg = ({ landmarks: at }: ReturnType<typeof bottomOf>) =>
	(Math.atan2(
		at.leftShoulder.x + at.rightShoulder.x - at.leftHip.x - at.rightHip.x,
		at.leftShoulder.y + at.rightShoulder.y - at.leftHip.y - at.rightHip.y,
	) *
		180) /
	Math.PI;

describe.each(VARIANTS)('%s lunge', (variant) => {
	it.each([35, 3, -5])('brings the front thigh to the %i° asked for', (thighElevationDeg) => {
		const { angles } = bottomOf({ variant, depth: { thighElevationDeg } });
		expect(angles.legs.left.thighElevationDeg).toBeCloseTo(thighElevationDeg, 0);
	});

	it('bends the front knee by what was asked for', () => {
		const { angles } = bottomOf({ variant, depth: { kneeFlexionDeg: 70 } });
		expect(angles.legs.left.kneeFlexionDeg).toBeCloseTo(70, 0);
	});

	it.each([0.36, 0.78, 1.05])('has the ankles %f m apart at the bottom', (stepM) => {
		const { leftAnkle, rightAnkle } = bottomOf({ variant, stepM, kneeTravelM: 0.1 }).landmarks;
		expect(leftAnkle.z - rightAnkle.z).toBeCloseTo(stepM, 2);
	});

	it('is clean by itself: knee over the ankle, back knee near the floor, back heel up, trunk upright', () => {
		const { angles, landmarks } = bottomOf({ variant });
		expect(landmarks.leftKnee.z - landmarks.leftAnkle.z).toBeCloseTo(0.03, 2);
		expect(landmarks.rightKnee.y).toBeGreaterThan(0.06);
		expect(landmarks.rightKnee.y).toBeLessThan(0.3 * 0.43);
		expect(angles.legs.left.heelRiseM).toBeCloseTo(0, 6);
		expect(angles.legs.right.heelRiseM).toBeCloseTo(0.13, 3);
		expect(angles.trunkInclinationDeg).toBeCloseTo(7, 3);
	});

	it('does not slide the foot that stays, nor either of them at the bottom, and moves without jumps', () => {
		const motion = lunge({ reps: 1, sides: 'left', variant });
		const { startS = 0, peakS = 0, endS = 0 } = motion.reps[0] ?? {};
		const stays = variant === 'reverse' ? 'leftFootIndex' : 'rightFootIndex';
		expect(farthestM(motion, stays, startS, endS)).toBeLessThan(1e-6);
		expect(farthestM(motion, 'leftFootIndex', peakS - 0.8, peakS + 0.8)).toBeLessThan(1e-6);
		expect(farthestM(motion, 'rightFootIndex', peakS - 0.8, peakS + 0.8)).toBeLessThan(1e-6);
		expect(fastestMPerS(motion, 20)).toBeLessThan(3);
	});
});

describe('lunge', () => {
	it('moves the front knee in, ahead of the toes, or its heel up, as asked for', () => {
		const neutral = bottomOf({}).landmarks;
		expect(neutral.leftKnee.x - bottomOf({ kneeValgusM: 0.1 }).landmarks.leftKnee.x).toBeCloseTo(0.1, 2);
		const ahead = bottomOf({ kneeTravelM: 0.21 }).landmarks;
		expect(ahead.leftKnee.z).toBeGreaterThan(ahead.leftFootIndex.z + 0.02);
		const risen = bottomOf({ frontHeelRiseM: 0.075 });
		expect(risen.angles.legs.left.heelRiseM).toBeCloseTo(0.075, 6);
		expect(risen.angles.legs.left.thighElevationDeg).toBeCloseTo(3, 0);
	});

	it.each(['left', 'right'] as const)('leans the trunk to the %s, the side of the front leg', (side) => {
		const sideways = tiltDeg(bottomOf({ sides: side, sideLeanDeg: 20 }));
		expect(sideways).toBeCloseTo(side === 'left' ? 20 : -20, 0);
	});

	it('leans the trunk forwards and backwards as asked for, and drops the hip of the back leg', () => {
		expect(bottomOf({ leanDeg: 52 }).angles.trunkInclinationDeg).toBeCloseTo(52, 3);
		expect(bottomOf({ leanDeg: -12, lumbarFlexionDeg: -20 }).angles.trunkInclinationDeg).toBeCloseTo(-12, 3);
		expect(bottomOf({ pelvisDropDeg: 14 }).angles.pelvisTiltDeg).toBeCloseTo(14, 3);
	});

	it('puts one leg in front after the other, and says which', () => {
		const motion = lunge({ reps: 3 });
		expect(motion.reps.map(({ side }) => side)).toEqual(['left', 'right', 'left']);
		const second = figureAtPeak(motion, 2).landmarks;
		expect(second.rightAnkle.z).toBeGreaterThan(second.leftAnkle.z + 0.7);
	});

	it('takes the time it was given; a split squat has no steps', () => {
		const times = { reps: 1, sides: 'right', stepS: 1, lowerS: 0.5, bottomS: 0.25, riseS: 0.5, returnS: 1 } as const;
		expect(lunge(times).reps).toEqual([{ startS: 1, peakS: 2.5, endS: 4.25, side: 'right' }]);
		expect(lunge({ ...times, variant: 'split' }).reps).toEqual([{ startS: 1, peakS: 1.5, endS: 2.25, side: 'right' }]);
	});

	it('ends as it began', () => {
		const motion = lunge({ reps: 2 });
		expect(figureAt(motion, motion.durationS).landmarks.leftHip.y).toBeCloseTo(
			figureAt(motion, 0).landmarks.leftHip.y,
			6,
		);
	});
});
