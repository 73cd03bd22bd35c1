import { describe, expect, it } from 'vitest';
import { listReps } from '../../analysis/session/summary.ts';
import { makeNeutral } from '../../../tests/support/makeNeutral.ts';
import { faulted, makeRep, makeSet, passed } from '../../../tests/support/makeSession.ts';
import { flattestAndRoundest, repsWithBack, repTicks } from './backReps.ts';

const RULE = 'hip-hinge/lumbar-flexion';
const SUBJECT = { exerciseId: 'hip-hinge', side: 'left' } as const;

function hinges(roundness: readonly (number | null)[]) {
	const reps = roundness.map((value, index) =>
		makeRep(index + 1, [value !== null && value > 10 ? faulted(RULE) : passed(RULE)], {
			measures: value === null ? {} : { backRoundness: value },
		}),
	);
	return listReps([makeSet(reps, { exerciseId: 'hip-hinge' })]);
}

const numbers = (pair: ReturnType<typeof flattestAndRoundest>) => pair?.map(({ number }) => number);

describe('flattestAndRoundest', () => {
	it('takes the rep nearest to the person’s own flat back, not the most arched', () => {
		const reps = hinges([-14, 21, -1, 8]);
		expect(numbers(flattestAndRoundest(reps, makeNeutral({ roundness: 0 })))).toEqual([3, 2]);
		expect(numbers(flattestAndRoundest(reps, null))).toEqual([1, 2]);
	});

	it('shows nothing with a single rep', () => {
		expect(flattestAndRoundest(hinges([3]), null)).toBeNull();
		expect(numbers(flattestAndRoundest(hinges([3, 3]), null))).toEqual([2, 1]);
	});
});

describe('reps of the plot', () => {
	it('leaves out of the choice what was not seen, but not of the ticks', () => {
		const reps = hinges([2, null, 14]);
		expect(repsWithBack(reps, SUBJECT).map(({ number }) => number)).toEqual([1, 3]);
		expect(repsWithBack(reps, { ...SUBJECT, side: 'right' })).toEqual([]);
		expect(repTicks(reps).map(({ roundness, isRound }) => [roundness, isRound])).toEqual([
			[2, false],
			[null, false],
			[14, true],
		]);
	});

	it('has no tick for an exercise that does not look at the back', () => {
		expect(repTicks(listReps([makeSet([makeRep(1, [])], { exerciseId: 'lunge' })]))).toEqual([]);
	});
});
