import { depthwiseCode, TILE, type DepthwiseShape } from './depthwiseCode.ts';
import { BYTES_PER_NUMBER, LANES, type MemoryKind } from './machineCode.ts';
import type { Convolution, DepthToSpace, OwnWork, PlacedTensor } from './ownWork.ts';
import { FOURS, PLACES, pointwiseCode } from './pointwiseCode.ts';
import { ACROSS, singleCode, type SingleShape } from './singleCode.ts';

/** The memory that tensors lie in. */
export interface TensorMemory {
	readonly memory: WebAssembly.Memory;
	/** @returns where there is room, for good. Throws when there is none. */
	allocate(bytes: number): number;
}

/** Does its work with what is in memory then. */
export type OwnKernel = () => void;

/** How a convolution walks over its map; columns that it reaches beyond it. */
type Steps = Pick<DepthwiseShape, 'side' | 'stride' | 'before' | 'after'>;

type MachineCall = (...given: number[]) => void;

/**
 * Kernels for what pose models spend most of their time in. The machine code that XNNPACK comes to in WebAssembly takes one and a half
 * (pointwise) to four times (depthwise) as long for the same answers, on one thread; TensorFlow.js works out anew where each number goes that only moves.
 */
export interface OwnKernels {
	/** @returns `null` for what is left to the library. Throws when memory is short. */
	kernelFor(work: OwnWork): OwnKernel | null;
}

/** @param place `null`: where tensors lie is not known. Then, and where there are no four lanes, all is left to the library. */
export function createOwnKernels(place: TensorMemory | null): OwnKernels {
	if (place === null || !WebAssembly.validate(pointwiseCode('given'))) return { kernelFor: () => null };
	const { memory, allocate } = place;
	const kind: MemoryKind = isShared(memory.buffer) ? 'given-shared' : 'given';
	const calls = new Map<string, MachineCall>();
	/** Where weights lie in the order in which they are used, by where they lay. */
	const packed = new Map<number, number>();
	let nothing = { at: 0, bytes: 0 };

	function callOf(
		name: 'depthwise' | 'pointwise' | 'single',
		key: string,
		code: () => Uint8Array<ArrayBuffer>,
	): MachineCall {
		const known = calls.get(key);
		if (known !== undefined) return known;
		const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code()), { given: { memory } });
		const call = exports[name] as MachineCall;
		calls.set(key, call);
		return call;
	}

	/** @returns where the weights lie in another order */
	function pack({ at, shape }: PlacedTensor, order: Order): number {
		const known = packed.get(at);
		if (known !== undefined) return known;
		const count = shape.reduce((product, side) => product * side, 1);
		const place = allocate(count * BYTES_PER_NUMBER);
		order(new Float32Array(memory.buffer, at, count), new Float32Array(memory.buffer, place, count));
		packed.set(at, place);
		return place;
	}

	function zeros(bytes: number): number {
		if (nothing.bytes < bytes) {
			nothing = { at: allocate(bytes), bytes };
			new Uint8Array(memory.buffer, nothing.at, bytes).fill(0);
		}
		return nothing.at;
	}

	/** @returns where the bias lies; zeros for none */
	function biasOf({ bias, output }: Convolution): number {
		return bias === null ? zeros(sidesOf(output)[2] * BYTES_PER_NUMBER) : bias.at;
	}

	/** @returns where it is written where each row begins that is looked at, with the columns before it: one of zeros beyond the map. */
	function rowTable({ input, output, above }: Convolution, { side, stride, before, after }: Steps): number {
		const [height, width, channels] = sidesOf(input);
		const columnBytes = channels * BYTES_PER_NUMBER;
		const beyond = zeros((before + width + after) * columnBytes);
		const rows = Int32Array.from({ length: (sidesOf(output)[0] - 1) * stride + side }, (_, row) => {
			const y = row - above;
			return y < 0 || y >= height ? beyond : input.at + (y * width - before) * columnBytes;
		});
		const table = allocate(rows.byteLength);
		new Int32Array(memory.buffer, table, rows.length).set(rows);
		return table;
	}

	function depthwise(convolution: Convolution): OwnKernel | null {
		const shape = depthwiseShapeOf(convolution);
		if (shape === null) return null;
		const { input, filter, output, least, most } = convolution;
		const bias = biasOf(convolution);
		const [, , channels] = sidesOf(input);
		const [outHeight, outWidth] = sidesOf(output);
		const call = callOf('depthwise', `depthwise ${JSON.stringify(shape)}`, () => depthwiseCode(shape, kind));
		const rows = rowTable(convolution, shape);
		const weights = pack(filter, depthwiseOrder(shape.side, channels));
		const columnBytes = channels * BYTES_PER_NUMBER;
		const counts = [outHeight / TILE, outWidth / TILE - 2, columnBytes, outWidth * columnBytes] as const;
		return () => {
			call(rows, output.at, weights, bias, ...counts, least, most);
		};
	}

	function single(convolution: Convolution): OwnKernel | null {
		const shape = singleShapeOf(convolution);
		if (shape === null) return null;
		const { filter, output, least, most } = convolution;
		const bias = biasOf(convolution);
		const [outHeight, outWidth] = sidesOf(output);
		const call = callOf('single', `single ${JSON.stringify(shape)}`, () => singleCode(shape, kind));
		const rows = rowTable(convolution, { ...shape, stride: 1 });
		const counts = [outHeight, outWidth / ACROSS - 2] as const;
		return () => {
			call(rows, output.at, filter.at, bias, ...counts, least, most);
		};
	}

	function pointwise(convolution: Convolution): OwnKernel | null {
		const { input, filter, output, strides, least, most } = convolution;
		const [height, width, channels] = sidesOf(input);
		const [rows, columns, , made] = filter.shape as [number, number, number, number];
		const eight = FOURS * LANES;
		const isFit = rows === 1 && columns === 1 && strides.every((stride) => stride === 1);
		if (!isFit || made % eight !== 0 || (height * width) % PLACES !== 0) return null;
		const call = callOf('pointwise', 'pointwise', () => pointwiseCode(kind));
		const weights = pack(filter, pointwiseOrder(channels, made, eight));
		const bias = biasOf(convolution);
		const counts = [(height * width) / PLACES, made / eight] as const;
		const bytes = [channels * BYTES_PER_NUMBER, made * BYTES_PER_NUMBER] as const;
		return () => {
			call(input.at, output.at, weights, bias, ...counts, ...bytes, least, most);
		};
	}

	/** What a place has for one row of its square goes side by side into that row. */
	function spread({ input, output, blockSize }: DepthToSpace): OwnKernel {
		const [height, width] = sidesOf(input);
		const count = blockSize * sidesOf(output)[2];
		const [from, to] = [input.at / BYTES_PER_NUMBER, output.at / BYTES_PER_NUMBER];
		return () => {
			const numbers = new Float32Array(memory.buffer);
			let next = to;
			for (let row = 0; row < height * blockSize; row += 1) {
				const [y, within] = [Math.floor(row / blockSize), row % blockSize];
				for (let x = 0; x < width; x += 1) {
					const start = from + ((y * width + x) * blockSize + within) * count;
					numbers.copyWithin(next, start, start + count);
					next += count;
				}
			}
		};
	}

	return {
		kernelFor(work) {
			if (work.looks === 'nowhere-else') return spread(work);
			if (work.dilations.some((dilation) => dilation !== 1)) return null;
			if (work.looks === 'each-channel-alone') return depthwise(work);
			return pointwise(work) ?? single(work);
		},
	};
}

