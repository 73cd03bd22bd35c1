import { describe, expect, it } from 'vitest';
import { insidePicture, pictureAt } from './playbackPictures.ts';

const UNEVEN_S = [0, 0.04, 0.1, 0.104, 0.2];

describe('pictureAt', () => {
	it('finds the picture that has begun last', () => {
		expect(pictureAt(UNEVEN_S, 0.05)).toBe(1);
		expect(pictureAt(UNEVEN_S, 0.1)).toBe(2);
		expect(pictureAt(UNEVEN_S, 9)).toBe(4);
	});

	it('takes the first before there is any', () => {
		expect(pictureAt([0.4, 0.5], 0.1)).toBe(0);
		expect(pictureAt([], 0.1)).toBeNull();
	});

	it('is not moved back by a clock that rounds', () => {
		expect(pictureAt([0, 1001 / 30_000, 2002 / 30_000], 0.033366)).toBe(1);
	});
});

describe('insidePicture', () => {
	it.each([24, 30_000 / 1001, 30, 60, 240])('stays inside of every picture at %f a second', (framesPerS) => {
		const timesS = Array.from({ length: 400 }, (_, index) => index / framesPerS);
		for (const [index, beginS] of timesS.slice(0, -1).entries()) {
			const target = insidePicture(timesS, beginS);
			expect(target - beginS).toBeGreaterThan(0.0015);
			expect((timesS[index + 1] ?? 0) - target).toBeGreaterThan(0.0011);
		}
	});

	it('goes to the middle of a picture that is shorter than the rounding', () => {
		expect(insidePicture(UNEVEN_S, 0.1)).toBeCloseTo(0.102);
	});

	it('shows the analysed picture also where others lie between two of them', () => {
		expect(insidePicture([0, 0.1, 0.2], 0.17)).toBeCloseTo(0.103);
	});

	it('follows the playhead beyond what was analysed', () => {
		expect(insidePicture([0, 0.1], 5)).toBe(5);
		expect(insidePicture([], 5)).toBeCloseTo(5.003);
	});
});
