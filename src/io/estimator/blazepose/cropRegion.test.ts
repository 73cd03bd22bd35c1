import { describe, expect, it } from 'vitest';
import type { MaskPlacement } from '../../../analysis/pose/bodyMask.ts';
import { createModelInput, cropRegion } from './cropRegion.ts';
import { placementOf } from './region.ts';
import { createRegionCropper, type RegionCropper } from './regionCropper.ts';

/** Red rises by 10 from column to column, green by 20 from row to row, blue is 255 everywhere. */
const PICTURE = {
	widthPx: 4,
	heightPx: 3,
	values: Float32Array.from(
		Array.from({ length: 12 }, (_, index) => [10 * (index % 4), 20 * Math.floor(index / 4), 255]).flat(),
	),
};

type Crop = (placement: MaskPlacement, cells: number, least?: -1 | 0) => readonly (readonly number[])[];

function cropWith(cropper: RegionCropper): Crop {
	return (placement, cells, least = 0) => {
		const input = createModelInput(cells, least);
		input.values.fill(NaN);
		cropper(PICTURE, placement, input);
		return Array.from({ length: cells * cells }, (_, cell) =>
			[...input.values.subarray(cell * 3, cell * 3 + 3)].map((value) => Math.round(value * 25500) / 100),
		);
	};
}

describe.each([
	['in JavaScript', cropRegion],
	['in WebAssembly', createRegionCropper()],
])('cropping a region %s', (_how, cropper) => {
	const crop = cropWith(cropper);

	it('takes a pixel as it is where a cell falls on it', () => {
		expect(crop({ xx: 1, xy: 0, x0: 1, yx: 0, yy: 1, y0: 0 }, 2)).toEqual([
			[10, 0, 255],
			[20, 0, 255],
			[10, 20, 255],
			[20, 20, 255],
		]);
	});

	it('mixes four pixels by their nearness', () => {
		expect(crop({ xx: 1, xy: 0, x0: 1.25, yx: 0, yy: 1, y0: 0.5 }, 1)).toEqual([[12.5, 10, 255]]);
	});

	it('turns with the region', () => {
		const quarter = placementOf({ centre: { xPx: 1, yPx: 1 }, sidePx: 2, turnRad: Math.PI / 2 }, 2);
		// The first row of a region turned clockwise runs down its right side.
		expect(crop(quarter, 2).map(([red, green]) => [red, green])).toEqual([
			[20, 0],
			[20, 20],
			[10, 0],
			[10, 20],
		]);
	});

	it('fades to black within a pixel of the border and is black beyond', () => {
		expect(crop({ xx: 1, xy: 0, x0: -0.5, yx: 0, yy: 1, y0: 1 }, 1)).toEqual([[0, 10, 127.5]]);
		expect(crop({ xx: 1, xy: 0, x0: 3.5, yx: 0, yy: 1, y0: 2.5 }, 1)).toEqual([[7.5, 10, 63.75]]);
		expect(crop({ xx: 1, xy: 0, x0: 4, yx: 0, yy: 1, y0: 1 }, 1)).toEqual([[0, 0, 0]]);
	});

	it('ranges from −1 where the model is used to that, black included', () => {
		expect(crop({ xx: 9, xy: 0, x0: 1, yx: 0, yy: 9, y0: 1 }, 2, -1)).toEqual([
			[-235, -215, 255],
			[-255, -255, -255],
			[-255, -255, -255],
			[-255, -255, -255],
		]);
	});
});

/** A number between 0 and 1 for each index, without order. */
function scattered(index: number): number {
	return (Math.sin(index * 12.9898) * 43758.5453) % 1;
}

describe('a cropper', () => {
	it('answers in WebAssembly what it answers in JavaScript, to the last bit, also after a picture of another size', () => {
		const cropper = createRegionCropper();
		expect(cropper).not.toBe(cropRegion);
		for (const [widthPx, heightPx] of [
			[61, 47],
			[30, 80],
			[47, 61],
		] as const) {
			const values = Float32Array.from(
				{ length: widthPx * heightPx * 3 },
				(_, index) => 255 * Math.abs(scattered(index)),
			);
			for (const cells of [40, 41, 43]) {
				const placement = placementOf({ centre: { xPx: 25, yPx: 31 }, sidePx: 70, turnRad: 0.7 }, cells);
				const [first, second] = [createModelInput(cells, -1), createModelInput(cells, -1)];
				cropRegion({ widthPx, heightPx, values }, placement, first);
				cropper({ widthPx, heightPx, values }, placement, second);
				expect(second.values).toEqual(first.values);
			}
		}
	});
});
