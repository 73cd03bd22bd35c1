import { describe, expect, it } from 'vitest';
import { repValues } from './repValues.ts';

const timesS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
const REP = { startS: 0.1, peakS: 0.3, endS: 0.5 };

describe('repValues', () => {
	it('has the least and the most of the rep, and the median around its far point', () => {
		expect(repValues({ timesS, values: [99, 5, 8, 30, 9, 4, -99] }, REP)).toEqual({ least: 4, most: 30, farPoint: 9 });
	});

	it('leaves gaps aside, and says nothing where all is one', () => {
		expect(repValues({ timesS, values: [1, null, 7, null, null, null, 1] }, REP)).toEqual({
			least: 7,
			most: 7,
			farPoint: 7,
		});
		expect(repValues({ timesS, values: timesS.map(() => null) }, REP)).toEqual({
			least: null,
			most: null,
			farPoint: null,
		});
	});
});
