import { worldKneeFlexionDeg } from '../kinematics/jointAngles.ts';
import { topSide, upperHigherRatio } from '../kinematics/sideLyingBody.ts';
import type { Side } from '../pose/landmarks.ts';
import { medianAtPeak, type RepTrace } from '../reps/repTrace.ts';

/**
 * What tells movements on the side apart. Each question is answered in one place, so that no movement can be two exercises at once.
 */

/** House: the upper knee of a clam is bent by about 90°, that of a lifted leg straight, up to 25° in space; half way. */
const BENT_KNEE_DEG = 50;

/** What the upper leg did: `opens` with the knee bent and the foot behind, `lifts` straight with the foot highest; `null` for anything else. */
export function upperLegMovement(trace: RepTrace): 'opens' | 'lifts' | null {
	const knees = medianAtPeak(trace, ({ world }) => (world === null ? null : upperHigherRatio(world, 'knee')));
	const ankles = medianAtPeak(trace, ({ world }) => (world === null ? null : upperHigherRatio(world, 'ankle')));
	const bendDeg = medianAtPeak(trace, ({ world }) => {
		const top = world === null ? null : topSide(world);
		return world === null || top === null ? null : worldKneeFlexionDeg(world, top);
	});
	if (knees === null || ankles === null || bendDeg === null) return null;
	if (bendDeg >= BENT_KNEE_DEG) return ankles < knees ? 'opens' : null;
	return ankles >= knees ? 'lifts' : null;
}

/** The side on top at the far point. */
export function upperSide(trace: RepTrace): Side | null {
	const left = medianAtPeak(trace, ({ world }) => {
		const top = world === null ? null : topSide(world);
		return top === null ? null : top === 'left' ? 1 : -1;
	});
	if (left === null) return null;
	return left > 0 ? 'left' : 'right';
}
