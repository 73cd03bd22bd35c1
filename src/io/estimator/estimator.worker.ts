import type { PoseDetector } from '@tensorflow-models/pose-detection';
import * as tf from '@tensorflow/tfjs-core';
import { fitWithin } from '../../picture/size.ts';
import { ModelMissing } from './fetchModel.ts';
import { loadModel } from './loadModel.ts';
import { packKeypoints } from './packKeypoints.ts';
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
	TimeStockRequest,
} from './protocol.ts';
import { createPictureReader } from './readPicture.ts';
import type { PictureReader } from './readPicture.ts';
import { startBackend } from './startBackend.ts';
import { timeStock } from './timeStock.ts';

interface Estimator {
	readonly detector: PoseDetector;
	readonly reader: PictureReader;
	isLost(): boolean;
}

declare const self: DedicatedWorkerGlobalScope;

/** The models look at 256 px or less: more pixels than this only cost time. */
const MAX_SIDE_PX = 360;
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
	const detector = await loadModel(model, modelsUrl, sayProgress);
	const reader = createPictureReader(backend);
	const frameS = await probe(detector, reader, sayProgress);
	estimator = { detector, reader, isLost: () => started.isLost() };
	return { kind: 'opened', id: request.id, threads: started.threads, frameS };
}

async function estimate(request: EstimateRequest): Promise<PoseReply> {
	const { id, image, widthPx, heightPx } = request;
	try {
		const { detector, reader, isLost } = opened();
		const size = fitWithin({ widthPx, heightPx }, MAX_SIDE_PX);
		const picture = await reader.read(image, size.widthPx, size.heightPx);
		image.close();
		const [pose] = await detector.estimatePoses(picture, { maxPoses: 1, flipHorizontal: false });
		picture.dispose();
		if (isLost()) sayGpuLost(LOST);
		if (pose === undefined) return { kind: 'pose', id, score: 0, image: null, world: null };
		return {
			kind: 'pose',
			id,
			score: pose.score ?? 0,
			image: packKeypoints(pose.keypoints, { x: widthPx / size.widthPx, y: heightPx / size.heightPx }),
			world: pose.keypoints3D === undefined ? null : packKeypoints(pose.keypoints3D, { x: 1, y: 1 }),
		};
	} finally {
		image.close();
	}
}

async function stockTimes({ id, images }: TimeStockRequest): Promise<EstimatorReply> {
	const { detector, reader } = opened();
	return { kind: 'stock-timed', id, framesS: await timeStock(detector, reader, images) };
}

function answer(request: EstimatorRequest): Promise<EstimatorReply> | EstimatorReply {
	const { id } = request;
	switch (request.kind) {
		case 'open':
			return open(request);
		case 'estimate':
			return estimate(request);
		case 'start-over':
			opened().detector.reset();
			return { kind: 'started-over', id };
		case 'tensor-count':
			return { kind: 'tensors', id, count: tf.memory().numTensors };
		case 'time-stock':
			return stockTimes(request);
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
	queue = queue.then(() => serve(event.data));
});
