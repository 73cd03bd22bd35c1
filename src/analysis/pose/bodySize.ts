import { distance, midpoint } from '../geometry/angle.ts';
import type { Point, Space } from '../geometry/point.ts';
import { sided, type Landmarks, type SidedJoint } from './landmarks.ts';

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
