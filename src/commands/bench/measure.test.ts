import { describe, expect, it } from 'vitest';
import { isMet, measureTable, median, shareOfLimit, type Measure } from './measure.ts';

const heap: Measure = { name: 'heap', value: 12, limit: 10, unit: '%', good: 'at-most' };
const rate: Measure = { name: 'rate', value: 30, limit: 27, unit: 'fps', good: 'at-least' };
const strays: Measure = { name: 'strays', value: 0, limit: 0, unit: '', good: 'at-most' };

describe('measures', () => {
	it('are met on the good side of their limit', () => {
		expect([heap, rate, strays].map(isMet)).toEqual([false, true, true]);
	});

	it('have a ratio that is below one when they are met, whichever way is good', () => {
		expect(shareOfLimit(heap)).toBeCloseTo(1.2, 9);
		expect(shareOfLimit(rate)).toBeCloseTo(0.9, 9);
		expect(shareOfLimit(strays)).toBeNull();
	});

	it('stand in a table with value, limit, ratio and verdict', () => {
		expect(measureTable([heap]).split('\n')[1]).toMatch(/^heap +12 % +≤ 10 % +1\.20 +MISSED$/u);
	});
});

describe('median', () => {
	it('is the middle value, or the mean of the middle two', () => {
		expect(median([9, 1, 5])).toBe(5);
		expect(median([4, 1, 2, 9])).toBe(3);
	});
});
