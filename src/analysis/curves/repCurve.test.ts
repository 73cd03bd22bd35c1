import { describe, expect, it } from 'vitest';
import { percentAtTime, repCurve, timeAtPercent } from './repCurve.ts';

/** A value that is the time itself, ten pictures a second. */
const CLOCK = {
	timesS: Array.from({ length: 101 }, (_, index) => index / 10),
	values: Array.from({ length: 101 }, (_, index) => index / 10),
};
const REP = { startS: 2, peakS: 3, endS: 6 };

describe('repCurve', () => {
	it('has 101 points from the start to the end of a rep', () => {
		const curve = repCurve(CLOCK, REP, 'whole');
		expect(curve).toHaveLength(101);
		expect([curve[0], curve[25], curve[50], curve[100]].map((value) => Number(value?.toFixed(6)))).toEqual([
			2, 3, 4, 6,
		]);
	});

	it('has the far point in the middle when it is aligned there', () => {
		const curve = repCurve(CLOCK, REP, 'far-point');
		expect([curve[0], curve[25], curve[50], curve[75], curve[100]].map((value) => Number(value?.toFixed(6)))).toEqual([
			2, 2.5, 3, 4.5, 6,
		]);
	});

	it('is the same for even and uneven sampling of a straight way', () => {
		const timesS = [2, 2.03, 2.4, 2.8, 2.81, 3.2, 3.6, 4.1, 4.5, 5, 5.4, 5.9, 6];
		const uneven = repCurve({ timesS, values: timesS }, REP, 'whole');
		repCurve(CLOCK, REP, 'whole').forEach((value, index) => expect(uneven[index]).toBeCloseTo(value ?? NaN, 9));
	});

	it('keeps a gap of the series as a gap', () => {
		const values = CLOCK.values.map((value) => (value > 3.9 && value < 4.5 ? null : value));
		const curve = repCurve({ ...CLOCK, values }, REP, 'whole');
		expect(curve.flatMap((value, percent) => (value === null ? percent : []))).toEqual([
			48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62,
		]);
	});

	it('has nothing for a rep without length', () => {
		const curve = repCurve(CLOCK, { startS: 2, peakS: 2, endS: 2 }, 'far-point');
		expect(new Set(curve)).toEqual(new Set([null]));
	});
});

describe('per cent of a rep', () => {
	it.each(['whole', 'far-point'] as const)('leads to a moment and back (%s)', (alignment) => {
		for (const percent of [0, 10, 50, 73, 100]) {
			expect(percentAtTime(timeAtPercent(percent, REP, alignment), REP, alignment)).toBeCloseTo(percent, 9);
		}
	});

	it('is nothing outside of the rep', () => {
		expect(percentAtTime(1.9, REP, 'whole')).toBeNull();
		expect(percentAtTime(6.1, REP, 'far-point')).toBeNull();
		expect(percentAtTime(2, { startS: 2, peakS: 2, endS: 2 }, 'whole')).toBeNull();
	});

	it('is that of the whole where the far point is at an end', () => {
		expect(timeAtPercent(50, { startS: 2, peakS: 2, endS: 6 }, 'far-point')).toBe(4);
	});
});
