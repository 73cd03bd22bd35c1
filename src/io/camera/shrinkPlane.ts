import type { SizePx } from './uprightSize.ts';

/** One colour plane of a decoded picture, in a buffer that it may share with the others. */
export interface Plane extends SizePx {
	readonly bytes: Uint8Array;
	/** Where the first sample lies, and the distances from one to the next in a row and from row to row. */
	readonly offset: number;
	readonly sampleStep: number;
	readonly rowStep: number;
}

/** As many source rows or columns for one of the target are plenty: of larger pictures some are left out. */
const MAX_SAMPLES_PER_SIDE = 8;

/** The plane scaled to `target` by the mean of the area that each new sample covers: no aliasing, whatever the factor. */
export function shrinkPlane(source: Plane, target: SizePx): Uint8Array<ArrayBuffer> {
	const plane = thinned(source, target);
	const shrunk = new Uint8Array(target.widthPx * target.heightPx);
	const rowSums = new Float32Array(plane.widthPx);
	const columns = spans(plane.widthPx, target.widthPx);
	spans(plane.heightPx, target.heightPx).forEach((rows, row) => {
		sumRows(plane, rows, rowSums);
		averageColumns(rowSums, columns, rows.length, shrunk, row * target.widthPx);
	});
	return shrunk;
}

/** Every second, third, … row and column where the factor is large. */
function thinned(plane: Plane, target: SizePx): Plane {
	const columnsLeft = Math.max(1, Math.floor(plane.widthPx / target.widthPx / (MAX_SAMPLES_PER_SIDE / 2)));
	const rowsLeft = Math.max(1, Math.floor(plane.heightPx / target.heightPx / (MAX_SAMPLES_PER_SIDE / 2)));
	return {
		bytes: plane.bytes,
		offset: plane.offset + Math.floor(columnsLeft / 2) * plane.sampleStep + Math.floor(rowsLeft / 2) * plane.rowStep,
		sampleStep: plane.sampleStep * columnsLeft,
		rowStep: plane.rowStep * rowsLeft,
		widthPx: Math.floor(plane.widthPx / columnsLeft),
		heightPx: Math.floor(plane.heightPx / rowsLeft),
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

function sumRows(plane: Plane, { first, last, firstShare, lastShare }: Span, sums: Float32Array): void {
	const { bytes, offset, sampleStep, rowStep } = plane;
	for (let row = first; row <= last; row += 1) {
		const share = row === first ? firstShare : row === last ? lastShare : 1;
		let at = offset + row * rowStep;
		if (row === first) {
			for (let column = 0; column < sums.length; column += 1, at += sampleStep) {
				sums[column] = (bytes[at] as number) * share;
			}
		} else {
			for (let column = 0; column < sums.length; column += 1, at += sampleStep) {
				sums[column] = (sums[column] as number) + (bytes[at] as number) * share;
			}
		}
	}
}

function averageColumns(
	sums: Float32Array,
	columns: readonly Span[],
	rowsLength: number,
	shrunk: Uint8Array,
	offset: number,
): void {
	for (let index = 0; index < columns.length; index += 1) {
		const { first, last, firstShare, lastShare, length } = columns[index] as Span;
		let sum = (sums[first] as number) * firstShare;
		for (let column = first + 1; column < last; column += 1) sum += sums[column] as number;
		if (last > first) sum += (sums[last] as number) * lastShare;
		shrunk[offset + index] = sum / (length * rowsLength) + 0.5;
	}
}
