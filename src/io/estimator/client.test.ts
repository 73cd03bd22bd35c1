import { describe, expect, it, vi } from 'vitest';
import type { EstimatorEvent } from './poseEstimator.ts';
import { openEstimator, picture, readyEstimator, withStillClock } from '../../../tests/support/fakeEstimator.ts';
import { createFakePoseWorkers, type FakeWorker } from '../../../tests/support/fakePoseWorker.ts';

const THE_GPU_BACKENDS_FAIL = { webgpu: 'fail', webgl: 'fail', wasm: 'open' } as const;

describe('pose estimator', () => {
	withStillClock();

	it('takes the first backend that works and keeps up', async () => {
		const workers = createFakePoseWorkers({ webgpu: 'fail', webgl: 'open', wasm: 'open' });
		const { estimator, events } = openEstimator(workers);
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
		const { estimator, events } = openEstimator(workers);
		await estimator.ready;
		expect(estimator.backend).toBe('wasm');
		expect(events).toContainEqual({ kind: 'backend-dropped', backend: 'webgl', reason: 'slower than wasm' });
		expect(workers.made.map(({ alive }) => alive())).toEqual([false, false, true]);
	});

	it('keeps the first of two slow backends when it is the faster', async () => {
		const workers = createFakePoseWorkers({ webgpu: 'fail', webgl: 'open', wasm: 'open' }, { webgl: 0.04, wasm: 0.2 });
		const { estimator } = openEstimator(workers);
		await estimator.ready;
		expect(estimator.backend).toBe('webgl');
		expect(workers.made.map(({ alive }) => alive())).toEqual([false, true, false]);
	});

	it('drops a backend that hangs while it opens', async () => {
		const workers = createFakePoseWorkers({ webgpu: 'hang', webgl: 'fail', wasm: 'open' });
		const { estimator, kinds } = openEstimator(workers);
		await vi.advanceTimersByTimeAsync(60_000);
		await estimator.ready;
		expect(estimator.backend).toBe('wasm');
		expect(kinds()).toEqual(['backend-dropped', 'backend-dropped', 'ready']);
		expect(workers.made[0]?.alive()).toBe(false);
	});

	it('waits for a slow download as long as something arrives', async () => {
		const workers = createFakePoseWorkers({ webgpu: 'hang', webgl: 'fail', wasm: 'fail' });
		const { estimator, kinds } = openEstimator(workers);
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
		const { estimator } = openEstimator(workers, { backend: 'wasm' });
		await estimator.ready;
		expect(workers.made.map(({ opened }) => opened())).toMatchObject([{ backend: 'wasm', softwareGpu: 'allow' }]);
	});

	it('fails when no backend works, and rejects what is asked of it', async () => {
		const workers = createFakePoseWorkers({ webgpu: 'fail', webgl: 'fail', wasm: 'fail' });
		const { estimator, events } = openEstimator(workers);
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
		const { estimator } = openEstimator(workers, { threads: 'measured' });
		await estimator.ready;
		expect(estimator.backend).toBe('wasm');
		expect(workers.made.at(-1)?.opened()).toMatchObject({ backend: 'wasm', threads: 1 });
	});

	it('does not try other backends when the model itself is missing', async () => {
		const workers = createFakePoseWorkers({ webgpu: 'no-model', webgl: 'open', wasm: 'open' });
		const { estimator, events } = openEstimator(workers);
		await expect(estimator.ready).rejects.toThrow('no such file');
		expect(workers.made).toHaveLength(1);
		expect(events).toEqual([{ kind: 'failed', reason: 'no such file' }]);
	});

	it('gives pictures that came before it was ready, in order', async () => {
		const workers = createFakePoseWorkers(THE_GPU_BACKENDS_FAIL);
		const { estimator } = openEstimator(workers);
		const asked = [0, 1, 2].map((timeS) => estimator.estimate(picture(timeS).input));
		await estimator.ready;
		const worker = workers.made.at(-1) as FakeWorker;
		for (const id of worker.pictures()) worker.answerPose(id);
		expect((await Promise.all(asked)).map(({ timeS }) => timeS)).toEqual([0, 1, 2]);
	});

	it('names the landmarks and keeps each picture’s time, whatever the order of the answers', async () => {
		const { estimator, worker } = await readyEstimator();
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
		const { estimator, worker } = await readyEstimator();
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

	it('rejects what is under way when it is closed, and ends its worker', async () => {
		const { estimator, kinds, worker, workers } = await readyEstimator();
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
		const { estimator, kinds } = openEstimator(workers);
		estimator.close();
		await expect(estimator.ready).rejects.toThrow('closed');
		expect(workers.made.every(({ alive }) => !alive())).toBe(true);
		expect(kinds()).toEqual([]);
	});

	it('tells a listener nothing more once it has left', async () => {
		const workers = createFakePoseWorkers(THE_GPU_BACKENDS_FAIL);
		const { estimator } = openEstimator(workers);
		const heard: EstimatorEvent[] = [];
		estimator.listen((event) => heard.push(event))();
		await estimator.ready;
		expect(heard).toEqual([]);
	});
});
