import type { SetReport } from '../analysis/session/session.ts';
import { exerciseKey } from './adjustment.ts';
import { elapsedS, needsSetup, ROUNDING_S, stepNow, timerGo } from './moment.ts';
import { isWork, type PlannedStep } from './plannedStep.ts';
import type { Running, Stage, StepOutcome, StepResult, StopReason, WorkoutState } from './workoutState.ts';

export const NOT_RUNNING: Running = { counted: null, heldS: null, unseen: null, standInS: null, sets: [] };

/** The next stage of the same step. */
export function enter(state: WorkoutState, stage: Stage): WorkoutState {
	return { ...state, stage, stageSinceS: state.clockS, stageSinceWallS: state.wallS };
}

/** Stops for good: what was done so far is kept. */
export function stopFor(
	state: WorkoutState,
	why: StopReason,
	stage: 'check-out' | 'summary' = 'summary',
): WorkoutState {
	const kept = state.stage === 'work' ? recorded(state, 'stopped') : state;
	return { ...enter(kept, stage), paused: null, stoppedBecause: why, running: NOT_RUNNING };
}

/** Begins the block that starts with this step. */
export function enterBlock(state: WorkoutState, at: number): WorkoutState {
	const next = { ...state, at, running: NOT_RUNNING, restExtraS: 0 };
	return at === 0 || needsSetup(next, at) ? enter(next, 'setup') : beginStep(next);
}

/** Begins the step that the plan is at: what is new is explained first. */
export function beginStep(state: WorkoutState): WorkoutState {
	const step = stepNow(state);
	if (step === null) return enter(state, 'check-out');
	if (step.kind === 'rest') return enter(state, 'rest');
	if (step.kind === 'pointer') return enter(state, 'explain');
	return enter(state, state.explained.includes(explainedKey(step)) ? 'get-ready' : 'explain');
}

/** After the explanation. */
export function afterExplain(state: WorkoutState): WorkoutState {
	const step = stepNow(state);
	if (!isWork(step)) return nextStep(recorded(state, 'done'));
	const key = explainedKey(step);
	const explained = state.explained.includes(key) ? state.explained : [...state.explained, key];
	return enter({ ...state, explained }, 'get-ready');
}

function explainedKey(step: PlannedStep): string {
	if (step.kind === 'rest') return 'rest';
	return step.kind === 'timer' || step.kind === 'pointer' ? step.drillId : exerciseKey(step.exerciseId, step.variant);
}

/** Goes to the next step; at the end of a block that was work, with work to come, pain is asked for first. */
export function nextStep(state: WorkoutState): WorkoutState {
	const done = state.plan[state.at];
	const at = state.at + 1;
	const next = state.plan[at];
	const moved = { ...state, at, running: NOT_RUNNING, restExtraS: 0 };
	if (next === undefined) return enter(moved, 'check-out');
	if (next.blockIndex === done?.blockIndex) return beginStep(moved);
	const hasWork = (blockIndex: number | undefined) =>
		state.plan.some((step) => step.blockIndex === blockIndex && isWork(step));
	return hasWork(done?.blockIndex) && hasWork(next.blockIndex) ? enter(moved, 'pain-check') : enterBlock(moved, at);
}

/** Ends the work, done or in part, and goes on. */
export function finishWork(state: WorkoutState): WorkoutState {
	return nextStep(recorded(state, hasReachedTarget(state) ? 'done' : 'part'));
}

/** Whether the running work is complete. */
export function hasReachedTarget(state: WorkoutState): boolean {
	const step = stepNow(state);
	const { counted, heldS, standInS } = state.running;
	// Whoever says so before the spoken timer is over has done it.
	if (standInS !== null) return true;
	if (step?.kind === 'reps') return (counted ?? 0) >= step.target;
	if (step?.kind === 'hold') return (heldS ?? 0) >= step.targetS;
	return step?.kind === 'timer' && timerGo(step, elapsedS(state)).heldS >= step.seconds * step.repeats - ROUNDING_S;
}

/** Adds what became of the step. */
export function recorded(state: WorkoutState, outcome: StepOutcome): WorkoutState {
	const step = stepNow(state);
	if (step === null) return state;
	const isRunning = state.stage === 'work' || state.stage === 'rest';
	const result: StepResult = {
		stepId: step.id,
		at: state.at,
		outcome,
		step,
		counted: step.kind === 'reps' ? state.running.counted : null,
		heldS: heldSOf(state, step),
		unseen: isWork(step) ? state.running.unseen : null,
		tookS: isRunning ? elapsedS(state) : 0,
		beganWallS: isRunning ? state.stageSinceWallS : state.wallS,
		endedWallS: state.wallS,
		sets: state.running.sets,
	};
	return { ...state, results: [...state.results, result] };
}

function heldSOf(state: WorkoutState, step: PlannedStep): number | null {
	if (state.stage !== 'work') return null;
	if (step.kind === 'timer') return timerGo(step, elapsedS(state)).heldS;
	// By voice nobody saw how long it was held; it was given this long.
	if (step.kind === 'hold' && state.running.standInS !== null) return Math.min(step.targetS, elapsedS(state));
	return state.running.heldS;
}

/** Full reps in these sets. */
export function countedIn(sets: readonly SetReport[]): number {
	return sets.reduce((sum, { reps }) => sum + reps.filter(({ partial }) => !partial).length, 0);
}
