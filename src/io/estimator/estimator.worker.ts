import '../trustedScripts.ts';
import * as tf from '@tensorflow/tfjs-core';
import { fetchModel, ModelMissing } from './fetchModel.ts';
import { loadGraph, loadTracker, type LoadedTracker } from './loadTracker.ts';
import { createPictureEstimator, type PictureEstimator } from './pictureEstimator.ts';
import type { PoseModel } from './poseEstimator.ts';
import { probe } from './probe.ts';
import type {
	EstimateRequest,
	EstimatorNews,
	EstimatorReply,
	EstimatorRequest,
	FailedReply,
	OpenedReply,
	OpenRequest,
	PoseReply,
	TimeRequest,
} from './protocol.ts';
import { createPictureReader } from './readPicture.ts';
import { measureThreads, type ThreadMeter } from './measureThreads.ts';
import { startBackend } from './startBackend.ts';
import type { ModelSource } from './stockTracker.ts';
import { timeWorks, type TimedThings } from './timeWorks.ts';

interface Estimator {
	readonly pictures: PictureEstimator;
	readonly timed: TimedThings;
	readonly models: LoadedTracker;
	readonly meter: ThreadMeter | null;
	isLost(): boolean;
}

declare const self: DedicatedWorkerGlobalScope;

const MS_PER_S = 1000;
const LOST = 'the graphics device was lost';
let estimator: Estimator | null = null;
let queue: Promise<void> = Promise.resolve();

function post(message: EstimatorReply | EstimatorNews, transfer: Transferable[] = []): void {
	self.postMessage(message, transfer);
}

function sayGpuLost(reason: string): void {
	post({ kind: 'gpu-lost', reason });
}

function sayProgress(): void {
	post({ kind: 'progress' });
}

function opened(): Estimator {
	if (estimator === null) throw new Error('the pose model is not open');
	return estimator;
}

async function open(request: OpenRequest): Promise<OpenedReply> {
	const { backend, softwareGpu, threads, model, modelsUrl } = request;
	const started = await startBackend({ backend, softwareGpu, threads, onLost: sayGpuLost });
	sayProgress();
	const source: ModelSource = (name) => fetchModel(`${modelsUrl}${name}/${name}.json`, sayProgress);
	const models = await loadTracker(model, backend, source);
	const { tracker } = models;
	const reader = createPictureReader();
	const frameS = await probe(model, tracker, reader, sayProgress);
	const pictures = createPictureEstimator(model, tracker, reader);
	const meter = started.others === null ? null : measureThreads(started.others, () => performance.now() / MS_PER_S);
	estimator = { pictures, models, meter, timed: { model, source, tracker, reader }, isLost: () => started.isLost() };
	return { kind: 'opened', id: request.id, threads: started.threads, frameS };
}

async function estimate(request: EstimateRequest): Promise<PoseReply> {
	try {
		const { pictures, models, meter, isLost } = opened();
		models.use(request.model);
		const found = await pictures.estimate(request);
		if (isLost()) sayGpuLost(LOST);
		meter?.pictureDone();
		return { kind: 'pose', id: request.id, ...found };
	} finally {
		request.image.close();
	}
}

async function prepare({ id, model }: { readonly id: number; readonly model: PoseModel }): Promise<EstimatorReply> {
	const { models, timed } = opened();
	const loaded = await loadGraph(model, timed.source);
	// Between two pictures.
	const added = queue.then(() => models.add(model, loaded));
	queue = added.catch(() => undefined);
	await added;
	return { kind: 'prepared', id };
}

async function time(request: TimeRequest): Promise<EstimatorReply> {
	return { kind: 'timed', id: request.id, framesS: await timeWorks(opened().timed, request) };
}

function answer(request: EstimatorRequest): Promise<EstimatorReply> | EstimatorReply {
	const { id } = request;
	switch (request.kind) {
		case 'open':
			return open(request);
		case 'estimate':
			return estimate(request);
		case 'prepare':
			return prepare(request);
		case 'start-over':
			opened().pictures.startOver();
			return { kind: 'started-over', id };
		case 'tensor-count':
			return { kind: 'tensors', id, count: tf.memory().numTensors };
		case 'time':
			return time(request);
	}
}

function failure(request: EstimatorRequest, error: unknown): FailedReply {
	// Some parts of TensorFlow.js reject with a plain object.
	const reason = (error as { message?: string } | null)?.message ?? String(error);
	const ofPicture = request.kind === 'open' ? 'backend' : 'picture';
	return { kind: 'failed', id: request.id, blame: error instanceof ModelMissing ? 'model' : ofPicture, reason };
}

async function serve(request: EstimatorRequest): Promise<void> {
	try {
		const reply = await answer(request);
		const transfer =
			reply.kind === 'pose'
				? [reply.image, reply.world].flatMap((values) => (values === null ? [] : [values.buffer]))
				: [];
		post(reply, transfer);
	} catch (error) {
		post(failure(request, error));
	}
}

self.addEventListener('message', (event: MessageEvent<EstimatorRequest>) => {
	// Its bytes come while pictures go on.
	if (event.data.kind === 'prepare') void serve(event.data);
	else queue = queue.then(() => serve(event.data));
});
