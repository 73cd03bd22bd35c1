import { describe, expect, it } from 'vitest';
import type { Threshold } from '../../analysis/faults/rule.ts';
import { scaleRange, scaleRatio } from './thresholdScale.ts';

const DEPTH: Threshold = { mild: 10, marked: 25, faultWhen: 'above', source: '' };

describe('scaleRange', () => {
	it('has the threshold inside and room for every value', () => {
		const range = scaleRange(DEPTH, [-40, 70]);
		expect(range.low).toBeLessThan(-40);
		expect(range.high).toBeGreaterThan(70);
		expect(scaleRatio(10, range)).toBeGreaterThan(0.3);
		expect(scaleRatio(10, range)).toBeLessThan(0.6);
	});

	it('works for a rule without a second threshold', () => {
		const range = scaleRange({ ...DEPTH, mild: 1.6, marked: null }, [1]);
		expect(scaleRatio(1.6, range)).toBeCloseTo(0.5);
	});
});

describe('scaleRatio', () => {
	it('keeps values outside of the scale at its ends', () => {
		expect(scaleRatio(99, { low: 0, high: 10 })).toBe(1);
		expect(scaleRatio(-5, { low: 0, high: 10 })).toBe(0);
	});
});