function isShared(buffer: ArrayBufferLike): boolean {
	return typeof SharedArrayBuffer !== 'undefined' && buffer instanceof SharedArrayBuffer;
}

function sidesOf({ shape }: PlacedTensor): readonly [height: number, width: number, channels: number] {
	return shape.slice(1) as [number, number, number];
}

/** The shape of a convolution that there is machine code for. */
function depthwiseShapeOf({ input, filter, output, strides, before }: Convolution): DepthwiseShape | null {
	const [, width, channels] = sidesOf(input);
	const [outHeight, outWidth] = sidesOf(output);
	const [side, otherSide, , ofEach] = filter.shape as [number, number, number, number];
	const [stride, otherStride] = strides as [number, number];
	const after = Math.max(0, (outWidth - 1) * stride + side - before - width);
	const isKnown = (side === 3 || side === 5) && side === otherSide && (stride === 1 || stride === 2);
	if (!isKnown || stride !== otherStride || ofEach !== 1 || channels % LANES !== 0) return null;
	const isTiled = outHeight % TILE === 0 && outWidth % TILE === 0 && outWidth >= 2 * TILE;
	// Only the first tile of a row and its last may reach beyond it.
	const isWithin = Math.max(before, after) <= TILE * stride;
	return isTiled && isWithin ? { side, stride, before, after } : null;
}

/** The shape of a convolution to one channel that there is machine code for. */
function singleShapeOf({ input, filter, output, strides, before }: Convolution): SingleShape | null {
	const [, width, channels] = sidesOf(input);
	const [, outWidth] = sidesOf(output);
	const [side, otherSide, , made] = filter.shape as [number, number, number, number];
	const after = Math.max(0, outWidth - 1 + side - before - width);
	const isKnown = side === 3 && otherSide === side && strides.every((stride) => stride === 1) && made === 1;
	// Many channels would make much code.
	if (!isKnown || channels % LANES !== 0 || channels > MOST_CHANNELS_OF_SINGLE) return null;
	const isTiled = outWidth % ACROSS === 0 && outWidth >= 2 * ACROSS;
	return isTiled && Math.max(before, after) <= ACROSS ? { side, channels, before, after } : null;
}

const MOST_CHANNELS_OF_SINGLE = 32;

/** Writes weights down in another order. */
type Order = (from: Float32Array, to: Float32Array) => void;

/** Four channels after the other: column by column, each from the top down. */
function depthwiseOrder(side: number, channels: number): Order {
	return (from, to) => {
		let at = 0;
		for (let first = 0; first < channels; first += LANES) {
			for (let column = 0; column < side; column += 1) {
				for (let row = 0; row < side; row += 1, at += LANES) {
					const start = (row * side + column) * channels + first;
					to.set(from.subarray(start, start + LANES), at);
				}
			}
		}
	};
}

/** So many channels of what is made after the other, each group with its weights for every channel that is looked at. */
function pointwiseOrder(channels: number, made: number, together: number): Order {
	return (from, to) => {
		let at = 0;
		for (let first = 0; first < made; first += together) {
			for (let channel = 0; channel < channels; channel += 1, at += together) {
				const start = channel * made + first;
				to.set(from.subarray(start, start + together), at);
			}
		}
	};
}
