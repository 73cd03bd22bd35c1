import { describe, expect, it } from 'vitest';
import { createOwnKernels } from './ownKernels.ts';
import type { Convolution, PlacedTensor } from './ownWork.ts';

const BYTES = Float32Array.BYTES_PER_ELEMENT;
const PAGE_BYTES = 65_536;

interface Wish {
	readonly looks: Convolution['looks'];
	/** Side of the map, which is square, and its channels. */
	readonly map: readonly [side: number, channels: number];
	readonly filter: readonly [rows: number, columns: number, channels: number, made: number];
	readonly stride?: number;
	readonly dilation?: number;
	/** Rows above and columns to the left that are looked at; rows below and columns to the right. */
	readonly around?: readonly [before: number, after: number];
	readonly most?: number;
	readonly bias?: 'none';
}

/** Numbers that come again and look like none. */
function numbers(count: number, seed: number): Float32Array {
	let state = seed;
	return Float32Array.from({ length: count }, () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 31 - 1;
	});
}

/** A convolution in memory, with what is around each tensor to be left as it is. */
function laidOut(wish: Wish, isShared = false) {
	const [side, channels] = wish.map;
	const [rows, , ofInput, made] = wish.filter;
	const { stride = 1, dilation = 1, around = [0, 0], most = Infinity } = wish;
	const isDepthwise = wish.looks === 'each-channel-alone';
	const outSide = (side + around[0] + around[1] - rows) / stride + 1;
	const outChannels = isDepthwise ? ofInput * made : made;
	const pages = isShared ? { initial: 8, maximum: 64, shared: true } : { initial: 8 };
	const memory = new WebAssembly.Memory(pages);
	let next = 64;
	const allocate = (bytes: number): number => {
		const at = next;
		next += Math.ceil(bytes / 16) * 16 + 64;
		if (next > memory.buffer.byteLength) memory.grow(Math.ceil((next - memory.buffer.byteLength) / PAGE_BYTES));
		return at;
	};
	const place = (...shape: readonly number[]): PlacedTensor => ({
		shape,
		at: allocate(shape.reduce((product, each) => product * each, BYTES)),
	});
	const convolution: Convolution = {
		looks: wish.looks,
		input: place(1, side, side, channels),
		filter: place(...wish.filter),
		bias: wish.bias === 'none' ? null : place(outChannels),
		output: place(1, outSide, outSide, outChannels),
		strides: [stride, stride],
		dilations: [dilation, dilation],
		above: around[0],
		before: around[0],
		least: most === Infinity ? -Infinity : 0,
		most,
	};
	const view = ({ at, shape }: PlacedTensor) =>
		new Float32Array(
			memory.buffer,
			at,
			shape.reduce((product, each) => product * each, 1),
		);
	for (const [seed, tensor] of [convolution.input, convolution.filter, convolution.bias].entries())
		if (tensor !== null) view(tensor).set(numbers(view(tensor).length, seed + 1));
	return { convolution, own: createOwnKernels({ memory, allocate }), view, memory };
}

/** Value by value, in the order in which XNNPACK adds. */
function expected({ convolution, view }: ReturnType<typeof laidOut>): number[] {
	const [, side, , channels] = convolution.input.shape as [number, number, number, number];
	const [rows, columns, ofInput, made] = convolution.filter.shape as [number, number, number, number];
	const [, outSide, , outChannels] = convolution.output.shape as [number, number, number, number];
	const [input, filter] = [view(convolution.input), view(convolution.filter)];
	const bias = convolution.bias === null ? new Float32Array(outChannels) : view(convolution.bias);
	const isDepthwise = convolution.looks === 'each-channel-alone';
	const grid = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => [row, column]));
	const taps = (isDepthwise ? grid[0]!.map((_, column) => grid.map((row) => row[column]!)) : grid).flat();
	const answers: number[] = [];
	for (let place = 0; place < outSide * outSide; place += 1) {
		for (let channel = 0; channel < outChannels; channel += 1) {
			let sum = bias[channel]!;
			for (const [row, column] of taps as [number, number][]) {
				const y = Math.floor(place / outSide) * convolution.strides[0]! + row - convolution.above;
				const x = (place % outSide) * convolution.strides[0]! + column - convolution.before;
				if (x < 0 || y < 0 || x >= side || y >= side) continue;
				for (let seen = 0; seen < (isDepthwise ? 1 : ofInput); seen += 1) {
					const value = input[(y * side + x) * channels + (isDepthwise ? channel : seen)]!;
					const weight =
						filter[(row * columns + column) * ofInput * made + (isDepthwise ? channel : seen * made + channel)]!;
					sum = Math.fround(sum + Math.fround(value * weight));
				}
			}
			answers.push(Math.min(convolution.most, Math.max(convolution.least, sum)));
		}
	}
	return answers;
}

const DEPTHWISE = { looks: 'each-channel-alone' } as const;
const WHOLE = { looks: 'all-channels' } as const;

