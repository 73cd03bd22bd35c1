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
const MAX_VALUE = 255;
/** Share of red and blue in the brightness: ITU-R BT.601 and BT.709. */
const SHARES = { bt601: { red: 0.299, blue: 0.114 }, bt709: { red: 0.2126, blue: 0.0722 } };
/** Where black lies, how far white is from it, and the span of the colour differences. */
const RANGES = {
	limited: { black: 16, spanY: 219, spanColour: 224 },
	full: { black: 0, spanY: 255, spanColour: 255 },
};

/** The source places of `count` evenly spread ones, each times `step`. */
function places(from: number, count: number, step: number): Int32Array {
	return Int32Array.from({ length: count }, (_, i) => Math.floor(((i + 0.5) * from) / count) * step);
}

function clamp(value: number): number {
	return value < 0 ? 0 : value > MAX_VALUE ? MAX_VALUE : value;
}

/** Factors from the sum of four brightnesses and from each colour difference to red, green and blue. */
function factors({ matrix, range }: YuvPicture) {
	const { red, blue } = SHARES[matrix];
	const green = 1 - red - blue;
	const { black, spanY, spanColour } = RANGES[range];
	const redPerV = (2 * (1 - red) * MAX_VALUE) / spanColour;
	const bluePerU = (2 * (1 - blue) * MAX_VALUE) / spanColour;
	return {
		fourBlacks: 4 * black,
		gain: MAX_VALUE / spanY / 4,
		redPerV,
		bluePerU,
		greenPerV: (redPerV * red) / green,
		greenPerU: (bluePerU * blue) / green,
	};
}

/**
 * Scales a picture down and turns it into red, green and blue, 0–255, row by row, in one go: some times faster than drawing it on
 * a canvas. Brightness is the mean of two by two places of the source, colour is taken from one.
 */
export function scaleYuv(picture: YuvPicture, size: Size, into: Float32Array): void {
	const { y, u, v } = picture;
	const { fourBlacks, gain, redPerV, bluePerU, greenPerV, greenPerU } = factors(picture);
	const columns = places(y.widthPx, 2 * size.widthPx, y.stepBytes);
	const rows = places(y.heightPx, 2 * size.heightPx, y.strideBytes);
	const [uColumns, vColumns] = [
		places(u.widthPx, size.widthPx, u.stepBytes),
		places(v.widthPx, size.widthPx, v.stepBytes),
	];
	const [uRows, vRows] = [
		places(u.heightPx, size.heightPx, u.strideBytes),
		places(v.heightPx, size.heightPx, v.strideBytes),
	];
	const [ys, us, vs] = [y.bytes, u.bytes, v.bytes];
	let to = 0;
	for (let row = 0; row < size.heightPx; row += 1) {
		const upper = y.offset + (rows[2 * row] as number);
		const lower = y.offset + (rows[2 * row + 1] as number);
		const uRow = u.offset + (uRows[row] as number);
		const vRow = v.offset + (vRows[row] as number);
		for (let column = 0; column < size.widthPx; column += 1) {
			const left = columns[2 * column] as number;
			const right = columns[2 * column + 1] as number;
			const four =
				(ys[upper + left] as number) +
				(ys[upper + right] as number) +
				(ys[lower + left] as number) +
				(ys[lower + right] as number);
			const light = (four - fourBlacks) * gain;
			const blueness = (us[uRow + (uColumns[column] as number)] as number) - NEUTRAL;
			const redness = (vs[vRow + (vColumns[column] as number)] as number) - NEUTRAL;
			into[to] = clamp(light + redPerV * redness);
			into[to + 1] = clamp(light - greenPerV * redness - greenPerU * blueness);
			into[to + 2] = clamp(light + bluePerU * blueness);
			to += CHANNELS;
		}
	}
}
