import { median } from '../../signal/median.ts';
import { leftFootAheadM } from '../../kinematics/footStagger.ts';
import { worldLegHipFlexionDeg } from '../../kinematics/jointAngles.ts';
import { facingOf, type Facing } from '../../kinematics/segmentAngles.ts';
import { nearSideOf } from '../../pose/cameraView.ts';
import { otherSide, type Landmarks, type Side } from '../../pose/landmarks.ts';
import { medianAtPeak, type RepTrace } from '../../reps/repTrace.ts';

/** House: feet nearer than this to each other along the way the hips face (m) don't tell which is in front. */
const MIN_STAGGER_M = 0.12;
/** House: hips that are flexed by this much more on one side tell it too, where the feet are not seen. */
const MIN_HIP_DIFFERENCE_DEG = 20;

/**
 * The leg in front, one for the whole rep: what most of its frames say, so that a few in which the model swapped the feet
 * don't matter. @returns null when the feet were too near to each other or not seen, and the hips don't tell either.
 */
export function frontLeg(trace: RepTrace): Side | null {
	let left = 0;
	let right = 0;
	for (const { world } of trace.frames) {
		const aheadM = world === null ? null : leftFootAheadM(world);
		if (aheadM === null || Math.abs(aheadM) < MIN_STAGGER_M) continue;
		if (aheadM > 0) left += 1;
		else right += 1;
	}
	if (left !== right) return left > right ? 'left' : 'right';
	const difference = median(
		trace.frames.flatMap(({ world }) => {
			if (world === null) return [];
			const [onLeft, onRight] = [worldLegHipFlexionDeg(world, 'left'), worldLegHipFlexionDeg(world, 'right')];
			return onLeft === null || onRight === null ? [] : [onLeft - onRight];
		}),
	);
	if (difference === null || Math.abs(difference) < MIN_HIP_DIFFERENCE_DEG) return null;
	return difference > 0 ? 'left' : 'right';
}

/** The leg whose foot is ahead in the picture of a side view; `null` when an ankle is missing. */
export function legAhead({ leftAnkle, rightAnkle }: Landmarks<'imagePx'>, facing: Facing): Side | null {
	if (leftAnkle === null || rightAnkle === null) return null;
	return (leftAnkle.x - rightAnkle.x) * facing > 0 ? 'left' : 'right';
}

/**
 * Median of a measure of the front or the rear leg around the bottom, in a side view. Which leg that is is looked up in each
 * picture, so that legs which the model swapped don't matter. @returns null when it is known in fewer than three frames.
 */
export function legAtBottom(
	trace: RepTrace,
	leg: 'front' | 'rear',
	measure: (image: Landmarks<'imagePx'>, side: Side, facing: Facing) => number | null,
): number | null {
	const near = nearSideOf(trace.view);
	if (near === null) return null;
	const facing = facingOf(near);
	return medianAtPeak(trace, ({ image }) => {
		const front = legAhead(image, facing);
		return front === null ? null : measure(image, leg === 'front' ? front : otherSide(front), facing);
	});
}
