import { armsBelowShouldersRatio, leftLegRaiseRatio } from '../kinematics/chestDownBody.ts';
import { worldKneeFlexionDeg } from '../kinematics/jointAngles.ts';
import type { KinematicFrame } from '../kinematics/kinematicFrame.ts';
import { sided, type Side } from '../pose/landmarks.ts';
import { medianAtPeak, type RepTrace } from '../reps/repTrace.ts';

/**
 * What tells movements in the prone posture apart. Each question is answered in one place, so that no movement can be two exercises at once.
 */

/** From here on the arms carry the chest, see `armsBelowShouldersRatio`. House: half way between a chest on the floor (under 0.2) and forearms (0.5). */
export const CHEST_OFF_FLOOR_RATIO = 0.35;
/** House: a knee bent further brings the foot up by itself: a leg curl. Twice what is told as a bent knee (biomechanics B5: 25°), for the model's ±15° in space. */
const MAX_KNEE_FLEXION_DEG = 50;
/** Visibility that the raised leg needs for it to be believed. Source: biomechanics B0 (eng.). */
const MIN_ANKLE_VISIBILITY = 0.5;

/** How much further from the floor one ankle is than the other, over leg length, whichever it is; 0 while the arms carry the chest. @returns null when an arm, a shoulder or a joint of the legs is missing, or for a model without metres. */
export function legRaiseRatio({ world }: KinematicFrame): number | null {
	const higher = world === null ? null : leftLegRaiseRatio(world);
	const arms = world === null ? null : armsBelowShouldersRatio(world);
	if (higher === null || arms === null) return null;
	return arms < CHEST_OFF_FLOOR_RATIO ? Math.abs(higher) : 0;
}

/** The leg that was raised at the far point; `null` when that can't be told. */
export function raisedLeg(trace: RepTrace): Side | null {
	const higher = medianAtPeak(trace, ({ world }) => (world === null ? null : leftLegRaiseRatio(world)));
	if (higher === null) return null;
	return higher > 0 ? 'left' : 'right';
}

/** Whether a rep was the raise of a straight leg that is well seen. */
export function isLegRaise(trace: RepTrace): boolean {
	const leg = raisedLeg(trace);
	if (leg === null) return false;
	const seen = medianAtPeak(trace, ({ image }) => image[sided(leg, 'ankle')]?.visibility ?? null);
	const knee = medianAtPeak(trace, ({ world }) => (world === null ? null : worldKneeFlexionDeg(world, leg)));
	return seen !== null && seen >= MIN_ANKLE_VISIBILITY && knee !== null && knee <= MAX_KNEE_FLEXION_DEG;
}
