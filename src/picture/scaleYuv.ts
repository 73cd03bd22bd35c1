import { turnedSize, type SizePx } from './size.ts';
import { walkUpright, type Upright } from './upright.ts';
import { factorsOf, type YuvCoding } from './yuvCoding.ts';

/** One plane of a picture: `stepBytes` from one value to the next, `strideBytes` from one row to the next. */
export interface Plane extends SizePx {
	readonly bytes: Uint8Array;
	readonly offset: number;
	readonly strideBytes: number;
	readonly stepBytes: number;
}

/** A picture as cameras and decoders give it: brightness at full size, two colour differences often at half. */
export interface YuvPicture {
	readonly y: Plane;
	readonly u: Plane;
	readonly v: Plane;
	readonly coding: YuvCoding;
}

/** Room for red, green and blue, 0–255, row by row. A fourth channel is left as it is. */
export interface RgbPicture extends SizePx {
	readonly values: Float32Array | Uint8ClampedArray;
	readonly channels: 3 | 4;
}

const AS_IT_IS: Upright = { turnDeg: 0, mirror: 'none' };
const NEUTRAL = 128;
const MAX_VALUE = 255;
/** At most so many source pixels lie from one place that is looked at to the next: else thin limbs would flicker. */
const MAX_SPACING_PX = 2;
/** Brightness carries the edges, colour does not. */
const MIN_PLACES = { brightness: 2, colour: 1 } as const;

/**
 * Scales a picture down, turns it into red, green and blue and puts it upright in one go: some times faster than drawing it on a
 * canvas. Each value is the mean of evenly spread places of the source, for brightness at least two by two.
 */
export function scaleYuv(picture: YuvPicture, into: RgbPicture, upright: Upright = AS_IT_IS): void {
	const { values, channels } = into;
	const size = turnedSize(into, upright.turnDeg);
	const places = placesIn(picture, size);
	const { start, columnStep, rowStep } = walkUpright(into, upright);
	const target = { values, step: columnStep * channels, ...factorsOf(picture.coding) };
	const writeRow = isUsual(places) ? writeUsualRow : writeAnyRow;
	for (let row = 0; row < size.heightPx; row += 1) writeRow(places, row, target, (start + row * rowStep) * channels);
}

/** Where a picture of the usual kind is looked at, when it is scaled to this size: {@link isUsual}. `null` for others. */
export function usualPlaces(picture: Omit<YuvPicture, 'coding'>, size: SizePx): YuvPlaces | null {
	const places = placesIn(picture, size);
	return isUsual(places) ? places : null;
}

function placesIn({ y, u, v }: Omit<YuvPicture, 'coding'>, size: SizePx): YuvPlaces {
	return {
		y: placesOf(y, size, MIN_PLACES.brightness),
		u: placesOf(u, size, MIN_PLACES.colour),
		v: placesOf(v, size, MIN_PLACES.colour),
	};
}

export interface YuvPlaces {
	readonly y: Places;
	readonly u: Places;
	readonly v: Places;
}

interface Target extends ReturnType<typeof factorsOf> {
	readonly values: RgbPicture['values'];
	/** From one pixel of a row to the next. */
	readonly step: number;
}

function writePixel(target: Target, to: number, y: number, u: number, v: number): void {
	const { values } = target;
	const light = (y - target.black) * target.gain;
	const blueness = u - NEUTRAL;
	const redness = v - NEUTRAL;
	values[to] = clamp(light + target.redPerV * redness);
	values[to + 1] = clamp(light - target.greenPerV * redness - target.greenPerU * blueness);
	values[to + 2] = clamp(light + target.bluePerU * blueness);
}

function writeAnyRow({ y, u, v }: YuvPlaces, row: number, target: Target, first: number): void {
	const ySums = sumRow(y, row);
	const uSums = sumRow(u, row);
	const vSums = sumRow(v, row);
	for (let column = 0, to = first; column < ySums.length; column += 1, to += target.step) {
		const light = (ySums[column] as number) * y.share;
		writePixel(target, to, light, (uSums[column] as number) * u.share, (vSums[column] as number) * v.share);
	}
}

/** Two places of brightness across and down, one of each colour: what most webcams come to. */
function isUsual({ y, u, v }: YuvPlaces): boolean {
	return y.across === 2 && y.down === 2 && [u, v].every(({ across, down }) => across === 1 && down === 1);
}

