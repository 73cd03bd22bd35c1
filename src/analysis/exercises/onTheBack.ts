import type { KinematicFrame } from '../kinematics/kinematicFrame.ts';
import { hipsAboveLineRatio, kneeLeftOfHipsRatio, leftAnkleHigherRatio } from '../kinematics/lyingBody.ts';
import type { Side } from '../pose/landmarks.ts';
import type { RepLimits } from '../reps/repState.ts';
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

/** Limits of bridges on two legs. */
export const BRIDGE_LIMITS: RepLimits = {
	noiseDepthRatio: 0.05, // house: shifting and tilting the pelvis stay below 0.02
	partialDepthRatio: 0.065, // house: 3 cm
	countDepthRatio: 0.085, // hips at about 148°, where other counters begin too (biomechanics B3, P64)
	fullDepthRatio: 0.35, // a hip rise of 0.17 m, where shoulders, hips and knees are in line (biomechanics B3 [SIM])
	minRepS: 0.6, // as for squats: three quarters of the 0.8 s of biomechanics B0
	maxRepS: 45, // house: a bridge may be held as long as a stretch; biomechanics B0 says 12 s for movements without a hold
	maxPauseS: 40, // house: nobody rests with the hips up
	ends: 'at-turn', // many don't touch the floor between reps
};

/** Limits of bridges on one leg. */
export const SINGLE_LEG_BRIDGE_LIMITS: RepLimits = {
	...BRIDGE_LIMITS,
	countDepthRatio: 0.095, // 146°, about as on two legs; hips that curl up under a knee that is pulled in stay below
};

/** The leg that stands on the floor at the far point while the other foot is off it; `null` when both are down or that can't be told. */
export function standingLeg(trace: RepTrace): Side | null {
	const higher = medianAtPeak(trace, ({ world }) => (world === null ? null : leftAnkleHigherRatio(world)));
	if (higher === null || Math.abs(higher) < LIFTED_FOOT_RATIO) return null;
	return higher > 0 ? 'right' : 'left';
}

/** House: share of a rep's frames in which the hips may seem to be up: slips of the model. */
const MAX_RAISED_SHARE = 0.1;

/** Whether the hips stayed on the floor for the rep. What rises further with one foot off the floor is a bridge on one leg. */
export function hipsStayedDown(trace: RepTrace): boolean {
	const raised = trace.frames.filter((frame) => (hipLiftRatio(frame) ?? 0) >= SINGLE_LEG_BRIDGE_LIMITS.countDepthRatio);
	return raised.length <= MAX_RAISED_SHARE * trace.frames.length;
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

function kneeAtPeak(trace: RepTrace, side: Side): number | null {
	return medianAtPeak(trace, ({ world }) => (world === null ? null : kneeLeftOfHipsRatio(world, side)));
}

/** Where both knees went at the far point; `null` when they stayed above the hips, one of them did, or that can't be told. */
export function kneesOverTo(trace: RepTrace): Side | null {
	const left = kneeAtPeak(trace, 'left');
	const right = kneeAtPeak(trace, 'right');
	if (left === null || right === null || left * right < 0) return null;
	if (Math.abs(left + right) / 2 < KNEES_OVER_RATIO) return null;
	return left > 0 ? 'left' : 'right';
}

/** A bridge is on the feet that are down, with the knees above them: `both`, or the leg that stands; `null` for anything else. */
export function bridgesOn(trace: RepTrace): Side | 'both' | null {
	if (kneesOverTo(trace) !== null) return null;
	return standingLeg(trace) ?? 'both';
}

/** Limits of stretches that are held for as long as one likes. */
export const STRETCH_TIMES = {
	minRepS: 0.8, // biomechanics B0
	maxRepS: 45, // house: a stretch of half a minute and the way there and back; biomechanics B0 says 12 s for movements without a hold
	maxPauseS: 40, // house: longer is resting like that
	ends: 'at-rest',
} as const;
