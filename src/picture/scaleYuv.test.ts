import { describe, expect, it } from 'vitest';
import { scaleYuv } from './yuvPicture.ts';
import type { Plane, YuvPicture } from './yuvPicture.ts';

function plane(rows: readonly (readonly number[])[], stepBytes = 1): Plane {
	const widthPx = rows[0]!.length;
	const strideBytes = widthPx * stepBytes + 3;
	const bytes = new Uint8Array(5 + strideBytes * rows.length).fill(99);
	rows.forEach((row, y) => {
		row.forEach((value, x) => {
			bytes[5 + y * strideBytes + x * stepBytes] = value;
		});
	});
	return { bytes, offset: 5, strideBytes, stepBytes, widthPx, heightPx: rows.length };
}

const GREY = { u: plane([[128]]), v: plane([[128]]), matrix: 'bt601', range: 'full' } as const;

function scaled(picture: YuvPicture, widthPx: number, heightPx: number): number[] {
	const into = new Float32Array(widthPx * heightPx * 3);
	scaleYuv(picture, { widthPx, heightPx }, into);
	return [...into].map(Math.round);
}

function reds(picture: YuvPicture, widthPx: number, heightPx: number): number[] {
	return scaled(picture, widthPx, heightPx).filter((_, index) => index % 3 === 0);
}

/** The colour of a picture that is the same all over. */
function flat(y: number, u: number, v: number, kind: Pick<YuvPicture, 'matrix' | 'range'>): number[] {
	return scaled({ y: plane([[y, y]]), u: plane([[u]], 2), v: plane([[v]], 2), ...kind }, 1, 1);
}

describe('scaling pictures in planes', () => {
	it('averages the pixels that fall together', () => {
		const rows = [
			[10, 20, 100, 100],
			[30, 40, 200, 200],
		];
		expect(reds({ ...GREY, y: plane(rows) }, 2, 1)).toEqual([25, 150]);
	});

	it('looks in the middle of what it leaves out', () => {
		expect(reds({ ...GREY, y: plane([[90, 90, 0, 90, 90, 90, 0, 90]]) }, 1, 1)).toEqual([0]);
		expect(reds({ ...GREY, y: plane([[0, 0, 80, 0, 0, 0, 60, 0]]) }, 1, 1)).toEqual([70]);
	});

	it('skips the bytes of the other plane where two are woven together', () => {
		const rows = [
			[1, 2],
			[3, 4],
		];
		expect(reds({ ...GREY, y: plane(rows, 2) }, 2, 2)).toEqual([1, 2, 3, 4]);
	});

	it('stretches the smaller colour planes over the picture', () => {
		const picture: YuvPicture = { ...GREY, y: plane([[100, 100, 100, 100]]), v: plane([[128, 228]]) };
		const [first, second, third, fourth] = reds(picture, 4, 1);
		expect([first, second]).toEqual([100, 100]);
		expect(third).toBeGreaterThan(200);
		expect(fourth).toBe(third);
	});

	it('turns black, white and red into their colours in either standard and range', () => {
		for (const matrix of ['bt601', 'bt709'] as const) {
			expect(flat(16, 128, 128, { matrix, range: 'limited' })).toEqual([0, 0, 0]);
			expect(flat(235, 128, 128, { matrix, range: 'limited' })).toEqual([255, 255, 255]);
			expect(flat(255, 128, 128, { matrix, range: 'full' })).toEqual([255, 255, 255]);
		}
		for (const [red, green, blue] of [
			flat(81, 90, 240, { matrix: 'bt601', range: 'limited' }),
			flat(63, 102, 240, { matrix: 'bt709', range: 'limited' }),
		]) {
			expect(red).toBeGreaterThan(250);
			expect(green).toBeLessThan(4);
			expect(blue).toBeLessThan(4);
		}
	});
});