/** The same as {@link writeAnyRow} without sums in memory, in half of the time. */
function writeUsualRow({ y, u, v }: YuvPlaces, row: number, target: Target, first: number): void {
	const { bytes, columns, share } = y;
	const above = y.rows[2 * row] as number;
	const below = y.rows[2 * row + 1] as number;
	const uStart = u.rows[row] as number;
	const vStart = v.rows[row] as number;
	for (let column = 0, to = first; column < u.columns.length; column += 1, to += target.step) {
		const left = columns[2 * column] as number;
		const right = columns[2 * column + 1] as number;
		const top = (bytes[above + left] as number) + (bytes[above + right] as number);
		const bottom = (bytes[below + left] as number) + (bytes[below + right] as number);
		const blueness = u.bytes[uStart + (u.columns[column] as number)] as number;
		const redness = v.bytes[vStart + (v.columns[column] as number)] as number;
		writePixel(target, to, (top + bottom) * share, blueness, redness);
	}
}

/** The places of a plane that are looked at: several columns and rows for each of the target. */
export interface Places {
	readonly bytes: Uint8Array;
	readonly across: number;
	readonly down: number;
	readonly columns: Int32Array;
	readonly rows: Int32Array;
	/** Sums over the places of each pixel of one row, and the weight of one place in the mean. */
	readonly sums: Int32Array;
	readonly share: number;
}

function placesOf(plane: Plane, { widthPx, heightPx }: SizePx, least: number): Places {
	const across = placesPerPixel(plane.widthPx, widthPx, least);
	const down = placesPerPixel(plane.heightPx, heightPx, least);
	return {
		bytes: plane.bytes,
		across,
		down,
		columns: spread(plane.widthPx, across * widthPx, plane.stepBytes, 0),
		rows: spread(plane.heightPx, down * heightPx, plane.strideBytes, plane.offset),
		sums: new Int32Array(widthPx),
		share: 1 / (across * down),
	};
}

function placesPerPixel(from: number, to: number, least: number): number {
	return Math.max(least, Math.ceil(from / to / MAX_SPACING_PX));
}

/** Where in memory `count` places lie that are spread evenly over `from` values, each `step` from the last, after `offset`. */
function spread(from: number, count: number, step: number, offset: number): Int32Array {
	return Int32Array.from({ length: count }, (_, index) => offset + Math.floor(((index + 0.5) * from) / count) * step);
}

function sumRow({ bytes, across, down, columns, rows, sums }: Places, row: number): Int32Array {
	sums.fill(0);
	for (let index = row * down; index < (row + 1) * down; index += 1) {
		const start = rows[index] as number;
		if (across === 1) addSingles(bytes, start, columns, sums);
		else if (across === 2) addPairs(bytes, start, columns, sums);
		else addGroups(bytes, start, columns, sums, across);
	}
	return sums;
}

// One and two places to a pixel are nearly all there is; without an inner loop they take a third of the time.

function addSingles(bytes: Uint8Array, start: number, columns: Int32Array, sums: Int32Array): void {
	for (let pixel = 0; pixel < sums.length; pixel += 1) {
		sums[pixel] = (sums[pixel] as number) + (bytes[start + (columns[pixel] as number)] as number);
	}
}

function addPairs(bytes: Uint8Array, start: number, columns: Int32Array, sums: Int32Array): void {
	for (let pixel = 0, place = 0; pixel < sums.length; pixel += 1, place += 2) {
		const first = bytes[start + (columns[place] as number)] as number;
		const second = bytes[start + (columns[place + 1] as number)] as number;
		sums[pixel] = (sums[pixel] as number) + first + second;
	}
}

function addGroups(bytes: Uint8Array, start: number, columns: Int32Array, sums: Int32Array, across: number): void {
	for (let pixel = 0, place = 0; pixel < sums.length; pixel += 1) {
		let sum = sums[pixel] as number;
		for (const end = place + across; place < end; place += 1)
			sum += bytes[start + (columns[place] as number)] as number;
		sums[pixel] = sum;
	}
}

function clamp(value: number): number {
	return value < 0 ? 0 : value > MAX_VALUE ? MAX_VALUE : value;
}
