import * as poseDetection from '@tensorflow-models/pose-detection';
import { io } from '@tensorflow/tfjs-core';
import { fetchModel } from './fetchModel.ts';
import type { PoseModel } from './poseEstimator.ts';

/** Makes the stock detector from our own copies of the models. Smoothing is left to the analysis. */
export async function loadModel(
	model: PoseModel,
	modelsUrl: string,
	onBytes: () => void,
): Promise<poseDetection.PoseDetector> {
	async function load(name: string): Promise<io.IOHandler> {
		return io.fromMemory(await fetchModel(`${modelsUrl}${name}/${name}.json`, onBytes));
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
