import { describe, expect, it } from 'vitest';
import { createYuvScaler, scalePlane } from './yuvPicture.ts';
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

function flat(y: number, u: number, v: number, kind: Pick<YuvPicture, 'matrix' | 'range'>): number[] {
	const picture = { y: plane([[y, y], [y, y]]), u: plane([[u]], 2), v: plane([[v]], 2), ...kind }; // prettier-ignore
	return [...createYuvScaler().scale(picture, { widthPx: 1, heightPx: 1 })].map(Math.round);
}

describe('scaling pictures in planes', () => {
	it('averages the pixels that fall together', () => {
		const into = new Float32Array(2);
		scalePlane(plane([[10, 20, 100, 100], [30, 40, 200, 200]]), { widthPx: 2, heightPx: 1 }, into); // prettier-ignore
		expect([...into]).toEqual([25, 150]);
	});

	it('skips the bytes of the other plane where two are woven together', () => {
		const into = new Float32Array(4);
		scalePlane(plane([[1, 2], [3, 4]], 2), { widthPx: 2, heightPx: 2 }, into); // prettier-ignore
		expect([...into]).toEqual([1, 2, 3, 4]);
	});

	it('stretches a smaller plane over the picture', () => {
		const into = new Float32Array(4);
		scalePlane(plane([[7, 9]]), { widthPx: 4, heightPx: 1 }, into);
		expect([...into]).toEqual([7, 7, 9, 9]);
	});

	it('turns black, white and red into their colours in either standard and range', () => {
		for (const matrix of ['bt601', 'bt709'] as const) {
			expect(flat(16, 128, 128, { matrix, range: 'limited' })).toEqual([0, 0, 0]);
			expect(flat(235, 128, 128, { matrix, range: 'limited' })).toEqual([255, 255, 255]);
			expect(flat(255, 128, 128, { matrix, range: 'full' })).toEqual([255, 255, 255]);
		}
		const reds = [
			flat(81, 90, 240, { matrix: 'bt601', range: 'limited' }),
			flat(63, 102, 240, { matrix: 'bt709', range: 'limited' }),
		];
		for (const [red, green, blue] of reds) {
			expect(red).toBeGreaterThan(250);
			expect(green).toBeLessThan(4);
			expect(blue).toBeLessThan(4);
		}
	});

	it('gives pictures of another size their own room', () => {
		const scaler = createYuvScaler();
		const picture: YuvPicture = {
			y: plane([[50, 60]]),
			u: plane([[128]]),
			v: plane([[128]]),
			matrix: 'bt601',
			range: 'full',
		};
		expect(scaler.scale(picture, { widthPx: 2, heightPx: 1 })).toHaveLength(6);
		expect(scaler.scale(picture, { widthPx: 1, heightPx: 1 })).toHaveLength(3);
	});
});
