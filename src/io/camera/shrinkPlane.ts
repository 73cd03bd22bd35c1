import type { SizePx } from './uprightSize.ts';

/** One colour plane of a decoded picture, in a buffer that it may share with the others. */
export interface Plane extends SizePx {
	/** The buffer, read four samples at a time. */
	readonly words: Int32Array;
	/** Where the first row begins, and the distance from row to row. In bytes, multiples of four. */
	readonly offset: number;
	readonly rowStep: number;
	/** Whether the samples lie side by side, or take turns with those of another plane. */
	readonly samples: 'adjacent' | 'first-of-pairs' | 'second-of-pairs';
}

/** Rows weigh up to this much, so that a row on a border can weigh a part of it. */
const WHOLE_ROW = 16;
/** Sums of rows have 16 bits: more than so many rows for one of the target don't fit, nor are they needed. */
const MAX_ROWS_SUMMED = 8;
const BYTES_PER_WORD = 4;
const EVERY_OTHER_BYTE = 0x00ff00ff;

/** The plane scaled to `target` by the mean of the area that each new sample covers: no aliasing, whatever the factor. */
export function shrinkPlane(source: Plane, target: SizePx): Uint8Array<ArrayBuffer> {
	const plane = withoutSpareRows(source, target);
	const shrunk = new Uint8Array(target.widthPx * target.heightPx);
	const sums = createRowSums(plane);
	const rows = spans(plane.heightPx, target.heightPx);
	const columns = spans(plane.widthPx, target.widthPx);
	for (let row = 0; row < rows.length; row += 1) {
		const weight = sumRows(plane, rows[row] as Span, sums);
		addUp(sums, plane.samples);
		averageColumns(sums.before, columns, weight, shrunk, row * target.widthPx);
	}
	return shrunk;
}

/** Every second, third, … row where there are many for one of the target. */
function withoutSpareRows(plane: Plane, target: SizePx): Plane {
	const step = Math.max(1, Math.floor(plane.heightPx / target.heightPx / (MAX_ROWS_SUMMED / 2)));
	return {
		...plane,
		offset: plane.offset + Math.floor(step / 2) * plane.rowStep,
		rowStep: plane.rowStep * step,
		heightPx: Math.floor(plane.heightPx / step),
	};
}

/** The stretch of source samples under one target sample; the first and the last lie in it partly. */
interface Span {
	readonly first: number;
	readonly last: number;
	readonly firstShare: number;
	readonly lastShare: number;
	readonly length: number;
}

function spans(from: number, to: number): Span[] {
	const length = from / to;
	return Array.from({ length: to }, (_, index) => {
		const start = index * length;
		const end = Math.min((index + 1) * length, from);
		const first = Math.min(Math.floor(start), from - 1);
		const last = Math.max(first, Math.ceil(end) - 1);
		const firstShare = Math.min(first + 1, end) - start;
		return { first, last, firstShare, lastShare: last === first ? 0 : end - last, length: end - start };
	});
}

/**
 * Weighted sums of rows. Four samples are added in two steps: two sums of 16 bits share a word, and none runs over into its
 * neighbour.
 */
interface RowSums {
	readonly evenPairs: Int32Array;
	readonly oddPairs: Int32Array;
	/** Sum of all columns to the left of each. */
	readonly before: Int32Array;
}

function createRowSums({ samples, widthPx }: Plane): RowSums {
	const length = Math.ceil((samples === 'adjacent' ? widthPx : widthPx * 2) / BYTES_PER_WORD);
	return {
		evenPairs: new Int32Array(length),
		oddPairs: new Int32Array(length),
		before: new Int32Array(length * BYTES_PER_WORD + 1),
	};
}

/** @returns the sum of the rows' weights */
function sumRows(plane: Plane, { first, last, firstShare, lastShare }: Span, { evenPairs, oddPairs }: RowSums): number {
	const { words, offset, rowStep } = plane;
	const { length } = evenPairs;
	let total = 0;
	for (let row = first; row <= last; row += 1) {
		const share = row === first ? firstShare : row === last ? lastShare : 1;
		const weight = Math.max(1, Math.round(share * WHOLE_ROW));
		const keep = row === first ? 0 : -1;
		const start = ((offset + row * rowStep) / BYTES_PER_WORD) | 0;
		total += weight;
		for (let index = 0; index < length; index += 1) {
			const word = words[start + index] as number;
			const even = (evenPairs[index] as number) & keep;
			const odd = (oddPairs[index] as number) & keep;
			evenPairs[index] = (even + Math.imul(word & EVERY_OTHER_BYTE, weight)) | 0;
			oddPairs[index] = (odd + Math.imul((word >>> 8) & EVERY_OTHER_BYTE, weight)) | 0;
		}
	}
	return total;
}

function addUp({ evenPairs, oddPairs, before }: RowSums, samples: Plane['samples']): void {
	const even = new Uint16Array(evenPairs.buffer);
	const odd = new Uint16Array(oddPairs.buffer);
	let sum = 0;
	if (samples === 'adjacent') {
		for (let pair = 0; pair < even.length; pair += 1) {
			sum = (sum + (even[pair] as number)) | 0;
			before[2 * pair + 1] = sum;
			sum = (sum + (odd[pair] as number)) | 0;
			before[2 * pair + 2] = sum;
		}
	} else {
		const columns = samples === 'first-of-pairs' ? even : odd;
		for (let column = 0; column < columns.length; column += 1) {
			sum = (sum + (columns[column] as number)) | 0;
			before[column + 1] = sum;
		}
	}
}

function averageColumns(
	before: Int32Array,
	columns: readonly Span[],
	weight: number,
	shrunk: Uint8Array,
	offset: number,
): void {
	for (let index = 0; index < columns.length; index += 1) {
		const { first, last, firstShare, lastShare, length } = columns[index] as Span;
		const fromFirst = before[first] as number;
		const afterFirst = before[first + 1] as number;
		const fromLast = before[last] as number;
		const afterLast = before[last + 1] as number;
		const inside = Math.max(fromLast - afterFirst, 0);
		const sum = (afterFirst - fromFirst) * firstShare + inside + (afterLast - fromLast) * lastShare;
		shrunk[offset + index] = sum / (length * weight) + 0.5;
	}
}
