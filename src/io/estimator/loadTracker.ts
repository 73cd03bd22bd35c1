import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { io } from '@tensorflow/tfjs-core';
import { createBlazePoseTracker, LANDMARK_HEADS } from './blazepose/blazePoseTracker.ts';
import { createModelInput } from './blazepose/cropRegion.ts';
import { graphRunner, type ModelRunner } from './blazepose/modelRunner.ts';
import { LANDMARK_CELLS } from './blazepose/readKeypoints.ts';
import { wasmRunner, type LoadedModel } from './blazepose/wasmRunner.ts';
import type { Backend, PoseModel } from './poseEstimator.ts';
import type { PoseTracker } from './poseTracker.ts';
import { loadStock, stockTracker, type ModelSource } from './stockTracker.ts';

/** A graph model and its file. */
export async function loadGraph(name: string, source: ModelSource): Promise<LoadedModel> {
	const artifacts = await source(name);
	return { artifacts, model: await loadGraphModel(io.fromMemory(artifacts)) };
}

/** Runs a model of BlazePose in the fastest way that the backend knows. */
export function fastestRunner(model: LoadedModel, backend: string): ModelRunner {
	return backend === 'wasm' ? wasmRunner(model) : graphRunner(model.model);
}

/** What follows a person, with one model or another. */
export interface LoadedTracker {
	readonly tracker: PoseTracker;
	/** Another landmark model, ready to be used: run once, as the first run takes longer. */
	add(name: PoseModel, landmarks: LoadedModel): Promise<void>;
	/** From the next picture on, if it was added. The person is followed on. */
	use(name: PoseModel): void;
}

/** What follows a person with the model, on the backend in use. */
export async function loadTracker(model: PoseModel, backend: Backend, source: ModelSource): Promise<LoadedTracker> {
	if (model === 'movenet-lightning') return alone(stockTracker(await loadStock(model, source)));
	const [detector, landmarks] = await Promise.all([loadGraph('blazepose-detector', source), loadGraph(model, source)]);
	let current = fastestRunner(landmarks, backend);
	const runners = new Map<PoseModel, ModelRunner>([[model, current]]);
	return {
		tracker: createBlazePoseTracker({
			detector: fastestRunner(detector, backend),
			landmarks: (input, heads, use) => current(input, heads, use),
		}),
		async add(name, added) {
			const run = fastestRunner(added, backend);
			await run(createModelInput(LANDMARK_CELLS, 0), LANDMARK_HEADS, () => undefined);
			runners.set(name, run);
		},
		use(name) {
			current = runners.get(name) ?? current;
		},
	};
}

function alone(tracker: PoseTracker): LoadedTracker {
	return {
		tracker,
		add: () => Promise.reject(new Error('there is no other model of its kind')),
		use: () => undefined,
	};
}
