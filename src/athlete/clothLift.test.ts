import { describe, expect, it } from 'vitest';
import { clothLiftM } from './clothLift.ts';

const along = [0, 0.25, 0.5, 0.75, 1];
const back = (outM: readonly number[]) => along.map((at, index) => ({ along: at, outM: outM[index] ?? 0 }));

describe('clothLiftM', () => {
	it('bridges a hollow between two humps, most where it is deepest', () => {
		const lift = clothLiftM(back([0.1, 0.08, 0.07, 0.08, 0.1]), 0.05);
		expect(lift[2]).toBeGreaterThan(0.02);
		expect(Math.max(...lift)).toBe(lift[2]);
	});

	it('lies on a rounded back', () => {
		expect(clothLiftM(back([0.1, 0.14, 0.15, 0.14, 0.1]), 0.05)).toEqual([0, 0, 0, 0, 0]);
	});

	it('stands off no further than it is loose', () => {
		const hollow = back([0.1, 0.02, 0.02, 0.02, 0.1]);
		expect(Math.max(...clothLiftM(hollow, 0.01))).toBeCloseTo(0.01, 9);
		expect(clothLiftM(hollow, 0)).toEqual([0, 0, 0, 0, 0]);
	});
});
