import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { io } from '@tensorflow/tfjs-core';
import { createBlazePoseTracker } from './blazepose/blazePoseTracker.ts';
import { graphRunner } from './blazepose/modelRunner.ts';
import { wasmRunner, type LoadedModel } from './blazepose/wasmRunner.ts';
import type { Backend, PoseModel } from './poseEstimator.ts';
import type { PoseTracker } from './poseTracker.ts';
import { loadStock, stockTracker, type ModelSource } from './stockTracker.ts';

/** A graph model and its file. */
export async function loadGraph(name: string, source: ModelSource): Promise<LoadedModel> {
	const artifacts = await source(name);
	return { artifacts, model: await loadGraphModel(io.fromMemory(artifacts)) };
}

/** What follows a person with the model, on the backend in use. */
export async function loadTracker(model: PoseModel, backend: Backend, source: ModelSource): Promise<PoseTracker> {
	if (model === 'movenet-lightning') return stockTracker(await loadStock(model, source));
	const [detector, landmarks] = await Promise.all([loadGraph('blazepose-detector', source), loadGraph(model, source)]);
	return createBlazePoseTracker({
		detector: graphRunner(detector.model),
		landmarks: backend === 'wasm' ? wasmRunner(landmarks) : graphRunner(landmarks.model),
	});
}
