import { describe, expect, it } from 'vitest';
import { meanOfKnown, median, medianOfKnown } from './median.ts';

describe('median', () => {
	it('is the middle of an odd count and the mean of the middle two of an even one', () => {
		expect(median([7])).toBe(7);
		expect(median([9, 1, 4])).toBe(4);
		expect(median([9, 1, 4, 6])).toBe(5);
	});

	it('sorts by size, not by spelling', () => {
		expect(median([100, 9, 20])).toBe(20);
		expect(median([-1, -10, 5])).toBe(-1);
	});

	it('is not moved by one wild value', () => {
		expect(median([1, 1, 1, 1, 1e9])).toBe(1);
	});

	it('leaves its input as it was', () => {
		const values = [3, 1, 2];
		median(values);
		expect(values).toEqual([3, 1, 2]);
	});

	it('is null for nothing', () => {
		expect(median([])).toBeNull();
	});
});

describe('medianOfKnown and meanOfKnown', () => {
	it('leave out what is not known and keep zeros', () => {
		expect(medianOfKnown([null, 0, 4, null, 0])).toBe(0);
		expect(meanOfKnown([null, 0, 4])).toBe(2);
	});

	it('are null when nothing is known', () => {
		expect(medianOfKnown([null, null])).toBeNull();
		expect(meanOfKnown([])).toBeNull();
	});
});
