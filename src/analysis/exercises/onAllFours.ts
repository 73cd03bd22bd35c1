import {
	armLiftRatio,
	leastThighDownRatio,
	leftThighLiftRatio,
	thighSidewaysRatio,
} from '../kinematics/chestDownBody.ts';
import type { KinematicFrame } from '../kinematics/kinematicFrame.ts';
import { otherSide, sided, type Side } from '../pose/landmarks.ts';
import type { RepLimits } from '../reps/repState.ts';
import { medianAtPeak, type RepTrace } from '../reps/repTrace.ts';
import { medianOfKnown } from '../signal/median.ts';

/**
 * What tells movements on hands and knees apart. Each question is answered in one place, so that no movement can be two exercises at once.
 */

export type AllFoursMovement = 'bird-dog' | 'hip-extension' | 'fire-hydrant';

/** House: an arm lifted this far is no support, see `armLiftRatio`: 60° from straight down. Hands on the floor read under 0.1, an arm that is stretched out 0.7–1. */
const LIFTED_ARM_RATIO = 0.5;
/** House: a leg this much further up than the other is on its way, see `legLiftRatio`. All of the way tells where it goes: a thigh that is kicked up steeply hardly points back any more at the top. */
const LIFTED_LEG_RATIO = 0.15;
/** Visibility that the lifted leg needs for it to be believed. House, a little above the 0.5 of biomechanics B0 (eng.): knees that are lifted read 0.7–1, those that the model guesses at because the leg is out of the picture 0.3–0.6. */
const MIN_KNEE_VISIBILITY = 0.6;

/** Limits of movements in which a leg goes back and up. */
export const LEG_BACK_LIMITS: RepLimits = {
	noiseDepthRatio: 0.15, // house: thighs of a model at rest are up to 0.05 apart, arms on the floor read under 0.1
	partialDepthRatio: 0.25, // house: 41° from straight down
	countDepthRatio: 0.35, // house: 50°: a leg that stays too low (20° below the line of the trunk, biomechanics B8) counts, and is told
	fullDepthRatio: 0.85, // leg in line with a trunk that slopes by 10° (biomechanics B8: level to ±10°)
	minRepS: 0.6, // as for squats: three quarters of the 0.8 s of biomechanics B0
	maxRepS: 20, // a hold of 10 s and the ways (biomechanics B8: rep 7–12 s)
	maxPauseS: 15, // house: longer than the longest hold of biomechanics B8, 10 s
	ends: 'at-rest',
};

/** How much further one thigh is lifted than the other, whichever it is: 0 with both knees on the floor, 1 with a thigh in line with the trunk or level at the side. @returns null when a hip or knee is missing, or for a model without metres. */
export function legLiftRatio({ world }: KinematicFrame): number | null {
	const higher = world === null ? null : leftThighLiftRatio(world);
	return higher === null ? null : Math.abs(higher);
}

/** How far the arm across from the lifted leg is lifted, see `armLiftRatio`. */
export function acrossArmLiftRatio({ world }: KinematicFrame): number | null {
	const higher = world === null ? null : leftThighLiftRatio(world);
	if (world === null || higher === null) return null;
	return armLiftRatio(world, higher > 0 ? 'right' : 'left');
}

/** Thighs that are nearer to the line of the trunk than this have left the floor, as on the way to a plank: cosine to where the chest faces. House: 45° from it; on hands and knees people read under 30°. */
const MIN_RESTING_COSINE = 0.7;

/** Whether both thighs stand on their knees. */
export function isOnBothKnees({ world }: KinematicFrame): boolean {
	const least = world === null ? null : leastThighDownRatio(world);
	return least !== null && least >= MIN_RESTING_COSINE;
}

/** The leg that was off the floor at the far point; `null` when that can't be told. */
export function liftedLeg(trace: RepTrace): Side | null {
	const higher = medianAtPeak(trace, ({ world }) => (world === null ? null : leftThighLiftRatio(world)));
	if (higher === null) return null;
	return higher > 0 ? 'left' : 'right';
}

/** Median of a measure over the frames in which a leg was on its way. @returns null when none has it. */
function medianWhileLifted(trace: RepTrace, measure: (frame: KinematicFrame) => number | null): number | null {
	return medianOfKnown(
		trace.frames.map((frame) => ((legLiftRatio(frame) ?? 0) >= LIFTED_LEG_RATIO ? measure(frame) : null)),
	);
}

/** Which movement on hands and knees a rep was. @returns null when the lifted leg is hardly seen, or the arms are not. */
export function movementOnAllFours(trace: RepTrace): AllFoursMovement | null {
	const leg = liftedLeg(trace);
	if (leg === null) return null;
	const seen = medianWhileLifted(trace, ({ image }) => image[sided(leg, 'knee')]?.visibility ?? null);
	const sideways = medianWhileLifted(trace, ({ world }) => (world === null ? null : thighSidewaysRatio(world, leg)));
	const arm = medianAtPeak(trace, ({ world }) => (world === null ? null : armLiftRatio(world, otherSide(leg))));
	if (seen === null || seen < MIN_KNEE_VISIBILITY || arm === null || sideways === null) return null;
	if (sideways > 0) return arm >= LIFTED_ARM_RATIO ? null : 'fire-hydrant';
	return arm >= LIFTED_ARM_RATIO ? 'bird-dog' : 'hip-extension';
}
