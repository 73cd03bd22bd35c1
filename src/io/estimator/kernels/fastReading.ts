import { usualPlaces, type YuvPicture, type YuvPlaces } from '../../../picture/scaleYuv.ts';
import type { SizePx } from '../../../picture/size.ts';
import { factorsOf } from '../../../picture/yuvCoding.ts';
import type { PictureNumbers, TakePicture } from '../pictureNumbers.ts';
import { BYTES_PER_FOUR, BYTES_PER_NUMBER } from './machineCode.ts';
import { bytesCode, TABLE_LENGTH, yuvCode } from './readCode.ts';

const CHANNELS = 3;
const PAGE_BYTES = 65_536;
const SUM_AT = 0;
const TABLE_AT = SUM_AT + BYTES_PER_FOUR;
/** What is read or written at once may go beyond the end, by less than this. */
const SPARE_BYTES = 64;

type MachineCall = (...given: number[]) => void;

/**
 * Reads pictures with four lanes of machine code, several times as fast as without, and the same to the last bit: those that lie in their room,
 * of the usual kind. @returns `null` where there are no lanes
 */
export function createFastReading(): TakePicture | null {
	const code = yuvCode();
	if (!WebAssembly.validate(code)) return null;
	const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code));
	const { memory, yuv } = exports as unknown as { memory: WebAssembly.Memory; yuv: MachineCall };
	const ofBytes = new WebAssembly.Instance(new WebAssembly.Module(bytesCode()), { given: { memory } });
	const bytes = ofBytes.exports['bytes'] as MachineCall;

	/** What the table was written for, which cameras seldom change. */
	let known: Known | null = null;

	return (size) => {
		if (known !== null && !isSameSize(known.size, size)) known = null;
		const { widthPx, heightPx } = size;
		const pairs = Math.ceil(widthPx / 2);
		const count = widthPx * heightPx * CHANNELS;
		const valuesAt = TABLE_AT + roundUp(pairs * TABLE_LENGTH * BYTES_PER_NUMBER);
		const bytesAt = valuesAt + roundUp(count * BYTES_PER_NUMBER + SPARE_BYTES);

		function grow(length: number): void {
			const missing = bytesAt + length - memory.buffer.byteLength;
			if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
		}

		function numbers(parts: readonly number[]): PictureNumbers {
			const values = new Float32Array(memory.buffer, valuesAt, count);
			return { values, meanBrightness: parts.reduce((sum, part) => sum + part) / count };
		}

		function writeTable({ y, u }: YuvPlaces): void {
			const table = new Int32Array(memory.buffer, TABLE_AT, pairs * TABLE_LENGTH);
			let to = 0;
			for (let first = 0; first < widthPx; first += 2) {
				const second = Math.min(first + 1, widthPx - 1);
				for (const column of [2 * first, 2 * first + 1, 2 * second, 2 * second + 1])
					table[to++] = y.columns[column] as number;
				for (const column of [first, second]) table[to++] = u.columns[column] as number;
			}
		}

		/** Where it is looked at, as the table says, too. */
		function placesOf(picture: YuvPicture): YuvPlaces | null {
			const planes = layoutOf(picture);
			if (known?.planes === planes) return known.places;
			const usual = usualPlaces(picture, size);
			const places =
				usual?.u.columns.every((column, index) => column === usual.v.columns[index]) === true ? usual : null;
			if (places !== null) writeTable(places);
			known = { size, planes, places };
			return places;
		}

		return {
			room(length) {
				grow(length + SPARE_BYTES);
				return new Uint8Array(memory.buffer, bytesAt, length);
			},
			fromYuv(picture) {
				const places = placesOf(picture);
				if (places === null) return null;
				const { y, u, v } = places;
				const { black, gain, redPerV, greenPerV, greenPerU, bluePerU } = factorsOf(picture.coding);
				const factors = [y.share, black, gain, redPerV, greenPerV, greenPerU, bluePerU] as const;
				const sum = new Float64Array(memory.buffer, SUM_AT, 2).fill(0);
				const at = (rows: Int32Array, row: number) => bytesAt + (rows[row] as number);
				for (let row = 0; row < heightPx; row += 1) {
					const [above, below] = [at(y.rows, 2 * row), at(y.rows, 2 * row + 1)];
					const to = valuesAt + row * widthPx * CHANNELS * BYTES_PER_NUMBER;
					yuv(TABLE_AT, pairs, above, below, at(u.rows, row), at(v.rows, row), to, SUM_AT, ...factors);
				}
				return numbers([...sum]);
			},
			fromBytes() {
				const sum = new Int32Array(memory.buffer, SUM_AT, 4).fill(0);
				bytes(bytesAt, Math.ceil((widthPx * heightPx) / 4), valuesAt, SUM_AT);
				return numbers([...sum]);
			},
		};
	};
}

interface Known {
	readonly size: SizePx;
	readonly planes: string;
	readonly places: YuvPlaces | null;
}

function isSameSize(one: SizePx, other: SizePx): boolean {
	return one.widthPx === other.widthPx && one.heightPx === other.heightPx;
}

/** How the planes of a picture lie in its memory. */
function layoutOf({ y, u, v }: YuvPicture): string {
	return [y, u, v]
		.flatMap(({ offset, strideBytes, stepBytes, widthPx, heightPx }) => [
			offset,
			strideBytes,
			stepBytes,
			widthPx,
			heightPx,
		])
		.join();
}

function roundUp(length: number): number {
	return Math.ceil(length / BYTES_PER_FOUR) * BYTES_PER_FOUR;
}
