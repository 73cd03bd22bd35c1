import * as tf from '@tensorflow/tfjs-core';
import type { MemoryPicture } from '../../picture/memoryPicture.ts';
import { LANDMARK_HEADS, MASK_HEAD } from './blazepose/blazePoseTracker.ts';
import { LANDMARK_CELLS } from './blazepose/readKeypoints.ts';
import { loadGraph } from './loadTracker.ts';
import type { PoseModel } from './poseEstimator.ts';
import type { PoseTracker } from './poseTracker.ts';
import { TIMED_WORKS, type TimedWork, type TimeRequest } from './protocol.ts';
import type { PictureReader } from './readPicture.ts';
import { loadStock, pictureTensor, type ModelSource } from './stockTracker.ts';

export interface TimedThings {
	readonly model: PoseModel;
	readonly source: ModelSource;
	readonly tracker: PoseTracker;
	readonly reader: PictureReader;
}

/** Something to time on a picture, and how to make it look for the person anew. */
interface Work {
	/** @returns seconds */
	run(picture: MemoryPicture): Promise<number>;
	startOver(): void;
}

const MS_PER_S = 1000;

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
	const startMs = performance.now();
	await work();
	return (performance.now() - startMs) / MS_PER_S;
}

/** Seconds that each of the works takes for each picture. Reading the pictures isn't counted, nor is the search for the person. */
export async function timeWorks(
	things: TimedThings,
	{ works, rounds, images }: Pick<TimeRequest, 'works' | 'rounds' | 'images'>,
): Promise<Record<TimedWork, number[]>> {
	const pictures: MemoryPicture[] = [];
	for (const image of images) {
		const { values, ...size } = await things.reader.read(image, image.width, image.height);
		pictures.push({ ...size, values: values.slice() });
		image.close();
	}
	const framesS = Object.fromEntries(TIMED_WORKS.map((name) => [name, []])) as unknown as Record<TimedWork, number[]>;
	const ready = new Map<TimedWork, Work>();
	for (const name of works) ready.set(name, await workOf(name, things));
	for (let round = 0; round < rounds; round += 1) {
		for (const [name, work] of ready) {
			work.startOver();
			for (const [index, picture] of pictures.entries()) {
				const tookS = await work.run(picture);
				if (index > 0) framesS[name].push(tookS);
			}
		}
	}
	return framesS;
}

function workOf(name: TimedWork, things: TimedThings): Promise<Work> | Work {
	switch (name) {
		case 'stock':
			return stockWork(things);
		case 'tracker':
			return trackerWork(things, 'unwanted');
		case 'tracker-with-mask':
			return trackerWork(things, 'wanted');
		case 'landmarks':
			return landmarkWork(things, LANDMARK_HEADS);
		case 'landmarks-with-mask':
			return landmarkWork(things, [...LANDMARK_HEADS, MASK_HEAD]);
	}
}

async function stockWork({ model, source }: TimedThings): Promise<Work> {
	const detector = await loadStock(model, source);
	return {
		async run(picture) {
			const tensor = pictureTensor(picture);
			const tookS = await secondsOf(() => detector.estimatePoses(tensor, { maxPoses: 1, flipHorizontal: false }));
			tensor.dispose();
			return tookS;
		},
		startOver() {
			detector.reset();
		},
	};
}

function trackerWork({ tracker }: TimedThings, mask: 'wanted' | 'unwanted'): Work {
	return {
		run: (picture) => secondsOf(() => tracker.estimate(picture, { mask })),
		startOver() {
			tracker.startOver();
		},
	};
}

async function landmarkWork({ model, source }: TimedThings, heads: readonly string[]): Promise<Work> {
	const landmarks = await loadGraph(model, source);
	const shown = tf.zeros([1, LANDMARK_CELLS, LANDMARK_CELLS, 3]);
	return {
		run: () =>
			secondsOf(async () => {
				const answers = [landmarks.model.execute(shown, [...heads])].flat();
				// A GPU works on until somebody asks.
				await answers[0]?.data();
				tf.dispose(answers);
			}),
		startOver: () => undefined,
	};
}
