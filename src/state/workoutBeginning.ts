import type { Session } from '../analysis/session/session.ts';
import { continueWorkout } from '../workout/continueWorkout.ts';
import { pastWorkouts } from '../workout/pastWorkouts.ts';
import type { Programme } from '../workout/programme.ts';
import { progression, type PastWorkout, type Suggestion } from '../workout/progression.ts';
import { beginWorkout } from '../workout/workoutMachine.ts';
import type { WorkoutState } from '../workout/workoutState.ts';
import { localDay, localDayOf } from './localDay.ts';

/** A workout at its first question, or where it was left. */
export interface WorkoutBeginning {
	readonly state: WorkoutState;
	/** Why it is as it is, in one sentence; empty when it was begun before. */
	readonly because: string;
	readonly past: readonly PastWorkout[];
}

/** What a person did before, oldest first. The demo athlete’s workouts are not theirs. */
function pastOf(sessions: readonly Session[]): readonly PastWorkout[] {
	const own = sessions.filter(({ source }) => source.kind !== 'demo');
	return pastWorkouts(own, localDayOf);
}

/** The next workout of a programme as what was kept suggests it, and why. */
export function nextWorkout(programme: Programme, sessions: readonly Session[], today: Date): Suggestion {
	return progression(programme, pastOf(sessions), localDay(today));
}

/** Begins a programme as the last workouts suggest it. */
export function beginNext(
	programme: Programme,
	sessions: readonly Session[],
	today: Date,
	screening: 'needed' | 'done',
): WorkoutBeginning {
	const { adjustment, because } = nextWorkout(programme, sessions, today);
	return { state: beginWorkout({ programme, adjustment, screening }), because, past: pastOf(sessions) };
}

/** Goes on where a workout was left. */
export function beginAgain(kept: WorkoutState, sessions: readonly Session[]): WorkoutBeginning {
	return { state: continueWorkout(kept), because: '', past: pastOf(sessions) };
}
