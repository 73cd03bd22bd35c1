import type { SetReport } from '../../src/analysis/session/session.ts';
import { isCameraKeeping, stepNow } from '../../src/workout/moment.ts';
import { isForCamera } from '../../src/workout/plannedStep.ts';
import type { Programme } from '../../src/workout/programme.ts';
import { beginWorkout, stepWorkout } from '../../src/workout/workoutMachine.ts';
import type { PainAnswer, Stage, WorkoutEvent, WorkoutState } from '../../src/workout/workoutState.ts';

export const NO_PAIN: PainAnswer = { score: 0, where: null, sharp: 'no', numb: 'no' };

export function pain(score: number | null, more: Partial<PainAnswer> = {}): WorkoutEvent {
	return { kind: 'pain', ...NO_PAIN, score, ...more };
}

/** A set of so many reps that nothing was found in. */
export function setOf(exerciseId: string, reps: number): SetReport {
	return {
		exerciseId,
		variant: null,
		view: 'left',
		startS: 0,
		endS: reps * 3,
		reps: Array.from({ length: reps }, (_, index) => ({
			index: index + 1,
			side: null,
			startS: index * 3,
			peakS: index * 3 + 1,
			endS: index * 3 + 2,
			partial: false,
			measures: {},
			outcomes: [],
		})),
	};
}

export function stepAll(state: WorkoutState, events: readonly WorkoutEvent[]): WorkoutState {
	return events.reduce(stepWorkout, state);
}

/** Seconds that pass, one by one. */
export function wait(state: WorkoutState, seconds: number): WorkoutState {
	let later = state.wallS === null ? stepWorkout(state, { kind: 'time', nowS: 0 }) : state;
	for (let second = 0; second < seconds; second++) {
		later = stepWorkout(later, { kind: 'time', nowS: (later.wallS ?? 0) + 1 });
	}
	return later;
}

/** What a camera that sees all says in this second: the person is ready, has done one more, has held one more second. */
export function seen(state: WorkoutState): readonly WorkoutEvent[] {
	const step = stepNow(state);
	if (!isForCamera(step) || !isCameraKeeping(state)) return [];
	if (state.stage === 'get-ready') return [{ kind: 'started' }];
	if (state.stage !== 'work') return [];
	const more = { counted: (state.running.counted ?? 0) + 1, heldS: (state.running.heldS ?? 0) + 1 };
	const events: WorkoutEvent[] = [{ kind: 'progress', ...more, counted: step.kind === 'reps' ? more.counted : 0 }];
	const isLast = step.kind === 'reps' && more.counted >= step.target;
	if (isLast) events.push({ kind: 'set-done', sets: [setOf(step.exerciseId, more.counted)], because: 'target' });
	return events;
}

/** Goes on by itself to this moment, or to the end: the clock runs, a camera looks, nobody touches anything. */
export function runUntil(start: WorkoutState, isThere: (state: WorkoutState) => boolean, limitS = 7_200): WorkoutState {
	let state = start;
	for (let second = 0; second < limitS && !isThere(state); second++) {
		for (const event of seen(state)) state = stepWorkout(state, event);
		if (!isThere(state)) state = wait(state, 1);
	}
	if (!isThere(state)) throw new Error(`Still at “${state.stage}” of step ${state.at} after ${limitS} s`);
	return state;
}

export function runToEnd(start: WorkoutState): WorkoutState {
	return runUntil(start, ({ stage }) => stage === 'summary');
}

/** Checked in without pain, screened before. */
export function started(programme: Programme): WorkoutState {
	return stepAll(beginWorkout({ programme, screening: 'done' }), [{ kind: 'time', nowS: 1000 }, pain(0)]);
}

/** Whether a workout is at this stage. */
export const at = (stage: Stage) => (state: WorkoutState) => state.stage === stage;

/** What became of each step: `squats/1/0 done`. */
export const outcomes = ({ results }: WorkoutState) => results.map(({ stepId, outcome }) => `${stepId} ${outcome}`);
