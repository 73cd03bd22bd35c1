import type { Analysis, CountedExercise } from '../analysis/analysis.ts';
import type { RepReport, SetReport } from '../analysis/session/session.ts';
import { plural } from '../language/plural.ts';
import { heldSeconds, isHold } from './exerciseWords.ts';

/** What has been counted since a set began. */
export interface SetProgress {
	/** Media time at which it began. */
	readonly startS: number;
	/** What is counted now; `null` until a movement was recognised. */
	readonly exercise: CountedExercise | null;
	/** Completed reps of that exercise, partial ones included. The same list until one is added. */
	readonly reps: readonly RepReport[];
	readonly counted: number;
	/** What was done of other exercises before, since the set began. */
	readonly past: readonly SetReport[];
	/** The set so far as documents have it: one entry for each exercise with reps, the running one last. */
	readonly sets: readonly SetReport[];
}

export function beginSetProgress(startS: number): SetProgress {
	return { startS, exercise: null, reps: [], counted: 0, past: [], sets: [] };
}

/** The progress after one more frame; the same object when nothing changed. */
export function stepSetProgress(before: SetProgress, { exercise, reps, view }: Analysis): SetProgress {
	const isSame = exercise?.id === before.exercise?.id;
	if (isSame && exercise?.certainty === before.exercise?.certainty && reps === before.reps) return before;
	const past = isSame ? before.past : keptOf(before);
	const running: SetReport | null =
		exercise === null || reps.length === 0
			? null
			: {
					exerciseId: exercise.id,
					variant: null,
					view,
					startS: past.length === 0 ? before.startS : (reps[0]?.startS ?? before.startS),
					endS: reps.at(-1)?.endS ?? before.startS,
					reps,
				};
	return {
		startS: before.startS,
		exercise,
		reps,
		counted: reps.filter(({ partial }) => !partial).length,
		past,
		sets: running === null ? past : [...past, running],
	};
}

/** What stays of a set when another exercise is recognised: a guess that gives way leaves nothing. */
function keptOf({ exercise, past, sets }: SetProgress): readonly SetReport[] {
	return exercise?.certainty === 'guess' ? past : sets;
}

/** What a step brought, in words to be said. `null`: nothing of the kind. */
export interface ProgressNews {
	/** The number of the rep that was completed, or for how long a posture was held. */
	readonly counted: string | null;
	/** The exercise that was recognised, by its name. */
	readonly recognised: string | null;
}

export function progressNews(before: SetProgress, now: SetProgress): ProgressNews {
	const { exercise, reps, counted } = now;
	if (exercise === null) return { counted: null, recognised: null };
	const isNew = exercise.id !== before.exercise?.id;
	const recognised = isNew && exercise.certainty !== 'chosen' ? exercise.name : null;
	const last = reps.at(-1);
	if (last === undefined || last.partial || counted === 0 || (!isNew && counted <= before.counted)) {
		return { counted: null, recognised };
	}
	const said = isHold(exercise.id) ? plural(heldSeconds(last), ['# second', '# seconds']) : String(counted);
	return { counted: said, recognised };
}
