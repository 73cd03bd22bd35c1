import { describe, expect, it } from 'vitest';
import { makeRep } from '../../../tests/support/makeSession.ts';
import { differences, medianMeasures, toldDifferences } from './differences.ts';

describe('differences', () => {
	it('puts measures that both have side by side, and tells those beyond the measuring error', () => {
		const found = differences({ thighElevationDeg: -6, durationS: 2, isLift: 1, only: 3 }, { thighElevationDeg: 0, durationS: 2.1, isLift: 0 }, 'same-camera'); // prettier-ignore
		expect(found).toEqual([
			{ measure: 'thighElevationDeg', one: -6, other: 0, by: 6, isTold: true },
			{ measure: 'durationS', one: 2, other: 2.1, by: 0.10000000000000009, isTold: false },
		]);
	});

	it('asks for more where the camera may stand elsewhere', () => {
		const [found] = differences({ thighElevationDeg: -6 }, { thighElevationDeg: 0 }, 'other-camera');
		expect(found?.isTold).toBe(false);
	});
});

describe('toldDifferences', () => {
	it('says one thing of each quality: a thigh that stays higher is less depth', () => {
		const one = { kneeFlexionDeg: 120, thighElevationDeg: -6, durationS: 2, trunkInclinationDeg: 30 };
		const other = { kneeFlexionDeg: 100, thighElevationDeg: 10, durationS: 3, trunkInclinationDeg: 33 };
		expect(toldDifferences(one, other, 'same-camera')).toEqual([
			{ quality: 'depth', measure: 'thighElevationDeg', by: -16 },
			{ quality: 'time', measure: 'durationS', by: 1 },
		]);
	});

	it('says nothing of two that are the same', () => {
		const same = { thighElevationDeg: -6, durationS: 2 };
		expect(toldDifferences(same, same, 'same-camera')).toEqual([]);
	});
});

describe('medianMeasures', () => {
	it('is the median over reps that count, of what at least half of them have', () => {
		const reps = [{ a: 1, b: 5 }, { a: 2 }, { a: 9 }].map((measures, index) => makeRep(index + 1, [], { measures }));
		const partial = makeRep(4, [], { partial: true, measures: { a: 1000, b: 1000 } });
		expect(medianMeasures([...reps, partial])).toEqual({ a: 2 });
		expect(medianMeasures([])).toEqual({});
	});
});
