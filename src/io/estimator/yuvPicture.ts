/** One plane of a picture: `stepBytes` from one value to the next, `strideBytes` from one row to the next. */
export interface Plane {
	readonly bytes: Uint8Array;
	readonly offset: number;
	readonly strideBytes: number;
	readonly stepBytes: number;
	readonly widthPx: number;
	readonly heightPx: number;
}

/** A picture as cameras and decoders give it: brightness at full size, two colour differences at half. */
export interface YuvPicture {
	readonly y: Plane;
	readonly u: Plane;
	readonly v: Plane;
	readonly matrix: 'bt601' | 'bt709';
	readonly range: 'limited' | 'full';
}

interface Size {
	readonly widthPx: number;
	readonly heightPx: number;
}

const CHANNELS = 3;
const NEUTRAL = 128;
const MAX_TAPS = 3;
/** Share of red and blue in the brightness. https://www.itu.int/rec/R-REC-BT.601 and BT.709. */
const SHARES = { bt601: { red: 0.299, blue: 0.114 }, bt709: { red: 0.2126, blue: 0.0722 } };
/** Where black lies and how far white is from it, and the span of the colour differences. */
const RANGES = {
	limited: { black: 16, spanY: 219, spanColour: 224 },
	full: { black: 0, spanY: 255, spanColour: 255 },
};

/** For each of `count` places in a row, `taps` evenly spread source places, each times `step`. */
function tapOffsets(from: number, count: number, taps: number, step: number): Int32Array {
	const offsets = new Int32Array(count * taps);
	for (let i = 0; i < offsets.length; i += 1) {
		const place = ((i + 0.5) * from) / offsets.length;
		offsets[i] = Math.min(from - 1, Math.floor(place)) * step;
	}
	return offsets;
}

function tapsFor(from: number, to: number): number {
	return Math.max(1, Math.min(MAX_TAPS, Math.round(from / to)));
}

/** Scales one plane down: each value is the mean of up to 3 × 3 of the source, evenly spread. */
export function scalePlane(plane: Plane, size: Size, into: Float32Array): void {
	const { bytes, offset, strideBytes, stepBytes } = plane;
	const across = tapsFor(plane.widthPx, size.widthPx);
	const down = tapsFor(plane.heightPx, size.heightPx);
	const columns = tapOffsets(plane.widthPx, size.widthPx, across, stepBytes);
	const rows = tapOffsets(plane.heightPx, size.heightPx, down, strideBytes);
	const share = 1 / (across * down);
	let to = 0;
	for (let row = 0; row < rows.length; row += down) {
		for (let column = 0; column < columns.length; column += across) {
			let sum = 0;
			for (let j = row; j < row + down; j += 1) {
				const start = offset + (rows[j] as number);
				for (let i = column; i < column + across; i += 1) sum += bytes[start + (columns[i] as number)] as number;
			}
			into[to] = sum * share;
			to += 1;
		}
	}
}

export interface YuvScaler {
	/** Red, green and blue, 0–255, row by row. The array is used again by the next call. */
	scale(picture: YuvPicture, size: Size): Float32Array;
}

/** Scales pictures down and turns them into red, green and blue in one go, some times faster than drawing them on a canvas. */
export function createYuvScaler(): YuvScaler {
	let planes = [new Float32Array(0), new Float32Array(0), new Float32Array(0)] as const;
	let rgb = new Float32Array(0);

	return {
		scale(picture, size) {
			const count = size.widthPx * size.heightPx;
			if (rgb.length !== count * CHANNELS) {
				planes = [new Float32Array(count), new Float32Array(count), new Float32Array(count)];
				rgb = new Float32Array(count * CHANNELS);
			}
			scalePlane(picture.y, size, planes[0]);
			scalePlane(picture.u, size, planes[1]);
			scalePlane(picture.v, size, planes[2]);
			mix(picture, planes, rgb);
			return rgb;
		},
	};
}

function clamp(value: number): number {
	return value < 0 ? 0 : value > 255 ? 255 : value;
}

function mix(
	{ matrix, range }: YuvPicture,
	[ys, us, vs]: readonly [Float32Array, Float32Array, Float32Array],
	rgb: Float32Array,
): void {
	const { red, blue } = SHARES[matrix];
	const green = 1 - red - blue;
	const { black, spanY, spanColour } = RANGES[range];
	const gain = 255 / spanY;
	const redPerV = (2 * (1 - red) * 255) / spanColour;
	const bluePerU = (2 * (1 - blue) * 255) / spanColour;
	const greenPerV = (redPerV * red) / green;
	const greenPerU = (bluePerU * blue) / green;
	for (let i = 0, to = 0; i < ys.length; i += 1, to += CHANNELS) {
		const light = ((ys[i] as number) - black) * gain;
		const u = (us[i] as number) - NEUTRAL;
		const v = (vs[i] as number) - NEUTRAL;
		rgb[to] = clamp(light + redPerV * v);
		rgb[to + 1] = clamp(light - greenPerV * v - greenPerU * u);
		rgb[to + 2] = clamp(light + bluePerU * u);
	}
}
