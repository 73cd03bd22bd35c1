import { describe, expect, it } from 'vitest';
import { apart, extentOf, gridValues } from './plotScene.ts';

describe('extentOf', () => {
	it('reaches over the values and the limits that are near, with room', () => {
		const { low, high } = extentOf([0, 50, 100], [{ value: 120 }], 'deg') ?? { low: NaN, high: NaN };
		expect(low).toBeCloseTo(-9.2, 0);
		expect(high).toBeCloseTo(129.6, 0);
	});

	it('leaves out a limit that is far away, and one misread picture of many', () => {
		const values = Array.from({ length: 1000 }, (_, index) => (index === 500 ? 900 : index % 50));
		const { high } = extentOf(values, [{ value: 300 }], 'deg') ?? { high: NaN };
		expect(high).toBeLessThan(60);
	});

	it('draws what hardly changes as flat as it is', () => {
		const { low, high } = extentOf([4, 5], [], 'deg') ?? { low: NaN, high: NaN };
		expect(high - low).toBeGreaterThanOrEqual(10);
	});

	it('is nothing without values', () => {
		expect(extentOf([null], [{ value: 3 }], 'deg')).toBeNull();
	});
});

describe('gridValues', () => {
	it('are round and few', () => {
		expect(gridValues({ low: -4, high: 97 }, 'deg')).toEqual([0, 20, 40, 60, 80]);
		expect(gridValues({ low: 0.41, high: 1.02 }, 'ratio')).toEqual([0.6, 0.8, 1]);
	});
});

describe('apart', () => {
	it('moves labels down until none lies on another, and leaves the others', () => {
		expect(apart([50, 10, 52], 16)).toEqual([50, 10, 66]);
	});
});
