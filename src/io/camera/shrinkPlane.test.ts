import { describe, expect, it } from 'vitest';
import { shrinkPlane, type Plane } from './shrinkPlane.ts';

const size = (widthPx: number, heightPx: number) => ({ widthPx, heightPx });

/** Rows padded to whole words with bytes that must not be read. */
function plane(rows: readonly (readonly number[])[]): Plane {
	const widthPx = rows[0]!.length;
	const rowStep = Math.ceil(widthPx / 4) * 4;
	const bytes = new Uint8Array(rowStep * rows.length).fill(255);
	rows.forEach((row, index) => bytes.set(row, index * rowStep));
	const words = new Int32Array(bytes.buffer);
	return { words, offset: 0, rowStep, samples: 'adjacent', widthPx, heightPx: rows.length };
}

describe('scaling a plane down', () => {
	it('copies a plane of the same size', () => {
		const source = plane([
			[1, 2, 3, 4, 5],
			[6, 7, 8, 9, 255],
		]);
		expect([...shrinkPlane(source, size(5, 2))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 255]);
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

	it('stays white where everything is white, at any factor', () => {
		const white = Array.from({ length: 97 }, () => Array.from({ length: 97 }, () => 255));
		for (const side of [1, 7, 11, 12, 13, 60, 96]) {
			expect(new Set(shrinkPlane(plane(white), size(side, side)))).toEqual(new Set([255]));
		}
	});

	it('keeps a fine pattern grey instead of striped', () => {
		const row = Array.from({ length: 1920 }, (_, index) => (index % 2 === 0 ? 0 : 200));
		const shrunk = shrinkPlane(plane([row, row]), size(360, 1));
		expect(Math.min(...shrunk)).toBeGreaterThan(80);
		expect(Math.max(...shrunk)).toBeLessThan(120);
	});

	it('reads two planes that take turns, after an offset', () => {
		const bytes = Uint8Array.of(9, 9, 9, 9, 10, 70, 20, 80, 30, 90, 40, 100);
		const pairs = { words: new Int32Array(bytes.buffer), offset: 4, rowStep: 4, ...size(2, 2) };
		expect([...shrinkPlane({ ...pairs, samples: 'first-of-pairs' }, size(1, 2))]).toEqual([15, 35]);
		expect([...shrinkPlane({ ...pairs, samples: 'second-of-pairs' }, size(2, 1))]).toEqual([80, 90]);
	});

	it('spreads a plane that is smaller than wanted', () => {
		expect([...shrinkPlane(plane([[10, 50]]), size(4, 2))]).toEqual([10, 10, 50, 50, 10, 10, 50, 50]);
	});

	it('keeps a ramp in its place when rows are left out', () => {
		const ramp = Array.from({ length: 200 }, (_, row) => [row]);
		const expected = [20, 60, 100, 140, 180].map((middle) => expect.closeTo(middle, -0.5) as number);
		expect([...shrinkPlane(plane(ramp), size(1, 5))]).toEqual(expected);
	});
});
