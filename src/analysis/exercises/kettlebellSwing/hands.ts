import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import { trunkM } from '../../pose/bodySize.ts';
import type { Side } from '../../pose/landmarks.ts';
import { medianAtPeak, type RepTrace } from '../../reps/repTrace.ts';

/** House: a free hand is this much lower (or higher) than the one with the bell at the top, in trunk lengths. Two hands on one bell read up to 0.2. */
const MIN_DIFFERENCE_TRUNKS = 0.4;

/** How much higher the left hand is than the right, in trunk lengths; `null` where it can't be told. */
function leftHigherTrunks({ world }: KinematicFrame): number | null {
	if (world === null) return null;
	const { leftWrist, rightWrist } = world;
	const lengthM = trunkM(world);
	return leftWrist === null || rightWrist === null || lengthM === null ? null : (rightWrist.y - leftWrist.y) / lengthM;
}

/**
 * The hand that carries the bell: at the top it is at chest height while the free one hangs or balances lower.
 * @returns null for both hands, or when it can't be told.
 */
export function bellHand(trace: RepTrace): Side | null {
	const difference = medianAtPeak(trace, leftHigherTrunks);
	if (difference === null || Math.abs(difference) < MIN_DIFFERENCE_TRUNKS) return null;
	return difference > 0 ? 'left' : 'right';
}
