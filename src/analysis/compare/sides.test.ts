import { describe, expect, it } from 'vitest';
import { makeRep } from '../../../tests/support/makeSession.ts';
import { sideDifferences } from './sides.ts';

function lunge(index: number, side: 'left' | 'right', measures: Record<string, number>) {
	return makeRep(index, [], { side, measures });
}

describe('sideDifferences', () => {
	it('takes the medians of both sides, with the symmetry index where zero is nothing', () => {
		const reps = [
			lunge(1, 'left', { frontKneeFlexionDeg: 100, frontThighElevationDeg: 5 }),
			lunge(2, 'right', { frontKneeFlexionDeg: 80, frontThighElevationDeg: 20 }),
			lunge(3, 'left', { frontKneeFlexionDeg: 100, frontThighElevationDeg: 7 }),
			lunge(4, 'right', { frontKneeFlexionDeg: 80, frontThighElevationDeg: 22 }),
		];
		expect(sideDifferences(reps)).toEqual([
			{ measure: 'frontKneeFlexionDeg', left: 100, right: 80, indexRatio: 20 / 90, isTold: true },
			{ measure: 'frontThighElevationDeg', left: 6, right: 21, indexRatio: null, isTold: true },
		]);
	});

	it('compares the knees where both legs work at once, and each knee in its own reps where one does', () => {
		const knees = { leftKneeMedialOfToeRatio: -0.4, rightKneeMedialOfToeRatio: -0.1, durationS: 2 };
		const both = [1, 2].map((index) => makeRep(index, [], { measures: knees }));
		expect(sideDifferences(both)).toEqual([
			{ measure: 'kneeMedialOfToeRatio', left: -0.4, right: -0.1, indexRatio: null, isTold: true },
		]);
		const one = [1, 2, 3, 4].map((index) =>
			lunge(index, index % 2 === 0 ? 'left' : 'right', {
				leftKneeMedialOfToeRatio: index % 2 === 0 ? 0.1 : 9,
				rightKneeMedialOfToeRatio: index % 2 === 0 ? 9 : 0.2,
			}),
		);
		expect(sideDifferences(one)).toEqual([
			{ measure: 'kneeMedialOfToeRatio', left: 0.1, right: 0.2, indexRatio: null, isTold: false },
		]);
	});

	it('says nothing of one rep a side, of partial reps, and of reps without sides', () => {
		const measures = { depthRatio: 0.4 };
		expect(sideDifferences([lunge(1, 'left', measures), lunge(2, 'right', measures)])).toEqual([]);
		const partial = [1, 2, 3, 4].map((index) => makeRep(index, [], { side: index > 2 ? 'left' : 'right', partial: true, measures })); // prettier-ignore
		expect(sideDifferences(partial)).toEqual([]);
		expect(sideDifferences([makeRep(1, [], { measures }), makeRep(2, [], { measures })])).toEqual([]);
	});
});