const KNOWN: readonly (readonly [string, Wish])[] = [
	['3 × 3 channel by channel', { ...DEPTHWISE, map: [8, 8], filter: [3, 3, 8, 1], around: [1, 1], most: 6 }],
	['5 × 5 channel by channel', { ...DEPTHWISE, map: [8, 4], filter: [5, 5, 4, 1], around: [2, 2] }],
	['5 × 5 in the smallest map', { ...DEPTHWISE, map: [4, 12], filter: [5, 5, 12, 1], around: [2, 2], most: 1 }],
	['3 × 3 in steps of two', { ...DEPTHWISE, map: [16, 8], filter: [3, 3, 8, 1], stride: 2, around: [0, 1], most: 6 }],
	['5 × 5 in steps of two', { ...DEPTHWISE, map: [16, 4], filter: [5, 5, 4, 1], stride: 2, around: [1, 2] }],
	['3 × 3 that stays within the map', { ...DEPTHWISE, map: [10, 4], filter: [3, 3, 4, 1] }],
	['place by place', { ...WHOLE, map: [4, 16], filter: [1, 1, 16, 24], most: 6 }],
	[
		'channel by channel without a bias',
		{ ...DEPTHWISE, map: [8, 8], filter: [3, 3, 8, 1], around: [1, 1], bias: 'none' },
	],
	['place by place without a bias', { ...WHOLE, map: [4, 16], filter: [1, 1, 16, 8], bias: 'none' }],
	['place by place, of an odd number of channels', { ...WHOLE, map: [2, 7], filter: [1, 1, 7, 8] }],
	['3 × 3 to one channel', { ...WHOLE, map: [16, 8], filter: [3, 3, 8, 1], around: [1, 1] }],
	[
		'3 × 3 to one channel over several tiles',
		{ ...WHOLE, map: [32, 4], filter: [3, 3, 4, 1], around: [1, 1], most: 1 },
	],
];

const LEFT_TO_THE_LIBRARY: readonly (readonly [string, Wish])[] = [
	['channels that do not come in fours', { ...DEPTHWISE, map: [8, 6], filter: [3, 3, 6, 1], around: [1, 1] }],
	['an odd map', { ...DEPTHWISE, map: [9, 4], filter: [3, 3, 4, 1], around: [1, 1] }],
	['a side that is not known', { ...DEPTHWISE, map: [8, 4], filter: [7, 7, 4, 1], around: [3, 3] }],
	['several made of each channel', { ...DEPTHWISE, map: [8, 4], filter: [3, 3, 4, 2], around: [1, 1] }],
	['holes', { ...DEPTHWISE, map: [8, 4], filter: [3, 3, 4, 1], around: [1, 1], dilation: 2 }],
	['what is made not coming in eights', { ...WHOLE, map: [4, 16], filter: [1, 1, 16, 12] }],
	['places in steps of two', { ...WHOLE, map: [5, 8], filter: [1, 1, 8, 8], stride: 2 }],
	['more places than one to many channels', { ...WHOLE, map: [8, 4], filter: [3, 3, 4, 8], around: [1, 1] }],
];

describe('kernels of our own', () => {
	it.each(KNOWN)('convolve %s', (_what, wish) => {
		const laid = laidOut(wish);
		const before = new Uint8Array(laid.memory.buffer.slice(0));
		const kernel = laid.own.kernelFor(laid.convolution);
		const output = laid.view(laid.convolution.output).fill(NaN);
		kernel?.();
		expect([...output]).toEqual(expected(laid));
		// Nothing was written before it nor behind.
		const { at } = laid.convolution.output;
		const now = new Uint8Array(laid.memory.buffer);
		const [start, end] = [at - 64, at + output.byteLength + 16];
		expect([...now.subarray(start, at)]).toEqual([...before.subarray(start, at)]);
		expect([...now.subarray(at + output.byteLength, end)]).toEqual([...before.subarray(at + output.byteLength, end)]);
	});

	it.each(LEFT_TO_THE_LIBRARY)('leave %s to the library', (_what, wish) => {
		const { own, convolution } = laidOut(wish);
		expect(own.kernelFor(convolution)).toBeNull();
	});

	it('work in memory that threads share', () => {
		for (const [, wish] of KNOWN) {
			const laid = laidOut(wish, true);
			laid.own.kernelFor(laid.convolution)?.();
			expect([...laid.view(laid.convolution.output)]).toEqual(expected(laid));
		}
	});

	it('answer for what is in memory when they are called, not when they were made', () => {
		const laid = laidOut(KNOWN[0]![1]);
		const kernel = laid.own.kernelFor(laid.convolution);
		kernel?.();
		laid.view(laid.convolution.input).fill(0.25);
		kernel?.();
		expect([...laid.view(laid.convolution.output)]).toEqual(expected(laid));
	});

	it('are none where it is not known where tensors lie', () => {
		expect(createOwnKernels(null).kernelFor(laidOut(KNOWN[0]![1]).convolution)).toBeNull();
	});

	it('moves channels to places', () => {
		const memory = new WebAssembly.Memory({ initial: 1 });
		const own = createOwnKernels({ memory, allocate: () => 0 });
		const numbers = new Float32Array(memory.buffer);
		const [input, output] = [
			{ shape: [1, 2, 3, 8], at: 64 },
			{ shape: [1, 4, 6, 2], at: 1024 },
		];
		for (let index = 0; index < 2 * 3 * 8; index += 1) numbers[16 + index] = index + 1;
		own.kernelFor({ looks: 'nowhere-else', input, output, blockSize: 2 })?.();
		const row = (y: number) => [...numbers.subarray(256 + y * 12, 256 + (y + 1) * 12)];
		expect([row(0), row(1), row(2)]).toEqual([
			[1, 2, 3, 4, 9, 10, 11, 12, 17, 18, 19, 20],
			[5, 6, 7, 8, 13, 14, 15, 16, 21, 22, 23, 24],
			[25, 26, 27, 28, 33, 34, 35, 36, 41, 42, 43, 44],
		]);
		expect(numbers[256 + 4 * 12]).toBe(0);
	});
});
