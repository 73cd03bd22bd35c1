import type { KinematicFrame } from '../kinematics/kinematicFrame.ts';
import { hipsAboveLineRatio, kneeLeftOfHipsRatio, leftAnkleHigherRatio } from '../kinematics/lyingBody.ts';
import { otherSide, type Side } from '../pose/landmarks.ts';
import type { RepLimits } from '../reps/repMachine.ts';
import { medianAtPeak, type RepTrace } from '../reps/repTrace.ts';

/**
 * What tells movements on the back apart. Each question is answered in one place, so that no movement can be two exercises at once.
 */

/** Height of the hips that lie on the floor, see `hipsAboveLineRatio`. House: people at rest and in pelvic tilts read 0.04–0.11. */
const RESTING_HIPS_RATIO = 0.1;
/** House: one foot this much higher than the other, over trunk length, is off the floor: 10 cm. Both feet down read up to 0.08. */
const LIFTED_FOOT_RATIO = 0.2;

/**
 * Lift of the hips over trunk length: 0 = on the floor, 0.32–0.4 = in line with shoulders and knees.
 * @returns null when shoulders, hips or ankles are missing, or for a model without metres.
 */
export function hipLiftRatio({ world }: KinematicFrame): number | null {
	const height = world === null ? null : hipsAboveLineRatio(world);
	return height === null ? null : height - RESTING_HIPS_RATIO;
}

/** Limits of bridges on two legs and on one. */
export const BRIDGE_LIMITS: RepLimits = {
	noiseDepthRatio: 0.06, // house: shifting and tilting the pelvis stay below 0.02
	partialDepthRatio: 0.1, // house: 5 cm
	countDepthRatio: 0.15, // hips at about 150°, where other counters begin too (biomechanics B3, P64)
	fullDepthRatio: 0.35, // a hip rise of 0.17 m, where shoulders, hips and knees are in line (biomechanics B3 [SIM])
	minRepS: 0.6, // as for squats: three quarters of the 0.8 s of biomechanics B0
	maxRepS: 45, // house: a bridge may be held as long as a stretch; biomechanics B0 says 12 s for movements without a hold
	maxPauseS: 40, // house: nobody rests with the hips up
	ends: 'at-turn', // many don't touch the floor between reps
};

/** The foot that was off the floor at the far point; `none` when both were down, `null` when that can't be told. */
export function liftedFoot(trace: RepTrace): Side | 'none' | null {
	const higher = medianAtPeak(trace, ({ world }) => (world === null ? null : leftAnkleHigherRatio(world)));
	if (higher === null) return null;
	if (Math.abs(higher) < LIFTED_FOOT_RATIO) return 'none';
	return higher > 0 ? 'left' : 'right';
}

/** The leg that stands on the floor while the other does not; `null` when both do or that can't be told. */
export function standingLeg(trace: RepTrace): Side | null {
	const lifted = liftedFoot(trace);
	return lifted === null || lifted === 'none' ? null : otherSide(lifted);
}

/** Whether the hips stayed on the floor for the whole rep. A movement in which they rise so far that a bridge would count is none of those. */
export function hipsStayedDown(trace: RepTrace): boolean {
	return trace.frames.every((frame) => (hipLiftRatio(frame) ?? 0) < BRIDGE_LIMITS.countDepthRatio);
}

/** How far both knees have gone over to the left of mid-hip, over trunk length, the mean of both: negative = to the right, 0 = up. */
export function kneesLeftRatio({ world }: KinematicFrame): number | null {
	if (world === null) return null;
	const left = kneeLeftOfHipsRatio(world, 'left');
	const right = kneeLeftOfHipsRatio(world, 'right');
	return left === null || right === null ? null : (left + right) / 2;
}

/** Knees over to one side from here on. Source: biomechanics B9, ROT: 0.7 of hip width, 0.22 of 0.50 m trunk [SIM]. */
export const KNEES_OVER_RATIO = 0.31;

/** Where the knees went at the far point; `null` when they stayed above the hips or that can't be told. */
export function kneesOverTo(trace: RepTrace): Side | null {
	const over = medianAtPeak(trace, kneesLeftRatio);
	if (over === null || Math.abs(over) < KNEES_OVER_RATIO) return null;
	return over > 0 ? 'left' : 'right';
}

/** Limits of stretches that are held for as long as one likes. */
export const STRETCH_TIMES = {
	minRepS: 0.8, // biomechanics B0
	maxRepS: 45, // house: a stretch of half a minute and the way there and back; biomechanics B0 says 12 s for movements without a hold
	maxPauseS: 40, // house: longer is resting like that
	ends: 'at-rest',
} as const;
