import type { CountedExercise } from '../analysis.ts';
import type { Exercise } from '../exercises/exercise.ts';
import { createCounter, type Counter, type CounterOptions, type CounterStep } from './counter.ts';
import { createRecogniser, type Segment } from './recogniser.ts';

/** Who counts, and which of them is listened to. */
export interface Counting {
	readonly counters: readonly Counter[];
	listen(steps: readonly CounterStep[], timeS: number): void;
	current(): Segment | null;
	certainty(): CountedExercise['certainty'];
	segments(): readonly Segment[];
}

/** The exercise that was chosen. */
export function countOne(exercise: Exercise, options: CounterOptions): Counting {
	const counter = createCounter(exercise, options);
	const segment: Segment = { counter, from: 0, to: null };
	return {
		counters: [counter],
		listen: () => undefined,
		current: () => segment,
		certainty: () => 'chosen',
		segments: () => [segment],
	};
}

/** Whichever of these is recognised. */
export function countAny(exercises: readonly Exercise[], options: CounterOptions): Counting {
	const counters = exercises.map((exercise) => createCounter(exercise, options));
	const recogniser = createRecogniser(counters);
	return { ...recogniser, counters, listen: recogniser.push };
}
