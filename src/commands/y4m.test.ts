import { describe, expect, it } from 'vitest';
import { y4mFrame, y4mHeader, type Y4mFormat } from './y4m.ts';

const FORMAT: Y4mFormat = { widthPx: 4, heightPx: 2, framesPerS: 15 };

/** Left half in one colour, right half in another. */
function halves(left: readonly number[], right: readonly number[]): Uint8Array {
	return Uint8Array.from([left, left, right, right, left, left, right, right].flat());
}

describe('y4m', () => {
	it('names size and rate in the header', () => {
		expect(y4mHeader(FORMAT).toString()).toMatch(/^YUV4MPEG2 W4 H2 F15:1 .*\n$/u);
		expect(() => y4mHeader({ ...FORMAT, widthPx: 3 })).toThrow(RangeError);
	});

	it('turns pixels into limited-range luma and one chroma pair for each block of four', () => {
		const frame = y4mFrame(halves([255, 255, 255, 255], [255, 0, 0, 255]), FORMAT);
		expect(frame.subarray(0, 6).toString()).toBe('FRAME\n');
		expect([...frame.subarray(6, 14)]).toEqual([235, 235, 82, 82, 235, 235, 82, 82]);
		expect([...frame.subarray(14, 16)]).toEqual([128, 90]);
		expect([...frame.subarray(16, 18)]).toEqual([128, 240]);
	});

	it('refuses a picture of another size', () => {
		expect(() => y4mFrame(new Uint8Array(4), FORMAT)).toThrow(RangeError);
	});
});
