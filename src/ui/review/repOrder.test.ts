import { describe, expect, it } from 'vitest';
import { listReps } from '../../analysis/session/summary.ts';
import { faulted, makeRep, makeSet, passed, unjudged } from '../../../tests/support/makeSession.ts';
import { lineUp, repOrders } from './repOrder.ts';

const LEAN = 'squat/forward-lean';
const DEPTH = 'squat/shallow-depth';
const REPS = listReps([
	makeSet([
		makeRep(1, [passed(LEAN)], { measures: { depthRatio: 1, kneeFlexionDeg: 100 } }),
		makeRep(2, [faulted(LEAN, 'marked')], { measures: { depthRatio: 1.2, kneeFlexionDeg: 120 } }),
		makeRep(3, [faulted(LEAN)], { partial: true }),
		makeRep(4, [faulted(LEAN), passed(DEPTH)], { measures: { depthRatio: 0.9, kneeFlexionDeg: 90 } }),
		makeRep(5, [passed(LEAN)], { measures: { depthRatio: 1.1, kneeFlexionDeg: 110 } }),
		makeRep(6, [unjudged(LEAN), unjudged(DEPTH)], { measures: { depthRatio: 1, backRoundness: 3 } }),
	]),
]);
const order = (id: string) => lineUp(REPS, id).map(({ rep }) => rep.index);

describe('lineUp', () => {
	it('puts clean reps that went furthest first, then what can’t be told, then by what is to adjust', () => {
		expect(order('best')).toEqual([5, 1, 6, 4, 2, 3]);
	});

	it('puts most to adjust first and what is not counted last', () => {
		expect(order('worst').slice(0, 2)).toEqual([2, 4]);
		expect(order('worst').at(-1)).toBe(3);
	});

	it('goes by a measure, those without it at the end', () => {
		expect(order('kneeFlexionDeg')).toEqual([2, 5, 1, 4, 3, 6]);
	});

	it('leaves time alone', () => {
		expect(lineUp(REPS, 'time')).toBe(REPS);
	});
});

describe('repOrders', () => {
	it('offers the measures that two reps have', () => {
		expect(repOrders(REPS).map(({ id }) => id)).toEqual(['time', 'best', 'worst', 'depthRatio', 'kneeFlexionDeg']);
	});
});
