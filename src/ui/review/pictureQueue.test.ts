import { describe, expect, it } from 'vitest';
import type { cutThumbnails } from './cutThumbnails.ts';
import { createPictureQueue } from './pictureQueue.ts';

const BOX = { leftPx: 0, topPx: 0, widthPx: 10, heightPx: 10 };
const canvas = {} as HTMLCanvasElement;

function queueOf() {
	const batches: number[][] = [];
	const waiting: (() => void)[] = [];
	const cutAll: typeof cutThumbnails = (_, cuts) => {
		batches.push(cuts.map(({ timeS }) => timeS));
		return new Promise((resolve) => waiting.push(resolve));
	};
	const queue = createPictureQueue(new File([], 'clip.mp4'), BOX, cutAll);
	const settle = async () => {
		waiting.shift()?.();
		await new Promise((resolve) => setTimeout(resolve, 0));
	};
	return { queue, batches, settle };
}

describe('createPictureQueue', () => {
	it('cuts what comes into sight together, in order of time, and each picture once', async () => {
		const { queue, batches, settle } = queueOf();
		for (const timeS of [3, 1, 2]) queue.want(String(timeS), { timeS, canvas });
		await settle();
		expect(batches).toEqual([[1, 2, 3]]);
		await settle();
		queue.want('2', { timeS: 2, canvas });
		await settle();
		expect(batches).toHaveLength(1);
	});

	it('takes hundreds a few at a time and leaves out what went out of sight', async () => {
		const { queue, batches, settle } = queueOf();
		for (let timeS = 0; timeS < 300; timeS += 1) queue.want(String(timeS), { timeS, canvas });
		await settle();
		expect(batches).toEqual([[0, 1, 2, 3, 4, 5, 6, 7]]);
		for (let timeS = 8; timeS < 298; timeS += 1) queue.forget(String(timeS));
		await settle();
		expect(batches[1]).toEqual([298, 299]);
	});

	it('cuts nothing more when it is stopped', async () => {
		const { queue, batches, settle } = queueOf();
		for (let timeS = 0; timeS < 20; timeS += 1) queue.want(String(timeS), { timeS, canvas });
		await settle();
		queue.stop();
		await settle();
		expect(batches).toHaveLength(1);
	});
});
