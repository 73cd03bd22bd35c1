import { parseSession } from '../analysis/session/parseSession.ts';
import type { Session } from '../analysis/session/session.ts';
import type { DraftTexts, LeftText, TextWriter } from '../io/storage/draftTexts.ts';
import { parseWorkoutState } from '../workout/parseWorkoutState.ts';
import type { WorkoutState } from '../workout/workoutState.ts';

/** Keeps what is under way, so that closing the tab or a crash loses at most the repetition under way. */
export interface Draft<T> {
	keep(value: T): void;
	clear(): void;
}

/** What was cut short. To keep it again is to go on with it. */
export interface LeftDraft<T> extends Draft<T> {
	readonly value: T;
}

export interface Drafts<T> {
	/** A place for what begins now. What was cut short earlier stays. */
	begin(): Draft<T>;
	/** What was cut short last, and does not run in another tab; `null` when there is none that can be read. Never rejects. */
	left(): Promise<LeftDraft<T> | null>;
}

/** What is written as it goes. */
export interface AllDrafts {
	/** Sets in front of a camera. */
	readonly sets: Drafts<Session>;
	readonly workouts: Drafts<WorkoutState>;
	/** The demo athlete’s, which nobody is asked to finish. */
	readonly demoWorkouts: Drafts<WorkoutState>;
}

/** What a person is asked about when they come back. */
export interface LeftBehind {
	readonly sets: LeftDraft<Session> | null;
	readonly workout: LeftDraft<WorkoutState> | null;
}

export function createAllDrafts(texts: DraftTexts): AllDrafts {
	return {
		sets: createDrafts(texts, 'draft', readSession),
		workouts: createDrafts(texts, 'workout', readWorkout),
		demoWorkouts: createDrafts(texts, 'demo-workout', readWorkout),
	};
}

/** `read`: gives null for what can't be read, as what a newer version wrote. That stays where it is. */
function createDrafts<T>(texts: DraftTexts, kind: string, read: (text: string) => T | null): Drafts<T> {
	return {
		begin: () => draftOf(texts.begin(kind)),
		async left() {
			const all = (await texts.left(kind)).map((left): readonly [LeftText, T | null] => [left, read(left.text)]);
			for (const [left, value] of all) if (value !== null) return { value, ...draftOf<T>(left) };
			return null;
		},
	};
}

function draftOf<T>(writer: TextWriter): Draft<T> {
	return { keep: (value) => writer.keep(JSON.stringify(value)), clear: () => writer.clear() };
}

function readSession(text: string): Session | null {
	const parsed = parseSession(text);
	return parsed.kind === 'session' ? parsed.session : null;
}

function readWorkout(text: string): WorkoutState | null {
	try {
		return parseWorkoutState(JSON.parse(text));
	} catch {
		return null;
	}
}
