import type { MemoryPicture } from '../../../picture/memoryPicture.ts';
import { cropCode, SPARE_CELLS } from './cropCode.ts';
import { cropRegion, type ModelInput } from './cropRegion.ts';

/** Fills a model's input from a region of a picture. */
export type RegionCropper = typeof cropRegion;

interface CropModule {
	readonly memory: WebAssembly.Memory;
	readonly crop: (...given: number[]) => void;
}

const CHANNELS = 3;
const BYTES = Float32Array.BYTES_PER_ELEMENT;
const PAGE_BYTES = 65_536;

/** Does what {@link cropRegion} does, to the last bit, in a fraction of the time where WebAssembly has four lanes. */
export function createRegionCropper(): RegionCropper {
	const code = cropCode();
	if (!WebAssembly.validate(code)) return cropRegion;
	const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code));
	const { memory, crop } = exports as unknown as CropModule;
	let shape = '';

	/** Makes room for a picture with a border and a grid behind it, all black. @returns where the grid begins, in numbers. */
	function makeRoom({ widthPx, heightPx }: MemoryPicture, { cells }: ModelInput): number {
		const start = (widthPx + 2) * (heightPx + 2) * CHANNELS;
		const needed = (start + (cells * cells + SPARE_CELLS) * CHANNELS) * BYTES - memory.buffer.byteLength;
		if (needed > 0) memory.grow(Math.ceil(needed / PAGE_BYTES));
		const next = `${String(widthPx)} ${String(heightPx)}`;
		if (next !== shape) new Float32Array(memory.buffer).fill(0);
		shape = next;
		return start;
	}

	return (picture, placement, into) => {
		const { values, widthPx, heightPx } = picture;
		const start = makeRoom(picture, into);
		const numbers = new Float32Array(memory.buffer);
		const rowLength = widthPx * CHANNELS;
		const borderedLength = (widthPx + 2) * CHANNELS;
		for (let row = 0; row < heightPx; row += 1) {
			const from = row * rowLength;
			numbers.set(values.subarray(from, from + rowLength), (row + 1) * borderedLength + CHANNELS);
		}
		const { xx, xy, x0, yx, yy, y0 } = placement;
		const { cells, scale, offset } = into;
		crop(0, borderedLength * BYTES, start * BYTES, cells, widthPx, heightPx, xx, xy, x0, yx, yy, y0, scale, offset);
		into.values.set(numbers.subarray(start, start + into.values.length));
	};
}
