import { describe, expect, it } from 'vitest';
import { makeRep, makeSet } from '../../tests/support/makeSession.ts';
import {
	countsText,
	countText,
	exerciseCounts,
	exerciseName,
	exerciseOf,
	exercisesOf,
	heldText,
	setsText,
} from './exerciseWords.ts';

describe('words of exercises', () => {
	it('counts in the exercise’s own words', () => {
		expect(countText('squat', 1)).toBe('1 squat');
		expect(countText('squat', 5)).toBe('5 squats');
		expect(countText('jump', 2)).toBe('2 reps');
	});

	it('keeps what was counted apart from how it is said', () => {
		const sets = [makeSet([makeRep(1, []), makeRep(2, [], { partial: true })]), makeSet([makeRep(1, [], { measures: { heldS: 41.9 } })], { exerciseId: 'plank' })]; // prettier-ignore
		const counts = exerciseCounts(sets);
		expect(counts).toEqual([
			{ exerciseId: 'squat', reps: 1, heldS: 0 },
			{ exerciseId: 'plank', reps: 1, heldS: 41 },
		]);
		expect(countsText(counts)).toBe('1 squat and 1 plank, 41 seconds');
	});

	it('makes a name from the id of an exercise that it does not know', () => {
		expect(exerciseName('squat')).toBe('Squat');
		expect(exerciseName('box-jump')).toBe('Box jump');
	});

	it('writes short holds in seconds and long ones as a clock does', () => {
		expect(heldText(45.9)).toBe('45 s');
		expect(heldText(84)).toBe('1:24');
	});

	it('finds the exercise of a set with the depth that it was judged by, each once', () => {
		const above = { ...makeSet([makeRep(1, [])]), depthGoal: 'above' } as const;
		const mildOf = (exercise: ReturnType<typeof exerciseOf>) =>
			exercise?.rules.find(({ ruleId }) => ruleId === 'squat/shallow-depth')?.threshold.mild;
		expect([mildOf(exerciseOf(above)), mildOf(exerciseOf(makeSet([])))]).toEqual([30, 10]);
		const exercises = exercisesOf([above, makeSet([]), makeSet([], { exerciseId: 'lunge' }), above]);
		expect(exercises.map(({ id }) => id)).toEqual(['squat', 'lunge']);
		expect(mildOf(exercises[0] ?? null)).toBe(30);
	});

	it('tells what sets came to, one exercise after the other', () => {
		const squats = makeSet([makeRep(1, []), makeRep(2, []), makeRep(3, [], { partial: true })]);
		const hold = (heldS: number) => makeSet([makeRep(1, [], { measures: { heldS } })], { exerciseId: 'plank' });
		expect(setsText([squats])).toBe('2 squats');
		expect(setsText([squats, makeSet([makeRep(1, [])], { exerciseId: 'lunge' }), squats])).toBe('4 squats and 1 lunge');
		expect(setsText([hold(31.5)])).toBe('1 plank, 31 seconds');
		expect(setsText([hold(31.5), hold(20)])).toBe('2 planks, 51 seconds in all');
		expect(setsText([])).toBe('');
	});
});
