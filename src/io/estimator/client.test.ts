import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPoseEstimator } from './client.ts';
import type { PoseEstimatorOptions } from './client.ts';
import { createFakePoseWorkers } from '../../../tests/support/fakePoseWorker.ts';
import type { FakePoseWorkers, FakeWorker } from '../../../tests/support/fakePoseWorker.ts';
import type { EstimatorEvent, EstimatorInput } from './poseEstimator.ts';

interface FakeImage {
	readonly closed: () => boolean;
	readonly input: EstimatorInput;
}

function picture(timeS: number): FakeImage {
	let closed = false;
	const image = { close: () => (closed = true) } as unknown as ImageBitmap;
	return { closed: () => closed, input: { image, timeS, widthPx: 640, heightPx: 480, back: 'unwanted' as const } };
}

function open(workers: FakePoseWorkers, options: Partial<PoseEstimatorOptions> = {}) {
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

async function settle(): Promise<void> {
	await vi.advanceTimersByTimeAsync(0);
}

const THE_GPU_BACKENDS_FAIL = { webgpu: 'fail', webgl: 'fail', wasm: 'open' } as const;

describe('pose estimator', () => {
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

	/** Ready on wasm, with the worker that serves. */
	async function ready(options: Partial<PoseEstimatorOptions> = {}) {
		const workers = createFakePoseWorkers(THE_GPU_BACKENDS_FAIL);
		const opened = open(workers, options);
		await opened.estimator.ready;
		return { ...opened, workers, worker: workers.made.at(-1) as FakeWorker };
	}

	it('takes the first backend that works and keeps up', async () => {
		const workers = createFakePoseWorkers({ webgpu: 'fail', webgl: 'open', wasm: 'open' });
		const { estimator, events } = open(workers);
		expect(estimator.backend).toBeNull();
		await estimator.ready;
		expect(estimator.backend).toBe('webgl');
		expect(events).toEqual([
			{ kind: 'backend-dropped', backend: 'webgpu', reason: 'webgpu does not work' },
			{ kind: 'ready', backend: 'webgl', model: 'blazepose-lite', threads: 2 },
		]);
		expect(workers.made.map(({ alive }) => alive())).toEqual([false, true]);
	});

	it('prefers a fast wasm to a slow graphics processor', async () => {
		const workers = createFakePoseWorkers({ webgpu: 'fail', webgl: 'open', wasm: 'open' }, { webgl: 0.2, wasm: 0.04 });
		const { estimator, events } = open(workers);
		await estimator.ready;
		expect(estimator.backend).toBe('wasm');
		expect(events).toContainEqual({ kind: 'backend-dropped', backend: 'webgl', reason: 'slower than wasm' });
		expect(workers.made.map(({ alive }) => alive())).toEqual([false, false, true]);
	});

	it('keeps the first of two slow backends when it is the faster', async () => {
		const workers = createFakePoseWorkers({ webgpu: 'fail', webgl: 'open', wasm: 'open' }, { webgl: 0.04, wasm: 0.2 });
		const { estimator } = open(workers);
		await estimator.ready;
		expect(estimator.backend).toBe('webgl');
		expect(workers.made.map(({ alive }) => alive())).toEqual([false, true, false]);
	});

	it('drops a backend that hangs while it opens', async () => {
		const workers = createFakePoseWorkers({ webgpu: 'hang', webgl: 'fail', wasm: 'open' });
		const { estimator, kinds } = open(workers);
		await vi.advanceTimersByTimeAsync(60_000);
		await estimator.ready;
		expect(estimator.backend).toBe('wasm');
		expect(kinds()).toEqual(['backend-dropped', 'backend-dropped', 'ready']);
		expect(workers.made[0]?.alive()).toBe(false);
	});

	it('waits for a slow download as long as something arrives', async () => {
		const workers = createFakePoseWorkers({ webgpu: 'hang', webgl: 'fail', wasm: 'fail' });
		const { estimator, kinds } = open(workers);
		for (let second = 0; second < 120; second += 1) {
			await vi.advanceTimersByTimeAsync(1000);
			workers.made[0]?.say({ kind: 'progress' });
		}
		workers.made[0]?.answerOpen();
		await estimator.ready;
		expect(kinds()).toEqual(['ready']);
	});

	it('uses only the backend that was asked for', async () => {
		const workers = createFakePoseWorkers({ webgpu: 'open', webgl: 'open', wasm: 'open' });
		const { estimator } = open(workers, { backend: 'wasm' });
		await estimator.ready;
		expect(workers.made.map(({ opened }) => opened())).toMatchObject([{ backend: 'wasm', softwareGpu: 'allow' }]);
	});

	it('fails when no backend works, and rejects what is asked of it', async () => {
		const workers = createFakePoseWorkers({ webgpu: 'fail', webgl: 'fail', wasm: 'fail' });
		const { estimator, events } = open(workers);
		const early = picture(0);
		const asked = estimator.estimate(early.input);
		await expect(estimator.ready).rejects.toThrow('wasm does not work');
		await expect(asked).rejects.toThrow('wasm does not work');
		expect(early.closed()).toBe(true);
		expect(events.at(-1)).toEqual({ kind: 'failed', reason: 'wasm does not work' });
		await expect(estimator.tensorCount()).rejects.toThrow();
	});

	it('tries wasm without threads before it gives wasm up', async () => {
		const workers = createFakePoseWorkers({ webgpu: 'fail', webgl: 'fail', wasm: 'needs-one-thread' });
		const { estimator } = open(workers, { threads: 'measured' });
		await estimator.ready;
		expect(estimator.backend).toBe('wasm');
		expect(workers.made.at(-1)?.opened()).toMatchObject({ backend: 'wasm', threads: 1 });
	});

	it('does not try other backends when the model itself is missing', async () => {
		const workers = createFakePoseWorkers({ webgpu: 'no-model', webgl: 'open', wasm: 'open' });
		const { estimator, events } = open(workers);
		await expect(estimator.ready).rejects.toThrow('no such file');
		expect(workers.made).toHaveLength(1);
		expect(events).toEqual([{ kind: 'failed', reason: 'no such file' }]);
	});

	it('gives pictures that came before it was ready, in order', async () => {
		const workers = createFakePoseWorkers(THE_GPU_BACKENDS_FAIL);
		const { estimator } = open(workers);
		const asked = [0, 1, 2].map((timeS) => estimator.estimate(picture(timeS).input));
		await estimator.ready;
		const worker = workers.made.at(-1) as FakeWorker;
		for (const id of worker.pictures()) worker.answerPose(id);
		expect((await Promise.all(asked)).map(({ timeS }) => timeS)).toEqual([0, 1, 2]);
	});

	it('names the landmarks and keeps each picture’s time, whatever the order of the answers', async () => {
		const { estimator, worker } = await ready();
		const [first, second] = [estimator.estimate(picture(1).input), estimator.estimate(picture(2).input)];
		const [firstId, secondId] = worker.pictures() as [number, number];
		worker.answerPose(secondId, 20);
		worker.answerPose(firstId, 10);
		expect(await first).toMatchObject({
			timeS: 1,
			widthPx: 640,
			heightPx: 480,
			score: 0.9,
			image: { nose: { x: 10 } },
		});
		expect(await second).toMatchObject({ timeS: 2, image: { nose: { x: 20 } } });
	});

	it('says nobody when the model finds nobody', async () => {
		const { estimator, worker } = await ready();
		const asked = estimator.estimate(picture(1).input);
		worker.answerNobody(worker.pictures()[0] as number);
		expect(await asked).toEqual({
			timeS: 1,
			widthPx: 640,
			heightPx: 480,
			image: null,
			world: null,
			backContour: null,
			score: 0,
		});
	});

	it('goes on in a new worker after a crash: pictures in flight show nobody, later ones are estimated', async () => {
		const { estimator, kinds, worker, workers } = await ready();
		const lost = [1, 2].map((timeS) => estimator.estimate(picture(timeS).input));
		worker.crash('out of memory');
		expect((await Promise.all(lost)).map(({ image }) => image)).toEqual([null, null]);
		const later = estimator.estimate(picture(3).input);
		await settle();
		const next = workers.made.at(-1) as FakeWorker;
		expect(next).not.toBe(worker);
		next.answerPose(next.pictures()[0] as number, 30);
		expect((await later).image?.nose?.x).toBe(30);
		expect(kinds().slice(-2)).toEqual(['restarting', 'ready']);
	});

	it('moves to the next backend when the graphics processor is lost', async () => {
		const workers = createFakePoseWorkers({ webgpu: 'open', webgl: 'open', wasm: 'open' });
		const { estimator, events } = open(workers);
		await estimator.ready;
		workers.made[0]?.say({ kind: 'gpu-lost', reason: 'the context was lost' });
		await settle();
		expect(estimator.backend).toBe('webgl');
		expect(events.slice(1)).toEqual([
			{ kind: 'restarting', reason: 'the context was lost' },
			{ kind: 'ready', backend: 'webgl', model: 'blazepose-lite', threads: 2 },
		]);
	});

	it('goes on with wasm when the graphics processor that was asked for is lost', async () => {
		const workers = createFakePoseWorkers({ webgpu: 'open', webgl: 'open', wasm: 'open' });
		const { estimator } = open(workers, { backend: 'webgl' });
		await estimator.ready;
		workers.made[0]?.say({ kind: 'gpu-lost', reason: 'the context was lost' });
		await settle();
		expect(estimator.backend).toBe('wasm');
	});

	it('starts again when a worker dies without a sign', async () => {
		const { estimator, kinds, worker } = await ready();
		const lost = estimator.estimate(picture(1).input);
		await vi.advanceTimersByTimeAsync(20_000);
		expect((await lost).image).toBeNull();
		expect(worker.alive()).toBe(false);
		expect(kinds().slice(-2)).toEqual(['restarting', 'ready']);
	});

	it('starts again on a message that cannot be read', async () => {
		const { kinds, worker } = await ready();
		worker.garble();
		await settle();
		expect(kinds().slice(-2)).toEqual(['restarting', 'ready']);
	});

	it('shows nobody in a picture that could not be estimated, and starts again after five in a row', async () => {
		const { estimator, kinds, worker } = await ready();
		for (let count = 1; count <= 5; count += 1) {
			const bad = picture(count);
			const asked = estimator.estimate(bad.input);
			worker.failPicture(worker.pictures().at(-1) as number);
			expect((await asked).image).toBeNull();
			expect(bad.closed()).toBe(true);
			expect(kinds().includes('restarting')).toBe(count === 5);
		}
		await settle();
		expect(kinds().at(-1)).toBe('ready');
		expect(worker.alive()).toBe(false);
	});

	it('forgives failures that a good picture parts', async () => {
		const { estimator, kinds, worker } = await ready();
		for (let count = 1; count <= 12; count += 1) {
			const asked = estimator.estimate(picture(count).input);
			const id = worker.pictures().at(-1) as number;
			if (count % 4 === 0) worker.answerPose(id);
			else worker.failPicture(id);
			await asked;
		}
		expect(kinds()).not.toContain('restarting');
	});

	it('gives up when one worker after the other crashes', async () => {
		const { estimator, events, workers } = await ready();
		for (let count = 0; count < 10; count += 1) {
			workers.made.at(-1)?.crash('broken');
			await settle();
		}
		expect(events.at(-1)).toEqual({ kind: 'failed', reason: 'broken' });
		await expect(estimator.estimate(picture(1).input)).rejects.toThrow('broken');
		expect(workers.made.every(({ alive }) => !alive())).toBe(true);
	});

	it('gives up at once when a restart finds no backend, and rejects the pictures that wait', async () => {
		const { estimator, worker, workers } = await ready();
		workers.behave({ webgpu: 'fail', webgl: 'fail', wasm: 'fail' });
		worker.crash('broken');
		const waiting = picture(1);
		await expect(estimator.estimate(waiting.input)).rejects.toThrow('wasm does not work');
		expect(waiting.closed()).toBe(true);
	});

	it('counts tensors and starts over, also across a restart', async () => {
		const { estimator, worker, workers } = await ready();
		const [count, over] = [estimator.tensorCount(), estimator.startOver()];
		worker.crash('broken');
		await over;
		await settle();
		const next = workers.made.at(-1) as FakeWorker;
		next.answerCount(374);
		expect(await count).toBe(374);
		const again = estimator.startOver();
		next.answerStartOver();
		await again;
	});

	it('rejects what is under way when it is closed, and ends its worker', async () => {
		const { estimator, kinds, worker, workers } = await ready();
		const asked = estimator.estimate(picture(1).input);
		estimator.close();
		await expect(asked).rejects.toThrow('closed');
		expect(worker.alive()).toBe(false);
		const late = picture(2);
		await expect(estimator.estimate(late.input)).rejects.toThrow('closed');
		expect(late.closed()).toBe(true);
		expect(kinds()).not.toContain('failed');
		expect(workers.made).toHaveLength(3);
	});

	it('can be closed while it opens', async () => {
		const workers = createFakePoseWorkers({ webgpu: 'hang', webgl: 'open', wasm: 'open' });
		const { estimator, kinds } = open(workers);
		estimator.close();
		await expect(estimator.ready).rejects.toThrow('closed');
		expect(workers.made.every(({ alive }) => !alive())).toBe(true);
		expect(kinds()).toEqual([]);
	});

	it('tells a listener nothing more once it has left', async () => {
		const workers = createFakePoseWorkers(THE_GPU_BACKENDS_FAIL);
		const { estimator } = open(workers);
		const heard: EstimatorEvent[] = [];
		estimator.listen((event) => heard.push(event))();
		await estimator.ready;
		expect(heard).toEqual([]);
	});
});
