import { describe, expect, it } from 'vitest';
import { yuvToRgba, type Upright, type YuvCoding } from './yuvToRgb.ts';

const VIDEO: YuvCoding = { matrix: 'bt709', range: 'limited' };
const AS_IS: Upright = { turnDeg: 0, mirror: 'none' };

function colour(y: number, u: number, v: number, coding: YuvCoding): number[] {
	const picture = { y: Uint8Array.of(y), u: Uint8Array.of(u), v: Uint8Array.of(v), widthPx: 1, heightPx: 1 };
	return [...yuvToRgba(picture, coding, AS_IS)];
}

/** Brightness of a picture of 3 × 2 that reads 1 2 3 / 4 5 6, after it was put upright. */
function turned(upright: Upright): number[] {
	const grey = new Uint8Array(6).fill(128);
	const picture = { y: Uint8Array.of(1, 2, 3, 4, 5, 6), u: grey, v: grey, widthPx: 3, heightPx: 2 };
	return [...yuvToRgba(picture, { matrix: 'bt709', range: 'full' }, upright)].filter((_, index) => index % 4 === 0);
}

describe('YUV to RGB', () => {
	it('spreads limited range to the full one', () => {
		expect(colour(16, 128, 128, VIDEO)).toEqual([0, 0, 0, 255]);
		expect(colour(235, 128, 128, VIDEO)).toEqual([255, 255, 255, 255]);
	});

	it('leaves full range as it is', () => {
		expect(colour(16, 128, 128, { matrix: 'bt709', range: 'full' })).toEqual([16, 16, 16, 255]);
	});

	it('gives pure red back by the matrix it was coded with', () => {
		// Limited-range codes of red: ITU-R BT.709, BT.601, BT.2020.
		const red = [255, 0, 0, 255].map((channel) => expect.closeTo(channel, -0.4) as number);
		expect(colour(63, 102, 240, VIDEO)).toEqual(red);
		expect(colour(81, 90, 240, { matrix: 'bt601', range: 'limited' })).toEqual(red);
		expect(colour(74, 97, 240, { matrix: 'bt2020', range: 'limited' })).toEqual(red);
	});

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
