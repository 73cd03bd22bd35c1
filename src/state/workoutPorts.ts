import type { Session } from '../analysis/session/session.ts';
import type { PastWorkout } from '../workout/progression.ts';
import type { WorkoutState } from '../workout/workoutState.ts';
import type { Draft } from './drafts.ts';
import type { LivePorts } from './livePorts.ts';
import type { Voice } from './voice.ts';

/** What a workout needs from outside. */
export interface WorkoutPorts {
	/** For the sets that a camera sees. Their drafts are the workout's own. */
	readonly live: LivePorts;
	readonly voice: Voice;
	/** Where it is written as it goes. */
	readonly draft: Draft<WorkoutState>;
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
	/** Keeps what a workout came to. Rejects when it can’t. */
	keepSession(session: Session): Promise<void>;
}
