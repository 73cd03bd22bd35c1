import { afterEach, beforeEach, expect, vi } from 'vitest';
import { createPoseEstimator, type PoseEstimatorOptions } from '../../src/io/estimator/client.ts';
import type { EstimatorEvent, EstimatorInput } from '../../src/io/estimator/poseEstimator.ts';
import { createFakePoseWorkers, type FakePoseWorkers, type FakeWorker } from './fakePoseWorker.ts';

interface FakeImage {
	readonly closed: () => boolean;
	readonly input: EstimatorInput;
}

export function picture(timeS: number): FakeImage {
	let closed = false;
	const image = { close: () => (closed = true) } as unknown as ImageBitmap;
	return { closed: () => closed, input: { image, timeS, widthPx: 640, heightPx: 480, back: 'unwanted' as const } };
}

/** An estimator on workers that a test plays, and what it tells. */
export function openEstimator(workers: FakePoseWorkers, options: Partial<PoseEstimatorOptions> = {}) {
	const estimator = createPoseEstimator({
		model: 'blazepose-lite',
		modelsUrl: 'http://localhost/models/',
		createWorker: workers.create,
		...options,
	});
	const events: EstimatorEvent[] = [];
	estimator.listen((event) => events.push(event));
	return { estimator, events, kinds: () => events.map(({ kind }) => kind) };
}

/** Ready on wasm, with the worker that serves. */
export async function readyEstimator(options: Partial<PoseEstimatorOptions> = {}) {
	const workers = createFakePoseWorkers({ webgpu: 'fail', webgl: 'fail', wasm: 'open' });
	const opened = openEstimator(workers, options);
	await opened.estimator.ready;
	return { ...opened, workers, worker: workers.made.at(-1) as FakeWorker };
}

export async function settle(): Promise<void> {
	await vi.advanceTimersByTimeAsync(0);
}

/** In each test of this suite the clock stands until it is moved, and no rejection may be left to nobody. */
export function withStillClock(): void {
	const unhandled: unknown[] = [];
	const note = (reason: unknown) => unhandled.push(reason);
	beforeEach(() => {
		vi.useFakeTimers();
		process.on('unhandledRejection', note);
	});
	afterEach(async () => {
		vi.useRealTimers();
		await new Promise((resolve) => setImmediate(resolve));
		process.off('unhandledRejection', note);
		expect(unhandled.splice(0)).toEqual([]);
	});
}
