import { describe, expect, it } from 'vitest';
import { makeRep, makeSet, passed } from '../../tests/support/makeSession.ts';
import type { Outcome } from '../analysis/faults/outcome.ts';
import { listReps } from '../analysis/session/summary.ts';
import { countAt, rangeInName, rangeOfReps, verdictAt } from './filmScript.ts';

const DEPTH = passed('squat/shallow-depth');
const LEAN: Outcome = {
	ruleId: 'squat/forward-lean',
	kind: 'fault',
	severity: 'mild',
	value: 20,
	unit: 'deg',
	atS: 7.5,
};
const SET = makeSet([
	{ ...makeRep(1, [DEPTH]), startS: 1, peakS: 2, endS: 3 },
	{ ...makeRep(2, [DEPTH]), startS: 4, peakS: 4.5, endS: 5, partial: true },
	{ ...makeRep(3, [LEAN]), startS: 6, peakS: 7, endS: 8 },
	{ ...makeRep(4, []), startS: 14, peakS: 15, endS: 16 },
]);
const REPS = listReps([SET]);
const [first, partial, third, last] = REPS as [(typeof REPS)[0], (typeof REPS)[0], (typeof REPS)[0], (typeof REPS)[0]];

describe('the count of a film', () => {
	it('goes up when a rep is done, and not for a partial one', () => {
		const counts = [0, 2.9, 3, 5.5, 8, 20].map((timeS) => countAt(REPS, timeS)?.count);
		expect(counts).toEqual([0, 0, 1, 1, 2, 3]);
	});

	it('is that of the exercise that is being done', () => {
		const lunges = { ...makeSet([{ ...makeRep(1, []), startS: 20, endS: 22 }]), exerciseId: 'lunge' };
		const both = listReps([SET, lunges]);
		expect(countAt(both, 19)).toMatchObject({ exerciseId: 'squat', count: 3 });
		expect(countAt(both, 21)).toMatchObject({ exerciseId: 'lunge', count: 0 });
	});

	it('is the seconds of a hold, until it ends', () => {
		const plank = { ...makeSet([{ ...makeRep(1, []), startS: 2, endS: 9.8 }]), exerciseId: 'plank' };
		const holds = listReps([plank]);
		const seconds = [0, 2.5, 5.2, 30].map((timeS) => countAt(holds, timeS));
		expect(seconds.map((count) => count?.count)).toEqual([0, 0, 3, 7]);
		expect(seconds[0]?.unit).toBe('seconds');
	});

	it('is not there without a rep', () => {
		expect(countAt([], 3)).toBeNull();
	});
});

describe('what a film says of reps', () => {
	it('comes with the far point and goes after the rep, or with the next one', () => {
		const said = [1.5, 1.7, 3, 4.1, 4.2, 5, 7.1, 7.2, 9.9, 10.1].map(
			(timeS) => verdictAt(REPS, timeS)?.verdict ?? null,
		);
		expect(said).toEqual([null, 'clean', 'clean', 'clean', 'partial', 'partial', null, 'fault', 'fault', null]);
	});

	it('names a fault and what to do about it, when it shows', () => {
		expect(verdictAt(REPS, 7.2)).toMatchObject({ ruleId: 'squat/forward-lean' });
		const { title = '', cue = '' } = verdictAt(REPS, 7.2) ?? {};
		expect(title.length).toBeGreaterThan(3);
		expect(cue?.length).toBeGreaterThan(3);
	});

	it('says when it can’t tell', () => {
		expect(verdictAt(REPS, 15)).toMatchObject({ verdict: 'unknown', title: 'Can’t tell', cue: null });
	});
});

describe('a range of reps', () => {
	const timesS = Array.from({ length: 200 }, (_, index) => index / 10 + 0.03);

	it('begins with a picture half a second before the first rep and ends half a second after the last', () => {
		expect(rangeOfReps([first, third], timesS)).toEqual({ startS: 0.53, endS: 8.5 });
	});

	it('is the same in whichever order the reps are named', () => {
		expect(rangeOfReps([third, first], timesS)).toEqual(rangeOfReps([first, third], timesS));
	});

	it('begins at the first picture where there is not so much before the rep', () => {
		const early = { ...first, rep: { ...first.rep, startS: 0.2 } };
		expect(rangeOfReps([early, early], timesS).startS).toBe(0.03);
	});

	it('is in the name of the film', () => {
		expect(rangeInName(null)).toBe('');
		expect(rangeInName([third, third])).toBe('.rep-2');
		expect(rangeInName([last, first])).toBe('.reps-1-3');
		expect(rangeInName([partial, partial])).toBe('.rep-partial');
	});
});
