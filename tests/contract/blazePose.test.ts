import * as poseDetection from '@tensorflow-models/pose-detection';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { maskAt, toMask } from '../../src/analysis/pose/bodyMask.ts';
import { LANDMARK_HEADS, MASK_HEAD } from '../../src/io/estimator/blazepose/blazePoseTracker.ts';
import { createModelInput, cropRegion } from '../../src/io/estimator/blazepose/cropRegion.ts';
import type { KernelStep } from '../../src/io/estimator/blazepose/kernelSteps.ts';
import { recordTape } from '../../src/io/estimator/blazepose/kernelTape.ts';
import { graphRunner } from '../../src/io/estimator/blazepose/modelRunner.ts';
import { placementOf } from '../../src/io/estimator/blazepose/region.ts';
import { createTapePlayer } from '../../src/io/estimator/blazepose/tapePlayer.ts';
import type { WasmBackend } from '../../src/io/estimator/blazepose/wasmBackend.ts';
import { wasmRunner } from '../../src/io/estimator/blazepose/wasmRunner.ts';
import type { OwnKernels } from '../../src/io/estimator/kernels/ownKernels.ts';
import { loadGraph, loadTracker } from '../../src/io/estimator/loadTracker.ts';
import type { PoseTracker, TrackedPose } from '../../src/io/estimator/poseTracker.ts';
import { drawProbeFigure, PROBE_HEIGHT_PX, PROBE_WIDTH_PX } from '../../src/io/estimator/probeFigure.ts';
import { loadStock, pictureTensor, stockTracker } from '../../src/io/estimator/stockTracker.ts';
import type { MemoryPicture } from '../../src/picture/memoryPicture.ts';
import { createMemoryCanvas } from '../support/memoryCanvas.ts';
import { modelFiles, startWasmInNode } from '../support/wasmModels.ts';

const WIDTH_PX = 300;
const HEIGHT_PX = 360;
const CHANNELS = 3;

/** The drawn figure, its picture moved, scaled and turned within another. */
function figure(moved: {
	readonly xPx: number;
	readonly yPx: number;
	readonly scale: number;
	readonly turnRad: number;
}): MemoryPicture {
	const drawn = createMemoryCanvas(PROBE_WIDTH_PX, PROBE_HEIGHT_PX);
	drawProbeFigure(drawn.context);
	const { xPx, yPx, scale, turnRad } = moved;
	const cells = HEIGHT_PX;
	const shown = { centre: { xPx, yPx }, sidePx: cells / scale, turnRad };
	const square = createModelInput(cells, 0);
	cropRegion(drawn.picture, placementOf(shown, cells), square);
	const values = new Float32Array(WIDTH_PX * HEIGHT_PX * CHANNELS);
	for (let row = 0; row < HEIGHT_PX; row += 1) {
		const from = row * cells * CHANNELS;
		values.set(
			square.values.subarray(from, from + WIDTH_PX * CHANNELS).map((value) => value * 255),
			row * WIDTH_PX * CHANNELS,
		);
	}
	return { values, widthPx: WIDTH_PX, heightPx: HEIGHT_PX };
}

/** A few pictures of somebody who sways, then leaves through the left side. */
const FILM = [
	{ xPx: 150, yPx: 160, scale: 1, turnRad: 0 },
	{ xPx: 146, yPx: 164, scale: 1.05, turnRad: 0.08 },
	{ xPx: 140, yPx: 158, scale: 1.1, turnRad: 0.2 },
	{ xPx: 175, yPx: 160, scale: 1.1, turnRad: -0.1 },
	{ xPx: 215, yPx: 162, scale: 1.1, turnRad: -0.1 },
].map(figure);

const EMPTY: MemoryPicture = { values: new Float32Array(90 * 60 * CHANNELS).fill(120), widthPx: 90, heightPx: 60 };

async function follow(tracker: PoseTracker, mask: 'wanted' | 'unwanted'): Promise<(TrackedPose | null)[]> {
	tracker.startOver();
	const poses: (TrackedPose | null)[] = [];
	for (const picture of FILM) poses.push(await tracker.estimate(picture, { mask }));
	return poses;
}

function largestDifference(a: Float32Array | null | undefined, b: Float32Array | null | undefined): number {
	if (a == null || b == null) return a === b ? 0 : Infinity;
	return a.reduce((largest, value, index) => Math.max(largest, Math.abs(value - (b[index] ?? NaN))), 0);
}

/** The body mask of pose-detection for the first picture, warped to it. */
async function stockMask(picture: MemoryPicture): Promise<Float32Array> {
	const detector = await poseDetection.createDetector(poseDetection.SupportedModels.BlazePose, {
		runtime: 'tfjs',
		modelType: 'full',
		enableSmoothing: false,
		enableSegmentation: true,
		smoothSegmentation: false,
		detectorModelUrl: tf.io.fromMemory(await modelFiles('blazepose-detector')),
		landmarkModelUrl: tf.io.fromMemory(await modelFiles('blazepose-full')),
	});
	const [pose] = await detector.estimatePoses(pictureTensor(picture), { maxPoses: 1, flipHorizontal: false });
	const mask = await pose?.segmentation?.mask.toTensor();
	// Red, green, blue and alpha; the first is the mask.
	return mask?.dataSync<'float32'>().filter((_, index) => index % 4 === 0) ?? new Float32Array();
}

