import { expect, it } from 'vitest';
import { DRILLS } from '../../workout/drills/registry.ts';
import { VARIANTS } from '../../workout/variants.ts';
import { EXERCISES } from '../exercises/registry.ts';
import { FIT_EXERCISE_KEYS, fitExercise } from './fitExercises.ts';

const NAMED = [
	...EXERCISES.map(({ id }) => id),
	...VARIANTS.map(({ exerciseId, id }) => `${exerciseId}:${id}`),
	...DRILLS.flatMap(({ kind, id }) => (kind === 'timer' ? [id] : [])),
];
/** What the analysis tells of a set by itself. */
const RECOGNISED = ['lunge:alternating', 'lunge:split-squat'];

it('has an answer for every exercise, every kind of one and every drill that is done, and for nothing else', () => {
	expect(FIT_EXERCISE_KEYS.toSorted()).toEqual([...NAMED, ...RECOGNISED].toSorted());
});

it('names every exercise, within categories that every app knows', () => {
	for (const { id } of EXERCISES) expect(fitExercise(id, null), id).not.toBeNull();
	const numbers = FIT_EXERCISE_KEYS.map((key) => fitExercise(key.split(':')[0] ?? '', key.split(':')[1] ?? null));
	for (const each of numbers) {
		expect(each?.category ?? 0).toBeLessThanOrEqual(32);
		expect(each?.subtype ?? 0).toBeLessThan(65_535);
	}
});

it('takes a kind that is not listed for the plain exercise, and knows nothing of others', () => {
	expect(fitExercise('squat', 'on-one-leg')).toEqual(fitExercise('squat', null));
	expect(fitExercise('kettlebell-swing', 'single-arm')).toEqual({ category: 12, subtype: 0 });
	expect(['cartwheel', 'constructor', '__proto__'].map((id) => fitExercise(id, null))).toEqual([null, null, null]);
});
