import { describe, expect, it } from 'vitest';
import { auc, lineErrorDeg, ratioText, shareOf, shareText } from './backMetrics.ts';

describe('auc', () => {
	it('is 1 when every positive is higher, 0 when every one is lower, and a half when they are the same', () => {
		expect(auc([3, 4], [1, 2])).toBe(1);
		expect(auc([1, 2], [3, 4])).toBe(0);
		expect(auc([1, 1], [1, 1])).toBe(0.5);
	});

	it('counts the pairs that are in order', () => {
		expect(auc([2, 5], [1, 3, 4])).toBeCloseTo(4 / 6, 9);
	});

	it('is nothing without both', () => {
		expect(auc([], [1])).toBeNull();
		expect(auc([1], [])).toBeNull();
	});
});

describe('shares', () => {
	it('tell how many of how many', () => {
		expect(shareText(shareOf([1, 2, 3, 4], (each) => each > 1))).toBe('.75 (3/4)');
		expect(shareText(shareOf([], () => true))).toBe('–');
		expect([ratioText(1), ratioText(0.04), ratioText(null)]).toEqual(['1.00', '.04', '–']);
	});
});

describe('lineErrorDeg', () => {
	it('finds the line and what it misses', () => {
		const straight = [0, 10, 20].map((x) => ({ x, y: 2 * x + 1 }));
		expect(lineErrorDeg(straight)).toEqual({ slope: 2, errorDeg: expect.closeTo(0, 6) as number });
		const bent = [
			{ x: 0, y: 0 },
			{ x: 1, y: 3 },
			{ x: 2, y: 0 },
		];
		expect(lineErrorDeg(bent)?.errorDeg).toBeCloseTo(Math.sqrt(2), 6);
		expect(lineErrorDeg([{ x: 1, y: 1 }])).toBeNull();
	});
});