beforeAll(startWasmInNode);

describe.each(['blazepose-lite', 'blazepose-full'] as const)('the tracker with %s', (model) => {
	let tracker: PoseTracker;
	beforeAll(async () => {
		({ tracker } = await loadTracker(model, 'wasm', modelFiles));
	});

	it('sees what pose-detection sees, picture after picture', async () => {
		const own = await follow(tracker, 'unwanted');
		const stock = await follow(stockTracker(await loadStock(model, modelFiles)), 'unwanted');
		expect(own.filter((pose) => pose !== null).length).toBeGreaterThanOrEqual(4);
		own.forEach((pose, index) => {
			const other = stock[index] ?? null;
			expect(pose === null).toBe(other === null);
			expect(largestDifference(pose?.image, other?.image)).toBeLessThan(0.001);
			expect(largestDifference(pose?.world, other?.world)).toBeLessThan(0.00001);
		});
	});

	it('sees the same with a mask, and after it started over', async () => {
		const [first, again, masked] = [
			await follow(tracker, 'unwanted'),
			await follow(tracker, 'unwanted'),
			await follow(tracker, 'wanted'),
		];
		expect(again).toEqual(first);
		expect(masked.map((pose) => pose?.image)).toEqual(first.map((pose) => pose?.image));
		expect(first[0]?.mask).toBeNull();
		expect(masked[0]?.mask).not.toBeNull();
	});

	it('sees nobody in an empty room', async () => {
		tracker.startOver();
		expect(await tracker.estimate(EMPTY, { mask: 'wanted' })).toBeNull();
	});

	it('keeps nothing of a picture in the memory of the backend', async () => {
		await follow(tracker, 'wanted');
		const before = [tf.memory().numTensors, tf.backend().numDataIds()];
		await follow(tracker, 'wanted');
		expect([tf.memory().numTensors, tf.backend().numDataIds()]).toEqual(before);
	});
});

describe('a tracker that goes from one model to another', () => {
	it('follows the person on, and sees with the other what that sees alone', async () => {
		const { tracker, add, use } = await loadTracker('blazepose-full', 'wasm', modelFiles);
		const [first, second] = FILM as [MemoryPicture, MemoryPicture];
		// Across and down: depth is a guess that each model has of its own.
		const seen = async () =>
			(await tracker.estimate(second, { mask: 'unwanted' }))?.image.filter((_, index) => index % 4 < 2);
		await tracker.estimate(first, { mask: 'unwanted' });
		const full = await seen();
		await add('blazepose-lite', await loadGraph('blazepose-lite', modelFiles));
		tracker.startOver();
		await tracker.estimate(first, { mask: 'unwanted' });
		use('blazepose-lite');
		const lite = await seen();
		expect(largestDifference(lite, full)).toBeGreaterThan(0.001);
		expect(largestDifference(lite, full)).toBeLessThan(40);
		tracker.startOver();
		use('blazepose-full');
		await tracker.estimate(first, { mask: 'unwanted' });
		expect(await seen()).toEqual(full);
	});
});

describe('the body mask', () => {
	it('lies where pose-detection warps it to', async () => {
		const picture = FILM[0] as MemoryPicture;
		const { tracker } = await loadTracker('blazepose-full', 'wasm', modelFiles);
		const pose = await tracker.estimate(picture, { mask: 'wanted' });
		if (pose?.mask == null) throw new Error('nobody was found');
		const { mask } = pose;
		const ownAt = (xPx: number, yPx: number): number => {
			const { col, row } = toMask(mask, xPx, yPx);
			return maskAt(mask, col, row);
		};
		const stock = await stockMask(picture);
		let both = 0;
		let either = 0;
		stock.forEach((value, index) => {
			const sure = [value, ownAt(index % WIDTH_PX, Math.floor(index / WIDTH_PX))].filter(
				(belief) => belief > 0.5,
			).length;
			both += sure === 2 ? 1 : 0;
			either += sure > 0 ? 1 : 0;
		});
		expect(either).toBeGreaterThan(5_000);
		expect(both / either).toBeGreaterThan(0.97);
	});
});

