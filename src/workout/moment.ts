import { exerciseById } from '../analysis/exercises/registry.ts';
import { eased, easeKey } from './ease.ts';
import { isForCamera, isWork, type PlannedStep, type PlannedTimer, type PlannedWork } from './plannedStep.ts';
import type { EaseLevel, WorkoutState } from './workoutState.ts';

// House, all of them: long enough to hear it said and to act on it, short enough not to stand and wait; `go` is always quicker.
const SETUP_S = 25;
const EXPLAIN_S = 15;
const POINTER_S = 12;
const COUNT_IN_S = 5;
/** With time to hear why nobody counts. */
const UNSEEN_COUNT_IN_S = 8;
/** Turning a laptop and lying down; after that the set is timed by voice. */
const COME_INTO_PICTURE_S = 60;
const PAIN_CHECK_S = 25;
const CHECK_OUT_S = 60;
/** Somebody who is at it has done a rep by then, were it one that the camera can count. */
const NOTHING_COUNTED_S = 45;

/** Seconds of one rep where nothing counts them. Swings: biomechanics P65; side steps: B6; the rest house. */
const OWN_TEMPO_S: Readonly<Record<string, number>> = { 'kettlebell-swing': 1.6, 'side-step': 1.5 };
const OWN_REP_S = 3.5;
const SLOW_REP_S = 5;

/** Clocks add up fractions; a stage is over this much early. */
export const ROUNDING_S = 1e-6;

export function easeOf(state: WorkoutState, step: PlannedStep): EaseLevel {
	const key = easeKey(step);
	return (key === null ? undefined : state.ease[key]) ?? 'as-planned';
}

/** The step as it is done now, after easing. @returns null once all are done. */
export function stepNow(state: WorkoutState): PlannedStep | null {
	return stepAt(state, state.at);
}

function stepAt(state: WorkoutState, at: number): PlannedStep | null {
	const step = state.plan[at];
	return step === undefined ? null : eased(step, easeOf(state, step));
}

/** The next thing to do, from this index on. @returns null when there is none. */
export function nextWork(state: WorkoutState, from: number): PlannedWork | null {
	for (let at = from; at < state.plan.length; at++) {
		const step = stepAt(state, at);
		if (isWork(step)) return step;
	}
	return null;
}

/** Seconds in this stage, pauses left out. */
export function elapsedS(state: WorkoutState): number {
	return state.clockS - state.stageSinceS;
}

/** Whether a camera keeps the count of this step, as far as is known. */
export function isCameraKeeping(state: WorkoutState): boolean {
	return isForCamera(stepNow(state)) && state.running.unseen === null;
}

/** Seconds after which this stage is over by itself; `null` while it waits for somebody. */
export function stageLimitS(state: WorkoutState): number | null {
	const step = stepNow(state);
	switch (state.stage) {
		case 'check-in':
		case 'screening':
		case 'summary':
			return null;
		case 'setup':
			return SETUP_S;
		case 'explain':
			return step?.kind === 'pointer' ? POINTER_S : EXPLAIN_S;
		case 'get-ready':
			if (!isCameraKeeping(state)) return state.running.unseen === null ? COUNT_IN_S : UNSEEN_COUNT_IN_S;
			return state.awaySinceS === null ? COME_INTO_PICTURE_S : null;
		case 'work':
			return workLimitS(state, step);
		case 'rest':
			return step?.kind === 'rest' ? step.seconds + state.restExtraS : 0;
		case 'pain-check':
			return PAIN_CHECK_S;
		case 'check-out':
			return CHECK_OUT_S;
	}
}

function workLimitS(state: WorkoutState, step: PlannedStep | null): number | null {
	if (step?.kind === 'timer') return timerS(step);
	return state.running.standInS;
}

/** Seconds of all goes of a timer with the pauses between. */
function timerS({ seconds, repeats, pauseS }: PlannedTimer): number {
	return repeats * seconds + (repeats - 1) * pauseS;
}

/** Which go of a timer runs after so many seconds, whether it is one to hold, and what is left of that. */
export function timerGo(timer: PlannedTimer, atS: number) {
	const cycleS = timer.seconds + timer.pauseS;
	const index = Math.min(timer.repeats - 1, Math.floor(atS / cycleS));
	const inGoS = atS - index * cycleS;
	const now = inGoS < timer.seconds || index === timer.repeats - 1 ? ('hold' as const) : ('let-go' as const);
	const leftS = Math.max(0, (now === 'hold' ? timer.seconds : cycleS) - inGoS);
	const heldS = index * timer.seconds + Math.min(timer.seconds, inGoS);
	return { index, now, leftS, heldS };
}

/** Seconds that the rest of a set takes when nobody counts it. */
export function standInS(step: PlannedStep | null, counted: number | null, heldS: number | null): number {
	if (step?.kind === 'hold') return Math.max(1, step.targetS - (heldS ?? 0));
	if (step?.kind !== 'reps') return 0;
	const tempoS = step.tempo === 'slow' ? SLOW_REP_S : (OWN_TEMPO_S[step.exerciseId] ?? OWN_REP_S);
	return Math.max(1, step.target - (counted ?? 0)) * (tempoS + (step.holdS ?? 0));
}

/** Whether a set was given its time and nothing came of it that a camera could count. */
export function isNothingCounted(state: WorkoutState): boolean {
	const { counted, heldS } = state.running;
	return (
		state.stage === 'work' &&
		isCameraKeeping(state) &&
		(counted ?? 0) === 0 &&
		(heldS ?? 0) === 0 &&
		elapsedS(state) >= NOTHING_COUNTED_S
	);
}

/** Whether the camera has to be placed anew before this step's block: the body is another way up than before. */
export function needsSetup(state: WorkoutState, at: number): boolean {
	const before = postures(state, 0, at).at(-1);
	const block = state.plan[at]?.blockIndex;
	const end = state.plan.findIndex((step, index) => index > at && step.blockIndex !== block);
	const next = postures(state, at, end === -1 ? state.plan.length : end)[0];
	return next !== undefined && next !== before;
}

function postures(state: WorkoutState, from: number, to: number): readonly string[] {
	return state.plan
		.slice(from, to)
		.filter(isForCamera)
		.map(({ exerciseId }) => exerciseById(exerciseId).posture);
}
