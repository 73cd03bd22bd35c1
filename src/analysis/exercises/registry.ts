import type { Exercise } from './exercise.ts';
import { plank } from './plank/index.ts';
import { squat } from './squat/index.ts';

/** Every movement that Plumbline knows. The one list. */
export const EXERCISES: readonly Exercise[] = [squat, plank];

/** The exercise with this id. @throws RangeError when there is none. */
export function exerciseById(id: string): Exercise {
	const exercise = EXERCISES.find((candidate) => candidate.id === id);
	if (exercise === undefined) throw new RangeError(`No exercise is called “${id}”`);
	return exercise;
}