describe('the landmark model run kernel by kernel', () => {
	it.each(['blazepose-lite', 'blazepose-full'])(
		'answers as the graph of %s does, to the last bit, picture after picture, with a mask and without',
		async (model) => {
			const loaded = await loadGraph(model, modelFiles);
			const byGraph = graphRunner(loaded.model);
			const byKernels = wasmRunner(loaded);
			const input = createModelInput(256, 0);
			const placement = placementOf({ centre: { xPx: 150, yPx: 170 }, sidePx: 380, turnRad: 0.1 }, 256);
			const copy = (answers: readonly Float32Array[]) => answers.map((answer) => answer.slice());
			const headsWith = (hasMask: boolean) => (hasMask ? [...LANDMARK_HEADS, MASK_HEAD] : LANDMARK_HEADS);
			// Until all kernels of our own are in use.
			for (let picture = 0; picture < 40; picture += 1) {
				for (const hasMask of [true, false]) await byKernels(input, headsWith(hasMask), () => undefined);
			}
			for (const [index, hasMask] of [true, false, false, true, true, false].entries()) {
				cropRegion(FILM[index % FILM.length] as MemoryPicture, placement, input);
				const heads = headsWith(hasMask);
				const [expected, answers] = [await byGraph(input, heads, copy), await byKernels(input, heads, copy)];
				expect(answers.map(({ length }) => length)).toEqual(
					[195, 1, 64 * 64 * 39, 117, 256 * 256].slice(0, heads.length),
				);
				expect(answers.map((answer, head) => largestDifference(answer, expected[head]))).toEqual(heads.map(() => 0));
			}
		},
	);

	it('answers as the graph of the detector does, to the last bit', async () => {
		const loaded = await loadGraph('blazepose-detector', modelFiles);
		const [byGraph, byKernels] = [graphRunner(loaded.model), wasmRunner(loaded)];
		const input = createModelInput(224, -1);
		const placement = placementOf({ centre: { xPx: 150, yPx: 170 }, sidePx: 380, turnRad: 0.1 }, 224);
		const copy = ([boxes]: readonly Float32Array[]) => boxes?.slice();
		for (let picture = 0; picture < 40; picture += 1) {
			cropRegion(FILM[picture % FILM.length] as MemoryPicture, placement, input);
			const boxes = await byKernels(input, ['person'], copy);
			// The first is written down, then kernels of our own come into use.
			if (picture > 0 && picture < 35) continue;
			expect(boxes?.length).toBe(2254 * 13);
			expect(largestDifference(boxes, await byGraph(input, ['person'], copy))).toBe(0);
		}
	});

	it('is not written down where memory is short, and leaves the backend as it was', () => {
		const backend = tf.backend() as unknown as WasmBackend;
		const full = Object.assign(Object.create(backend) as WasmBackend, { wasm: { ...backend.wasm, _malloc: () => 0 } });
		const step = { kernel: 'Relu', inputs: { x: 'in' }, attrs: {}, output: 'out', spent: [] };
		const given = new Map<string, tf.TensorInfo>([['in', tf.tensor1d([-1, 1])]]);
		expect(() => recordTape({ steps: [step], given, wanted: ['out'] }, full)).toThrow('memory');
		expect([...tf.relu(tf.tensor1d([-1, 1])).dataSync()]).toEqual([0, 1]);
	});

	it.each<readonly [number | null, string]>([
		[9, 'taken where it answers as the library does'],
		[9.01, 'left to the library where it answers otherwise'],
		[null, 'left to the library where it can’t be made'],
	])('has a kernel of our own that makes %s %s', (answer) => {
		const backend = tf.backend() as unknown as WasmBackend;
		const { memory } = backend.wasm.asm ?? {};
		if (memory === undefined) throw new Error('no memory');
		const step: KernelStep = {
			kernel: 'FusedConv2D',
			inputs: { x: 'in', filter: 'filter', bias: 'bias' },
			attrs: { strides: [1, 1], dilations: [1, 1], pad: 'same', dataFormat: 'NHWC', activation: 'linear' },
			output: 'out',
			spent: [],
		};
		const given = new Map<string, tf.TensorInfo>([
			['in', tf.ones([1, 4, 4, 8])],
			['filter', tf.ones([1, 1, 8, 8])],
			['bias', tf.ones([8])],
		]);
		let ownRuns = 0;
		const own: OwnKernels = {
			kernelFor({ output }) {
				if (answer === null) throw new Error('no memory');
				return () => {
					ownRuns += 1;
					new Float32Array(memory.buffer, output.at, 4 * 4 * 8).fill(answer);
				};
			},
		};
		const tape = recordTape({ steps: [step], given, wanted: ['out'] }, backend);
		const play = createTapePlayer(tape, own, backend);
		const made = () => new Set(backend.typedArrayFromHeap(tape.answers[0] as tf.TensorInfo));
		play([0], 'library');
		expect(ownRuns).toBe(0);
		play([0], 'own');
		expect(ownRuns).toBe(answer === null ? 0 : 1);
		expect(made()).toEqual(new Set([9]));
		play([0], 'own');
		expect(ownRuns).toBe(answer === null ? 0 : answer === 9 ? 2 : 1);
		expect(made()).toEqual(new Set([9]));
	});
});
