import * as poseDetection from '@tensorflow-models/pose-detection';
import * as tf from '@tensorflow/tfjs-core';
import type { MemoryPicture } from '../../picture/memoryPicture.ts';
import { packKeypoints } from './packKeypoints.ts';
import type { PoseModel } from './poseEstimator.ts';
import type { PoseTracker } from './poseTracker.ts';

/** Gives a model's files by its name. */
export type ModelSource = (name: string) => Promise<tf.io.ModelArtifacts>;

/** The detector of pose-detection, from our own copies of the models. Smoothing is left to the analysis. */
export async function loadStock(model: PoseModel, source: ModelSource): Promise<poseDetection.PoseDetector> {
	async function load(name: string): Promise<tf.io.IOHandler> {
		return tf.io.fromMemory(await source(name));
	}
	if (model === 'movenet-lightning') {
		return poseDetection.createDetector(poseDetection.SupportedModels.MoveNet, {
			modelType: poseDetection.movenet.modelType.SINGLEPOSE_LIGHTNING,
			enableSmoothing: false,
			modelUrl: await load(model),
		});
	}
	const [detector, landmarks] = await Promise.all([load('blazepose-detector'), load(model)]);
	return poseDetection.createDetector(poseDetection.SupportedModels.BlazePose, {
		runtime: 'tfjs',
		modelType: model === 'blazepose-lite' ? 'lite' : 'full',
		enableSmoothing: false,
		enableSegmentation: false,
		detectorModelUrl: detector,
		landmarkModelUrl: landmarks,
	});
}

/** The picture as pose-detection takes it. */
export function pictureTensor({ values, widthPx, heightPx }: MemoryPicture): tf.Tensor3D {
	return tf.tensor3d(values, [heightPx, widthPx, 3]);
}

/** Follows a person with pose-detection, which has no mask in its place. */
export function stockTracker(detector: poseDetection.PoseDetector): PoseTracker {
	return {
		async estimate(picture) {
			const tensor = pictureTensor(picture);
			try {
				const [pose] = await detector.estimatePoses(tensor, { maxPoses: 1, flipHorizontal: false });
				if (pose === undefined) return null;
				const { score = 0, keypoints, keypoints3D = null } = pose;
				return {
					score,
					image: packKeypoints(keypoints),
					world: keypoints3D === null ? null : packKeypoints(keypoints3D),
					mask: null,
				};
			} finally {
				tensor.dispose();
			}
		},
		startOver() {
			detector.reset();
		},
	};
}
