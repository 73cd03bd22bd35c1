import { describe, expect, it, vi } from 'vitest';
import {
	openEstimator,
	picture,
	readyEstimator,
	settle,
	withStillClock,
} from '../../../tests/support/fakeEstimator.ts';
import { createFakePoseWorkers, type FakeWorker } from '../../../tests/support/fakePoseWorker.ts';

describe('pose estimator whose worker fails', () => {
	withStillClock();

	it('goes on in a new worker after a crash: pictures in flight show nobody, later ones are estimated', async () => {
		const { estimator, kinds, worker, workers } = await readyEstimator();
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
		const { estimator, events } = openEstimator(workers);
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
		const { estimator } = openEstimator(workers, { backend: 'webgl' });
		await estimator.ready;
		workers.made[0]?.say({ kind: 'gpu-lost', reason: 'the context was lost' });
		await settle();
		expect(estimator.backend).toBe('wasm');
	});

	it('starts again when a worker dies without a sign', async () => {
		const { estimator, kinds, worker } = await readyEstimator();
		const lost = estimator.estimate(picture(1).input);
		await vi.advanceTimersByTimeAsync(20_000);
		expect((await lost).image).toBeNull();
		expect(worker.alive()).toBe(false);
		expect(kinds().slice(-2)).toEqual(['restarting', 'ready']);
	});

	it('starts again on a message that cannot be read', async () => {
		const { kinds, worker } = await readyEstimator();
		worker.garble();
		await settle();
		expect(kinds().slice(-2)).toEqual(['restarting', 'ready']);
	});

	it('shows nobody in a picture that could not be estimated, and starts again after five in a row', async () => {
		const { estimator, kinds, worker } = await readyEstimator();
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
		const { estimator, kinds, worker } = await readyEstimator();
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
		const { estimator, events, workers } = await readyEstimator();
		for (let count = 0; count < 10; count += 1) {
			workers.made.at(-1)?.crash('broken');
			await settle();
		}
		expect(events.at(-1)).toEqual({ kind: 'failed', reason: 'broken' });
		await expect(estimator.estimate(picture(1).input)).rejects.toThrow('broken');
		expect(workers.made.every(({ alive }) => !alive())).toBe(true);
	});

	it('gives up at once when a restart finds no backend, and rejects the pictures that wait', async () => {
		const { estimator, worker, workers } = await readyEstimator();
		workers.behave({ webgpu: 'fail', webgl: 'fail', wasm: 'fail' });
		worker.crash('broken');
		const waiting = picture(1);
		await expect(estimator.estimate(waiting.input)).rejects.toThrow('wasm does not work');
		expect(waiting.closed()).toBe(true);
	});

	it('counts tensors and starts over, also across a restart', async () => {
		const { estimator, worker, workers } = await readyEstimator();
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
});
