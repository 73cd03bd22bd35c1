import type { MaskPlacement } from '../../../analysis/pose/bodyMask.ts';
import type { MemoryPicture } from '../../../picture/memoryPicture.ts';

/** What a model is shown: a square grid of red, green and blue, each 0–255 times `scale` plus `offset`. Filled anew for each picture. */
export interface ModelInput {
	readonly values: Float32Array;
	readonly cells: number;
	readonly scale: number;
	readonly offset: number;
}

const CHANNELS = 3;
const MAX_VALUE = 255;

/** Room for what a model is shown, `cells` by `cells`, its values from `least` to 1. */
export function createModelInput(cells: number, least: -1 | 0): ModelInput {
	const values = new Float32Array(cells * cells * CHANNELS);
	return { values, cells, scale: Math.fround((1 - least) / MAX_VALUE), offset: least };
}

/** To 32 bits: `tf.image.transform` rounds every step, and how a person is followed makes much of the smallest difference. */
const round = Math.fround;

/**
 * Fills the grid from the picture: each cell is a mean of the four pixels around its place, weighted by their nearness; outside is
 * black. A cell and a pixel are at whole numbers. To the last bit what `tf.image.transform` answers, in half its time.
 */
export function cropRegion(picture: MemoryPicture, placement: MaskPlacement, into: ModelInput): void {
	const { cells, values, offset } = into;
	const { widthPx, heightPx } = picture;
	const [xx, xy, x0] = [round(placement.xx), round(placement.xy), round(placement.x0)];
	const [yx, yy, y0] = [round(placement.yx), round(placement.yy), round(placement.y0)];
	let to = 0;
	for (let row = 0; row < cells; row += 1) {
		const rowX = round(xy * row);
		const rowY = round(yy * row);
		for (let column = 0; column < cells; column += 1, to += CHANNELS) {
			const x = round(round(round(xx * column) + rowX) + x0);
			const y = round(round(round(yx * column) + rowY) + y0);
			if (x >= 0 && y >= 0 && x < widthPx - 1 && y < heightPx - 1) mixFour(picture, x, y, into, to);
			else if (x > -1 && y > -1 && x < widthPx && y < heightPx) mixAtBorder(picture, x, y, into, to);
			else {
				values[to] = offset;
				values[to + 1] = offset;
				values[to + 2] = offset;
			}
		}
	}
}

function mixFour({ values: pixels, widthPx }: MemoryPicture, x: number, y: number, into: ModelInput, to: number): void {
	const { values, scale, offset } = into;
	const left = Math.trunc(x);
	const top = Math.trunc(y);
	const nearRight = x - left;
	const nearBelow = y - top;
	const nearLeft = round(left + 1 - x);
	const nearAbove = round(top + 1 - y);
	const above = (top * widthPx + left) * CHANNELS;
	const below = above + widthPx * CHANNELS;
	for (let channel = 0; channel < CHANNELS; channel += 1) {
		const upperLeft = pixels[above + channel] as number;
		const upperRight = pixels[above + CHANNELS + channel] as number;
		const lowerLeft = pixels[below + channel] as number;
		const lowerRight = pixels[below + CHANNELS + channel] as number;
		const upper = round(round(nearLeft * upperLeft) + round(nearRight * upperRight));
		const lower = round(round(nearLeft * lowerLeft) + round(nearRight * lowerRight));
		values[to + channel] = round(round(round(nearAbove * upper) + round(nearBelow * lower)) * scale) + offset;
	}
}

/** The same for a place with pixels of the picture on some of its sides only. */
function mixAtBorder(picture: MemoryPicture, x: number, y: number, into: ModelInput, to: number): void {
	const { values, scale, offset } = into;
	const top = Math.floor(y);
	for (let channel = 0; channel < CHANNELS; channel += 1) {
		const upper = mixRow(picture, x, top, channel);
		const lower = mixRow(picture, x, top + 1, channel);
		const mean = round(round(round(top + 1 - y) * upper) + round(round(y - top) * lower));
		values[to + channel] = round(mean * scale) + offset;
	}
}

function mixRow({ values, widthPx, heightPx }: MemoryPicture, x: number, row: number, channel: number): number {
	if (row < 0 || row >= heightPx) return 0;
	const left = Math.floor(x);
	const from = (row * widthPx + left) * CHANNELS + channel;
	const leftValue = left < 0 ? 0 : (values[from] as number);
	const rightValue = left + 1 >= widthPx ? 0 : (values[from + CHANNELS] as number);
	return round(round(round(left + 1 - x) * leftValue) + round(round(x - left) * rightValue));
}
