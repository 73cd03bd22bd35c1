import { describe, expect, it } from 'vitest';
import { slopeOf } from './trend.ts';

function placed(values: readonly number[]) {
	return values.map((value, index) => ({ at: index + 1, value }));
}

describe('slopeOf', () => {
	it('is the change from one to the next, which one wild value does not move', () => {
		expect(slopeOf(placed([0, 2, 4, 6, 8]))?.perStep).toBe(2);
		expect(slopeOf(placed([0, 2, 4, 6, 8, 10, 500, 14, 16]))?.perStep).toBeCloseTo(2, 6);
	});

	it('counts out the chance of a perfect order: two of 120 for five, whichever way', () => {
		expect(slopeOf(placed([1, 2, 3, 4, 5]))?.chance).toBeCloseTo(2 / 120, 10);
		expect(slopeOf(placed([5, 4, 3, 2, 1]))?.chance).toBeCloseTo(2 / 120, 10);
	});

	it('finds no order in one that is half up and half down', () => {
		expect(slopeOf(placed([3, 5, 1, 4, 2]))?.chance).toBeGreaterThan(0.4);
	});

	it('takes the normal distribution beyond what can be counted out, ties included', () => {
		// n = 12 in perfect order: S = 66, variance 212.67, z = 4.457.
		expect(slopeOf(placed([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]))?.chance).toBeCloseTo(8.3e-6, 6);
		// All the same: no order at all.
		expect(slopeOf(placed([4, 4, 4, 4, 4]))).toEqual({ perStep: 0, chance: 1 });
	});

	it('says nothing of fewer than five', () => {
		expect(slopeOf(placed([1, 2, 3, 4]))).toBeNull();
	});

	it('takes places that are missing into account', () => {
		const values = [1, 2, 3, 6, 8].map((at) => ({ at, value: 3 * at }));
		expect(slopeOf(values)?.perStep).toBe(3);
	});
});
