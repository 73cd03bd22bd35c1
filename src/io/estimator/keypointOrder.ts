import { BLAZEPOSE_ORDER, MOVENET_ORDER } from '../../analysis/pose/keypointMaps.ts';
import type { LandmarkName } from '../../analysis/pose/landmarks.ts';
import type { PoseModel } from './poseEstimator.ts';

/** Names of a model's keypoints in its order. */
export function keypointOrder(model: PoseModel): readonly LandmarkName[] {
	return model === 'movenet-lightning' ? MOVENET_ORDER : BLAZEPOSE_ORDER;
}
