import { describe, expect, it } from 'vitest';
import { scaleYuv, type Plane, type YuvPicture } from './scaleYuv.ts';
import type { Upright } from './upright.ts';
import type { YuvCoding } from './yuvCoding.ts';

const VIDEO: YuvCoding = { matrix: 'bt709', range: 'limited' };

/** A plane that begins after an offset, among bytes that must not be read. */
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

function grey(y: Plane): YuvPicture {
	return { y, u: plane([[128]]), v: plane([[128]]), coding: { matrix: 'bt601', range: 'full' } };
}

function scaled(picture: YuvPicture, widthPx: number, heightPx: number, upright?: Upright): number[] {
	const values = new Float32Array(widthPx * heightPx * 3);
	scaleYuv(picture, { values, channels: 3, widthPx, heightPx }, upright);
	return [...values].map(Math.round);
}

function reds(picture: YuvPicture, widthPx: number, heightPx: number, upright?: Upright): number[] {
	return scaled(picture, widthPx, heightPx, upright).filter((_, index) => index % 3 === 0);
}

/** The colour of a picture that is the same all over. */
function flat(y: number, u: number, v: number, coding: YuvCoding): number[] {
	return scaled({ y: plane([[y, y]]), u: plane([[u]], 2), v: plane([[v]], 2), coding }, 1, 1);
}

/** Brightness of a picture of 3 × 2 that reads 1 2 3 / 4 5 6, after it was put upright. */
function turned(upright: Upright): number[] {
	const quarter = upright.turnDeg === 90 || upright.turnDeg === 270;
	const y = plane([
		[1, 2, 3],
		[4, 5, 6],
	]);
	return reds(grey(y), quarter ? 2 : 3, quarter ? 3 : 2, upright);
}

describe('scaling pictures in planes', () => {
	it('copies a picture of the same size', () => {
		const rows = [
			[1, 2, 3, 4, 5],
			[6, 7, 8, 9, 255],
		];
		expect(reds(grey(plane(rows)), 5, 2)).toEqual(rows.flat());
	});

	it('averages the pixels that fall together', () => {
		const rows = [
			[10, 20, 100, 100],
			[30, 40, 200, 200],
		];
		expect(reds(grey(plane(rows)), 2, 1)).toEqual([25, 150]);
	});

	it('looks in the middle of what it leaves out', () => {
		expect(reds(grey(plane([[0, 80, 0, 60]])), 1, 1)).toEqual([70]);
		expect(reds(grey(plane([[0, 90, 0, 60, 0, 30]])), 1, 1)).toEqual([60]);
	});

	it('mixes the same colours from many places as from few', () => {
		const colours = (side: number): YuvPicture => {
			const all = (value: number) => plane(Array.from({ length: side }, () => Array<number>(side).fill(value)));
			return { y: all(120), u: all(90), v: all(170), coding: VIDEO };
		};
		const [few, many] = [scaled(colours(4), 2, 2), scaled(colours(12), 2, 2)];
		expect(few).toEqual(many);
		expect(new Set(few).size).toBe(3);
	});

	it('passes over no line of two pixels, at any factor', () => {
		for (let length = 8; length <= 48; length += 1) {
			for (let at = 0; at <= length - 2; at += 1) {
				const line = Array.from({ length }, (_, x) => (x === at || x === at + 1 ? 255 : 0));
				expect(Math.max(...reds(grey(plane([line])), 4, 1))).toBeGreaterThan(0);
				expect(Math.max(...reds(grey(plane(line.map((value) => [value]))), 1, 4))).toBeGreaterThan(0);
			}
		}
	});

	it('keeps a ramp in its place', () => {
		const ramp = Array.from({ length: 200 }, (_, row) => [row]);
		const middles = [20, 60, 100, 140, 180].map((middle) => expect.closeTo(middle, -0.5) as number);
		expect(reds(grey(plane(ramp)), 1, 5)).toEqual(middles);
	});

	it('skips the bytes of the other plane where two are woven together', () => {
		const rows = [
			[1, 2],
			[3, 4],
		];
		expect(reds(grey(plane(rows, 2)), 2, 2)).toEqual([1, 2, 3, 4]);
	});

	it('stretches the smaller colour planes over the picture', () => {
		const picture = { ...grey(plane([[100, 100, 100, 100]])), v: plane([[128, 228]]) };
		const [first, second, third, fourth] = reds(picture, 4, 1);
		expect([first, second]).toEqual([100, 100]);
		expect(third).toBeGreaterThan(200);
		expect(fourth).toBe(third);
	});

	it('leaves a fourth channel as it is', () => {
		const values = new Uint8ClampedArray(8).fill(255);
		scaleYuv(grey(plane([[10, 20]])), { values, channels: 4, widthPx: 2, heightPx: 1 });
		expect([...values]).toEqual([10, 10, 10, 255, 20, 20, 20, 255]);
	});
});

describe('colours of pictures in planes', () => {
	it('spreads limited range to the full one', () => {
		expect(flat(16, 128, 128, VIDEO)).toEqual([0, 0, 0]);
		expect(flat(235, 128, 128, VIDEO)).toEqual([255, 255, 255]);
	});

	it('leaves full range as it is', () => {
		expect(flat(16, 128, 128, { matrix: 'bt709', range: 'full' })).toEqual([16, 16, 16]);
	});

	it('stops at black and white', () => {
		expect(flat(0, 128, 128, VIDEO)).toEqual([0, 0, 0]);
		expect(flat(255, 128, 128, VIDEO)).toEqual([255, 255, 255]);
	});

	it('gives pure red back by the matrix it was coded with', () => {
		// Limited-range codes of red: ITU-R BT.709, BT.601, BT.2020.
		const red = [255, 0, 0].map((channel) => expect.closeTo(channel, -0.4) as number);
		expect(flat(63, 102, 240, VIDEO)).toEqual(red);
		expect(flat(81, 90, 240, { matrix: 'bt601', range: 'limited' })).toEqual(red);
		expect(flat(74, 97, 240, { matrix: 'bt2020', range: 'limited' })).toEqual(red);
	});
});

describe('putting pictures upright', () => {
	it('turns the picture clockwise', () => {
		expect(turned({ turnDeg: 0, mirror: 'none' })).toEqual([1, 2, 3, 4, 5, 6]);
		expect(turned({ turnDeg: 90, mirror: 'none' })).toEqual([4, 1, 5, 2, 6, 3]);
		expect(turned({ turnDeg: 180, mirror: 'none' })).toEqual([6, 5, 4, 3, 2, 1]);
		expect(turned({ turnDeg: 270, mirror: 'none' })).toEqual([3, 6, 2, 5, 1, 4]);
	});

	it('mirrors after turning', () => {
		expect(turned({ turnDeg: 0, mirror: 'horizontal' })).toEqual([3, 2, 1, 6, 5, 4]);
		expect(turned({ turnDeg: 90, mirror: 'horizontal' })).toEqual([1, 4, 2, 5, 3, 6]);
	});
});
