import type { Session } from '../analysis/session/session.ts';
import type { PastWorkout } from '../workout/progression.ts';
import type { WorkoutState } from '../workout/workoutState.ts';
import type { LivePorts } from './livePorts.ts';
import type { Voice } from './voice.ts';

/** Keeps the workout that runs, so that closing the tab anywhere loses nothing. */
export interface WorkoutStore {
	/** @returns null when there is none, or when what is there can't be read. */
	load(): WorkoutState | null;
	keep(state: WorkoutState): void;
	clear(): void;
}

/** What a workout needs from outside. */
export interface WorkoutPorts {
	/** For the sets that a camera sees. Their drafts are the workout's own. */
	readonly live: LivePorts;
	readonly voice: Voice;
	readonly store: WorkoutStore;
	/** Wall clock in seconds since 1970. */
	wallS(): number;
	/** The freshest heart rate; `null` when there is none. Left out where nothing measures. */
	readonly bpm?: () => number | null;
	/** Calls again and again, a few times a second, until the returned function is called. */
	everyMoment(act: () => void): () => void;
	/** Asks the demo athlete for an exercise; `null` where a camera looks on. */
	readonly perform: ((exerciseId: string) => void) | null;
	/** The questions before the first workout were answered, and nothing spoke against it. */
	screened(): void;
	/** What was done before, of all programmes, oldest first; none where nothing can be kept. */
	readonly past: readonly PastWorkout[];
	/** Why this workout is as it is, in one sentence; empty where that was told before. */
	readonly because: string;
	/** Keeps what a workout came to. Resolves to what became of it, in words; never rejects. */
	keepSession(session: Session): Promise<string>;
}
