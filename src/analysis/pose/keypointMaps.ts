import type { Space } from '../geometry/point.ts';
import { LANDMARK_NAMES, landmarksFrom, type LandmarkName, type Landmarks } from './landmarks.ts';

/** Numbers per keypoint in a packed row: x, y, z, visibility. */
export const VALUES_PER_KEYPOINT = 4;

/** Names of BlazePose's keypoints in the model's order. */
export const BLAZEPOSE_ORDER: readonly LandmarkName[] = LANDMARK_NAMES;

/** Names of MoveNet's 17 keypoints in the model's order, which is that of COCO. */
export const MOVENET_ORDER: readonly LandmarkName[] = [
	'nose',
	'leftEye',
	'rightEye',
	'leftEar',
	'rightEar',
	'leftShoulder',
	'rightShoulder',
	'leftElbow',
	'rightElbow',
	'leftWrist',
	'rightWrist',
	'leftHip',
	'rightHip',
	'leftKnee',
	'rightKnee',
	'leftAnkle',
	'rightAnkle',
];

/**
 * Names the keypoints of a model. `values` holds {@link VALUES_PER_KEYPOINT} numbers for each name of `order`, in the space `S`.
 * A landmark that the model doesn't have, or one that isn't finite, is `null`.
 */
export function nameKeypoints<S extends Space>(
	order: readonly LandmarkName[],
	values: ArrayLike<number>,
): Landmarks<S> {
	return landmarksFrom((name) => {
		const index = order.indexOf(name);
		if (index === -1) return null;
		const at = index * VALUES_PER_KEYPOINT;
		const x = values[at] ?? NaN;
		const y = values[at + 1] ?? NaN;
		const z = values[at + 2] ?? NaN;
		const visibility = values[at + 3] ?? NaN;
		return Number.isFinite(x + y + z + visibility) ? { x, y, z, visibility } : null;
	});
}
