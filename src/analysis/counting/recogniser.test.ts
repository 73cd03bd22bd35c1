import { describe, expect, it } from 'vitest';
import type { SeenRep } from '../session/splitSets.ts';
import { makeExercise } from '../../../tests/support/makeExercise.ts';
import type { Counter, CounterStep } from './counter.ts';
import { createBackMemory } from '../reps/backMemory.ts';
import { createRecogniser, movementsOf } from './recogniser.ts';

const NOTHING: CounterStep = { completed: null, depthRatio: null, phase: 'start', heldS: null };

/** A counter that sees what it is told. */
function fakeCounter(id: string, kind: 'reps' | 'hold' = 'reps') {
	const seen: SeenRep[] = [];
	const counter: Counter = {
		exercise: makeExercise(id, kind),
		push: () => NOTHING,
		seen: () => seen,
		backs: createBackMemory(id, []),
		finish: () => undefined,
	};
	return {
		counter,
		/** Completes a movement of one second that ends at `endS`. */
		completes(endS: number, partial: 'full' | 'partial' = 'full'): CounterStep {
			const rep = {
				index: seen.length + 1,
				side: null,
				startS: endS - 1,
				peakS: endS - 0.5,
				endS,
				partial: partial === 'partial',
				measures: {},
				outcomes: [],
			};
			seen.push({ report: rep, view: 'left', ifConfirmed: [] });
			return { ...NOTHING, completed: { rep, cue: null } };
		},
	};
}

function two() {
	const squats = fakeCounter('squat');
	const lunges = fakeCounter('lunge');
	const recogniser = createRecogniser([squats.counter, lunges.counter]);
	const name = (): string | null => recogniser.current()?.counter.exercise.id ?? null;
	return { squats, lunges, recogniser, name };
}

describe('createRecogniser', () => {
	it('knows nothing before a movement was somebody’s own', () => {
		const { squats, recogniser, name } = two();
		recogniser.push([squats.completes(2, 'partial'), NOTHING], 2);
		expect(name()).toBeNull();
		expect(recogniser.segments()).toEqual([]);
	});

	it('guesses from one rep and is sure from two, and counts both', () => {
		const { squats, recogniser, name } = two();
		recogniser.push([squats.completes(2), NOTHING], 2);
		expect([name(), recogniser.certainty()]).toEqual(['squat', 'guess']);
		recogniser.push([squats.completes(4), NOTHING], 4);
		expect([name(), recogniser.certainty()]).toEqual(['squat', 'recognised']);
		expect(recogniser.segments().map((segment) => movementsOf(segment).length)).toEqual([2]);
	});

	it('takes back a guess when two reps of another exercise follow', () => {
		const { squats, lunges, recogniser, name } = two();
		recogniser.push([squats.completes(2), NOTHING], 2);
		recogniser.push([NOTHING, lunges.completes(4)], 4);
		expect(name()).toBe('squat');
		recogniser.push([NOTHING, lunges.completes(6)], 6);
		expect(name()).toBe('lunge');
		expect(recogniser.segments().map((segment) => movementsOf(segment).length)).toEqual([2]);
	});

	it('does not flip in the middle of a set for one odd rep', () => {
		const { squats, lunges, recogniser, name } = two();
		for (const endS of [2, 4, 6]) recogniser.push([squats.completes(endS), NOTHING], endS);
		recogniser.push([NOTHING, lunges.completes(8)], 8);
		recogniser.push([squats.completes(10), NOTHING], 10);
		recogniser.push([NOTHING, lunges.completes(12)], 12);
		expect(name()).toBe('squat');
	});

	it('begins a new set with two reps of another exercise in a row, and keeps the one before', () => {
		const { squats, lunges, recogniser } = two();
		for (const endS of [2, 4, 6]) recogniser.push([squats.completes(endS), NOTHING], endS);
		for (const endS of [9, 11]) recogniser.push([NOTHING, lunges.completes(endS)], endS);
		const sets = recogniser
			.segments()
			.map(({ counter, ...span }) => [counter.exercise.id, movementsOf({ counter, ...span }).length]);
		expect(sets).toEqual([['squat', 3], ['lunge', 2]]); // prettier-ignore
	});

	it('takes one rep for a guess again after a rest', () => {
		const { squats, lunges, recogniser, name } = two();
		for (const endS of [2, 4]) recogniser.push([squats.completes(endS), NOTHING], endS);
		recogniser.push([NOTHING, lunges.completes(20)], 20);
		expect([name(), recogniser.certainty()]).toEqual(['lunge', 'guess']);
	});

	it('recognises a posture once it has been held for three seconds', () => {
		const planks = fakeCounter('plank', 'hold');
		const recogniser = createRecogniser([planks.counter]);
		recogniser.push([{ ...NOTHING, heldS: 2.9 }], 2.9);
		expect(recogniser.current()).toBeNull();
		recogniser.push([{ ...NOTHING, heldS: 3 }], 3);
		expect(recogniser.current()?.counter.exercise.id).toBe('plank');
		expect(recogniser.certainty()).toBe('recognised');
	});
});
