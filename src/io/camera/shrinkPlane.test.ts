import { describe, expect, it } from 'vitest';
import { shrinkPlane, type Plane } from './shrinkPlane.ts';

function plane(rows: readonly (readonly number[])[]): Plane {
	const widthPx = rows[0]!.length;
	const bytes = Uint8Array.from(rows.flat());
	return { bytes, offset: 0, sampleStep: 1, rowStep: widthPx, widthPx, heightPx: rows.length };
}

const size = (widthPx: number, heightPx: number) => ({ widthPx, heightPx });

describe('scaling a plane down', () => {
	it('copies a plane of the same size', () => {
		expect([
			...shrinkPlane(
				plane([
					[1, 2],
					[3, 255],
				]),
				size(2, 2),
			),
		]).toEqual([1, 2, 3, 255]);
	});

	it('averages all samples that a new one covers', () => {
		const source = plane([
			[0, 10, 100, 100],
			[20, 30, 100, 200],
		]);
		expect([...shrinkPlane(source, size(2, 1))]).toEqual([15, 125]);
	});

	it('weighs the samples on a border by the part that is covered', () => {
		// 3 to 2: the middle sample belongs half to each.
		expect([...shrinkPlane(plane([[0, 90, 240]]), size(2, 1))]).toEqual([30, 190]);
		expect([...shrinkPlane(plane([[0], [90], [240]]), size(1, 2))]).toEqual([30, 190]);
	});

	it('keeps a fine pattern grey instead of striped', () => {
		const row = Array.from({ length: 1920 }, (_, index) => (index % 2 === 0 ? 0 : 200));
		const shrunk = shrinkPlane(plane([row, row]), size(360, 1));
		expect(Math.min(...shrunk)).toBeGreaterThan(80);
		expect(Math.max(...shrunk)).toBeLessThan(120);
	});

	it('reads samples that lie apart, after an offset, in rows with padding', () => {
		const interleaved = Uint8Array.from([9, 9, 10, 77, 20, 77, 0, 30, 77, 40, 77, 0]);
		const source: Plane = { bytes: interleaved, offset: 2, sampleStep: 2, rowStep: 5, ...size(2, 2) };
		expect([...shrinkPlane(source, size(1, 1))]).toEqual([25]);
	});

	it('spreads a plane that is smaller than wanted', () => {
		expect([...shrinkPlane(plane([[10, 50]]), size(4, 2))]).toEqual([10, 10, 50, 50, 10, 10, 50, 50]);
	});

	it('keeps a ramp in its place when rows and columns are left out', () => {
		const ramp = Array.from({ length: 200 }, () => Array.from({ length: 200 }, (_, column) => column));
		const shrunk = shrinkPlane(plane(ramp), size(5, 5));
		expect([...shrunk.slice(0, 5)]).toEqual(
			[20, 60, 100, 140, 180].map((middle) => expect.closeTo(middle, -1) as number),
		);
	});
});
