import * as tf from '@tensorflow/tfjs-core';
import type { MemoryPicture } from '../../picture/memoryPicture.ts';
import { LANDMARK_HEADS, MASK_HEAD } from './blazepose/blazePoseTracker.ts';
import { createModelInput } from './blazepose/cropRegion.ts';
import { DETECTOR_CELLS } from './blazepose/findPerson.ts';
import type { ModelRunner } from './blazepose/modelRunner.ts';
import { LANDMARK_CELLS } from './blazepose/readKeypoints.ts';
import { placementOf, regionOfPicture } from './blazepose/region.ts';
import { createRegionCropper } from './blazepose/regionCropper.ts';
import { fastestRunner, loadGraph } from './loadTracker.ts';
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
const HEAT_HEAD = 'activation_heatmap';
const ALL_HEADS = [...LANDMARK_HEADS, MASK_HEAD];
/** Until each kernel of our own has been tried: up to 149 calls, four of them with each run. */
const WARM_UP_RUNS = 40;

async function secondsOf(work: () => unknown): Promise<number> {
	const startMs = performance.now();
	await work();
	return (performance.now() - startMs) / MS_PER_S;
}

/** Seconds that each of the works takes for each picture. The search for the person isn't counted. */
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
	let runner: Promise<ModelRunner> | null = null;
	for (const name of works) ready.set(name, await workOf(name, things, () => (runner ??= warmRunner(things))));
	const [first] = pictures;
	if (first !== undefined && works.some((name) => name.startsWith('tracker'))) {
		for (let run = 0; run < WARM_UP_RUNS; run += 1) await things.tracker.estimate(first, { mask: 'wanted' });
	}
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

/** @param runner the landmark model, warm */
async function workOf(name: TimedWork, things: TimedThings, runner: () => Promise<ModelRunner>): Promise<Work> {
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
			return landmarkWork(things, ALL_HEADS);
		case 'crop':
			return cropWork();
		case 'detector':
			return detectorWork(things);
		case 'run-without-heat':
			return runWork(
				await runner(),
				LANDMARK_HEADS.filter((head) => head !== HEAT_HEAD),
			);
		case 'run':
			return runWork(await runner(), LANDMARK_HEADS);
		case 'run-with-mask':
			return runWork(await runner(), ALL_HEADS);
		case 'read-back':
			return readBackWork(things);
	}
}

function stateless(work: (picture: MemoryPicture) => unknown): Work {
	return { run: (picture) => secondsOf(() => work(picture)), startOver: () => undefined };
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
	return stateless(async () => {
		const answers = [landmarks.model.execute(shown, [...heads])].flat();
		// A GPU works on until somebody asks.
		await answers[0]?.data();
		tf.dispose(answers);
	});
}

function cropWork(): Work {
	const crop = createRegionCropper();
	const input = createModelInput(LANDMARK_CELLS, 0);
	return stateless((picture) => {
		crop(picture, placementOf(regionOfPicture(picture), LANDMARK_CELLS), input);
	});
}

async function detectorWork({ source }: TimedThings): Promise<Work> {
	const run = fastestRunner(await loadGraph('blazepose-detector', source), tf.getBackend());
	return runsOn(run, DETECTOR_CELLS, ['person']);
}

async function warmRunner({ model, source }: TimedThings): Promise<ModelRunner> {
	const runner = fastestRunner(await loadGraph(model, source), tf.getBackend());
	const input = createModelInput(LANDMARK_CELLS, 0);
	for (let run = 0; run < WARM_UP_RUNS; run += 1) await runner(input, ALL_HEADS, () => undefined);
	return runner;
}

function runWork(runner: ModelRunner, heads: readonly string[]): Work {
	return runsOn(runner, LANDMARK_CELLS, heads);
}

function runsOn(run: ModelRunner, cells: number, heads: readonly string[]): Work {
	const input = createModelInput(cells, 0);
	return stateless(() => run(input, heads, () => undefined));
}

/** From the first answer being there, so that the model is done, to all being in memory. */
async function readBackWork({ model, source }: TimedThings): Promise<Work> {
	const landmarks = await loadGraph(model, source);
	const shown = tf.zeros([1, LANDMARK_CELLS, LANDMARK_CELLS, 3]);
	return {
		async run() {
			const answers = [landmarks.model.execute(shown, [...LANDMARK_HEADS])].flat();
			await answers[0]?.data();
			const tookS = await secondsOf(() => Promise.all(answers.map((answer) => answer.data())));
			tf.dispose(answers);
			return tookS;
		},
		startOver: () => undefined,
	};
}
