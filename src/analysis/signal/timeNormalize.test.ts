import { describe, expect, it } from 'vitest';
import { lastIndexAt, valueAt } from './timeNormalize.ts';

describe('valueAt', () => {
	it('lies on the straight line between unevenly spaced neighbours', () => {
		const timesS = [0, 0.1, 0.5];
		const values = [0, 10, 50];
		expect(valueAt(timesS, values, 0.05)).toBeCloseTo(5);
		expect(valueAt(timesS, values, 0.3)).toBeCloseTo(30);
		expect(valueAt(timesS, values, 0.5)).toBe(50);
	});

	it('is nothing before the first and after the last picture', () => {
		expect(valueAt([1, 2], [5, 6], 0.9)).toBeNull();
		expect(valueAt([1, 1.4], [5, 6], 1.5)).toBeNull();
		expect(valueAt([], [], 0)).toBeNull();
	});

	it('keeps a gap: beside a missing value nothing is bridged, on a known one it is known', () => {
		const timesS = [0, 0.1, 0.2, 0.3];
		const values = [1, null, 3, 4];
		expect(valueAt(timesS, values, 0)).toBe(1);
		expect(valueAt(timesS, values, 0.05)).toBeNull();
		expect(valueAt(timesS, values, 0.15)).toBeNull();
		expect(valueAt(timesS, values, 0.25)).toBeCloseTo(3.5);
	});

	it('does not bridge a silence of more than half a second', () => {
		expect(valueAt([0, 0.5], [0, 10], 0.25)).toBeCloseTo(5);
		expect(valueAt([0, 0.6], [0, 10], 0.25)).toBeNull();
	});
});

describe('lastIndexAt', () => {
	it('finds the picture on the screen, and none before the first', () => {
		expect([-1, 0, 0.5, 1, 9].map((timeS) => lastIndexAt([0, 1, 2], timeS))).toEqual([-1, 0, 0, 1, 2]);
	});
});
