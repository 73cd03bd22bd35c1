import type { QuarterTurnDeg } from './frameSource.ts';
import { turnedSize, type SizePx } from './uprightSize.ts';

/** How brightness and colour are coded in a video. */
export interface YuvCoding {
	readonly matrix: 'bt601' | 'bt709' | 'bt2020';
	/** `limited`: brightness from 16 to 235, as in nearly all video. */
	readonly range: 'limited' | 'full';
}

/** Three planes of the same size. */
export interface YuvPicture extends SizePx {
	readonly y: Uint8Array;
	readonly u: Uint8Array;
	readonly v: Uint8Array;
}

/** How a picture is put upright: turned clockwise first, then mirrored or not. */
export interface Upright {
	readonly turnDeg: QuarterTurnDeg;
	readonly mirror: 'none' | 'horizontal';
}

/** Shares of red and blue in the brightness: ITU-R BT.601, BT.709, BT.2020. */
const LUMA_SHARES = { bt601: [0.299, 0.114], bt709: [0.2126, 0.0722], bt2020: [0.2627, 0.0593] } as const;

const CHANNELS = 4;
const OPAQUE = 255;

/** The picture in red, green, blue, opaque, put upright. Rows of the turned width. */
export function yuvToRgba(picture: YuvPicture, coding: YuvCoding, upright: Upright): Uint8ClampedArray<ArrayBuffer> {
	const { y, u, v, widthPx, heightPx } = picture;
	const { offset, gain, redV, greenU, greenV, blueU } = coefficients(coding);
	const { start, columnStep, rowStep } = walk(picture, upright);
	const rgba = new Uint8ClampedArray(widthPx * heightPx * CHANNELS);
	for (let row = 0, from = 0; row < heightPx; row += 1) {
		let to = start + row * rowStep;
		for (let column = 0; column < widthPx; column += 1, from += 1, to += columnStep) {
			const luma = ((y[from] as number) - offset) * gain;
			const blueness = (u[from] as number) - 128;
			const redness = (v[from] as number) - 128;
			rgba[to] = luma + redV * redness;
			rgba[to + 1] = luma - greenU * blueness - greenV * redness;
			rgba[to + 2] = luma + blueU * blueness;
			rgba[to + 3] = OPAQUE;
		}
	}
	return rgba;
}

function coefficients({ matrix, range }: YuvCoding) {
	const [red, blue] = LUMA_SHARES[matrix];
	const green = 1 - red - blue;
	const colourGain = range === 'limited' ? 255 / 224 : 1;
	return {
		offset: range === 'limited' ? 16 : 0,
		gain: range === 'limited' ? 255 / 219 : 1,
		redV: 2 * (1 - red) * colourGain,
		greenU: ((2 * blue * (1 - blue)) / green) * colourGain,
		greenV: ((2 * red * (1 - red)) / green) * colourGain,
		blueU: 2 * (1 - blue) * colourGain,
	};
}

/** Where in the upright picture the first sample goes, and the steps to its neighbours to the right and below. In bytes. */
function walk(size: SizePx, { turnDeg, mirror }: Upright): { start: number; columnStep: number; rowStep: number } {
	const { widthPx, heightPx } = turnedSize(size, turnDeg);
	const right = { 0: [1, 0], 90: [0, 1], 180: [-1, 0], 270: [0, -1] } as const;
	const [columnX, columnY] = right[turnDeg];
	// Below is a quarter turn clockwise from the right.
	const [rowX, rowY] = [-columnY, columnX];
	let x = columnX < 0 || rowX < 0 ? widthPx - 1 : 0;
	const y = columnY < 0 || rowY < 0 ? heightPx - 1 : 0;
	const flip = mirror === 'horizontal' ? -1 : 1;
	if (mirror === 'horizontal') x = widthPx - 1 - x;
	return {
		start: (y * widthPx + x) * CHANNELS,
		columnStep: (columnY * widthPx + flip * columnX) * CHANNELS,
		rowStep: (rowY * widthPx + flip * rowX) * CHANNELS,
	};
}
