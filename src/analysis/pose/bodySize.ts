import { distance, midpoint } from '../geometry/angle.ts';
import type { Point, Space } from '../geometry/point.ts';
import { sided, type LandmarkName, type Landmarks, type SidedJoint } from './landmarks.ts';

/** Point halfway between the left and the right joint. @returns null when either is missing. */
export function middleOf<S extends Space>(landmarks: Landmarks<S>, joint: SidedJoint): Point<S> | null {
	const left = landmarks[sided('left', joint)];
	const right = landmarks[sided('right', joint)];
	return left === null || right === null ? null : midpoint(left, right);
}

/** Distance from mid-shoulder to mid-hip in the x-y plane, in the unit of the space, > 0. @returns null when a shoulder or hip is missing or both fall together. */
export function trunkLength<S extends Space>(landmarks: Landmarks<S>): number | null {
	const shoulder = middleOf(landmarks, 'shoulder');
	const hip = middleOf(landmarks, 'hip');
	if (shoulder === null || hip === null) return null;
	const length = distance(shoulder, hip);
	return length > 0 ? length : null;
}

/** Trunk length in space, metres, > 0. @returns null when a shoulder or hip is missing. */
export function trunkM(world: Landmarks<'worldM'>): number | null {
	const shoulder = middleOf(world, 'shoulder');
	const hip = middleOf(world, 'hip');
	if (shoulder === null || hip === null) return null;
	const length = Math.hypot(shoulder.x - hip.x, shoulder.y - hip.y, shoulder.z - hip.z);
	return length > 0 ? length : null;
}

/** Bones that tell the scale of the picture, whichever of them point at the camera. */
const SCALE_BONES: readonly (readonly [LandmarkName, LandmarkName])[] = [
	['leftShoulder', 'rightShoulder'],
	['leftHip', 'rightHip'],
	['leftShoulder', 'leftHip'],
	['rightShoulder', 'rightHip'],
	['leftHip', 'leftKnee'],
	['rightHip', 'rightKnee'],
];

/**
 * How long the trunk would be in the picture if it did not point at the camera, as it does with somebody who lies with the feet
 * to it, in px, > 0. Models without metres can't tell: then it is what is seen. @returns null when a shoulder or hip is missing.
 */
export function fullTrunkPx(image: Landmarks<'imagePx'>, world: Landmarks<'worldM'> | null): number | null {
	const trunkPx = trunkLength(image);
	const shoulder = world === null ? null : middleOf(world, 'shoulder');
	const hip = world === null ? null : middleOf(world, 'hip');
	if (world === null || trunkPx === null || shoulder === null || hip === null) return trunkPx;
	let sumPx = 0;
	let sumM = 0;
	for (const [from, to] of SCALE_BONES) {
		const fromPx = image[from];
		const toPx = image[to];
		const fromM = world[from];
		const toM = world[to];
		if (fromPx === null || toPx === null || fromM === null || toM === null) continue;
		sumPx += distance(fromPx, toPx);
		sumM += distance(fromM, toM);
	}
	const trunkM = Math.hypot(shoulder.x - hip.x, shoulder.y - hip.y, shoulder.z - hip.z);
	return sumM === 0 || trunkM === 0 ? trunkPx : (sumPx / sumM) * trunkM;
}
