import { median } from '../../signal/median.ts';
import type { Facing } from '../../kinematics/segmentAngles.ts';
import { otherSide, sided, type Landmarks, type Side } from '../../pose/landmarks.ts';
import { framesAtPeak, type RepTrace } from '../../reps/repTrace.ts';
import { jointFlexion3dDeg } from '../../kinematics/jointAngles.ts';

/** House: feet nearer than this to each other along the way the hips face (m) don't tell which is in front. */
const MIN_STAGGER_M = 0.12;
/** House: hips that are flexed by this much more on one side tell it too, where the feet are not seen. */
const MIN_HIP_DIFFERENCE_DEG = 20;

/** How far the left ankle is ahead of the right one along the way the hips face, in metres; `null` when it can't be told. */
function leftAheadM(world: Landmarks<'worldM'>): number | null {
	const { leftHip, rightHip, leftAnkle, rightAnkle } = world;
	if (leftHip === null || rightHip === null || leftAnkle === null || rightAnkle === null) return null;
	const [acrossX, acrossZ] = [leftHip.x - rightHip.x, leftHip.z - rightHip.z];
	const widthM = Math.hypot(acrossX, acrossZ);
	if (widthM === 0) return null;
	return ((leftAnkle.x - rightAnkle.x) * acrossZ - (leftAnkle.z - rightAnkle.z) * acrossX) / widthM;
}

function hipFlexionOf(world: Landmarks<'worldM'>, side: Side): number | null {
	return jointFlexion3dDeg(world[sided(side, 'shoulder')], world[sided(side, 'hip')], world[sided(side, 'knee')]);
}

/**
 * The leg in front, one for the whole rep: what most of its frames say, so that a few in which the model swapped the feet
 * don't matter. @returns null when the feet were too near to each other or not seen, and the hips don't tell either.
 */
export function frontLeg(trace: RepTrace): Side | null {
	let left = 0;
	let right = 0;
	for (const { world } of trace.frames) {
		const aheadM = world === null ? null : leftAheadM(world);
		if (aheadM === null || Math.abs(aheadM) < MIN_STAGGER_M) continue;
		if (aheadM > 0) left += 1;
		else right += 1;
	}
	if (left !== right) return left > right ? 'left' : 'right';
	const difference = median(
		trace.frames.flatMap(({ world }) => {
			if (world === null) return [];
			const [onLeft, onRight] = [hipFlexionOf(world, 'left'), hipFlexionOf(world, 'right')];
			return onLeft === null || onRight === null ? [] : [onLeft - onRight];
		}),
	);
	if (difference === null || Math.abs(difference) < MIN_HIP_DIFFERENCE_DEG) return null;
	return difference > 0 ? 'left' : 'right';
}

/** Direction in the picture that the person faces in a side view. */
function facingOf(trace: RepTrace): Facing | null {
	if (trace.view === 'left') return -1;
	return trace.view === 'right' ? 1 : null;
}

/** The leg whose foot is ahead in the picture of a side view; `null` when an ankle is missing. */
function legAhead({ leftAnkle, rightAnkle }: Landmarks<'imagePx'>, facing: Facing): Side | null {
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
	const facing = facingOf(trace);
	if (facing === null) return null;
	const seen = framesAtPeak(trace)
		.map(({ image }) => {
			const front = legAhead(image, facing);
			return front === null ? null : measure(image, leg === 'front' ? front : otherSide(front), facing);
		})
		.filter((value) => value !== null);
	return seen.length < 3 ? null : median(seen);
}
