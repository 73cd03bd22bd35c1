import { describe, expect, it } from 'vitest';
import { medianBand } from './medianBand.ts';

describe('medianBand', () => {
	it('has the median and the quartiles of each point', () => {
		const band = medianBand([[10], [20], [30], [40], [50]]);
		expect(band).toEqual({ median: [30], low: [20], high: [40] });
	});

	it('is nothing where fewer than three curves have a value', () => {
		const band = medianBand([
			[1, null, 1],
			[2, 2, 2],
			[3, 3, null],
			[4, null, null],
		]);
		expect(band.median).toEqual([2.5, null, null]);
		expect(band.low).toEqual([1.75, null, null]);
	});

	it('is empty without curves', () => {
		expect(medianBand([])).toEqual({ median: [], low: [], high: [] });
	});
});
