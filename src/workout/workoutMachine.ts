import { AS_WRITTEN, type Adjustment } from './adjustment.ts';
import { beginStep, enter, finishWork, hasReachedTarget, nextStep, NOT_RUNNING, recorded, stopFor } from './advance.ts';
import { onTime, stageOver, unanswered } from './clock.ts';
import { easeKey, eased, nextEase } from './ease.ts';
import { easeOf, isCameraKeeping, stageLimitS, stepNow } from './moment.ts';
import { afterCheckIn, onPain, onScreening } from './painEvents.ts';
import { planOf } from './plan.ts';
import { isForCamera, isWork } from './plannedStep.ts';
import type { Programme } from './programme.ts';
import { onProgress, onSetDone, onStarted, onUnseen, withStandIn } from './setEvents.ts';
import { WORKOUT_STATE_VERSION, type PainMode, type WorkoutEvent, type WorkoutState } from './workoutState.ts';

/** House: a rest is never made longer than this (biomechanics D); one that is longer as written stays so. */
const LONGEST_REST_S = 180;

export interface WorkoutStart {
	readonly programme: Programme;
	readonly adjustment?: Adjustment;
	readonly mode?: PainMode;
	readonly screening: 'needed' | 'done';
}

/** A workout at its first question. */
export function beginWorkout({ programme, adjustment, mode, screening }: WorkoutStart): WorkoutState {
	return {
		version: WORKOUT_STATE_VERSION,
		programme,
		adjustment: adjustment ?? AS_WRITTEN,
		plan: planOf(programme, adjustment),
		at: 0,
		stage: 'check-in',
		stageSinceS: 0,
		stageSinceWallS: null,
		clockS: 0,
		wallS: null,
		beganWallS: null,
		paused: null,
		awaySinceS: null,
		running: NOT_RUNNING,
		restExtraS: 0,
		explained: [],
		results: [],
		pain: [],
		ease: {},
		ambersInARow: 0,
		mode: mode ?? 'pain-free',
		screening,
		stoppedBecause: null,
	};
}

/** The workout after one event. What means nothing in a stage changes nothing: then the same state is returned. */
export function stepWorkout(state: WorkoutState, event: WorkoutEvent): WorkoutState {
	switch (event.kind) {
		case 'time':
			return onTime(state, event.nowS);
		case 'go':
			return onGo(state);
		case 'skip':
			return onSkip(state);
		case 'redo':
			return onRedo(state);
		case 'easier':
		case 'harder':
			return onEase(state, event.kind);
		case 'pause':
			return canPause(state) ? { ...state, paused: 'asked' } : state;
		case 'resume':
			return state.paused === null ? state : { ...state, paused: null };
		case 'more-rest':
			return onMoreRest(state, event.seconds);
		case 'stop':
			return onStop(state, event.why);
		case 'pain':
			return onPain(state, event);
		case 'screening':
			return onScreening(state, event.verdict);
		case 'started':
			return onStarted(state);
		case 'progress':
			return onProgress(state, event);
		case 'set-done':
			return onSetDone(state, event);
		case 'unseen':
			return onUnseen(state, event.because);
		case 'left':
			return state.awaySinceS === null ? { ...state, awaySinceS: state.clockS } : state;
		case 'back':
			return onBack(state);
	}
}

/** Whether there is anything to pause: not where the workout waits for an answer anyway. */
export function canPause(state: WorkoutState): boolean {
	return state.paused === null && !['check-in', 'screening', 'summary'].includes(state.stage);
}

function onGo(state: WorkoutState): WorkoutState {
	if (state.paused !== null) return { ...state, paused: null };
	if (state.stage === 'get-ready') return withStandIn(enter(state, 'work'));
	return state.stage === 'work' ? finishWork(state) : stageOver(state);
}

function onSkip(state: WorkoutState): WorkoutState {
	const awake = { ...state, paused: null };
	switch (state.stage) {
		case 'check-in':
			return afterCheckIn({ ...awake, pain: [...state.pain, unanswered(state, 'before')] });
		case 'screening':
		case 'summary':
			return state;
		case 'setup':
		case 'pain-check':
		case 'check-out':
			return stageOver(awake);
		case 'explain':
		case 'get-ready':
		case 'work':
		case 'rest':
			return nextStep(recorded(awake, 'skipped'));
	}
}

/** Whether there is something to do again. */
export function canRedo(state: WorkoutState): boolean {
	return redoAt(state) !== null;
}

/** The step that is done again: the one that runs, or the last that was done. */
function redoAt(state: WorkoutState): number | null {
	switch (state.stage) {
		case 'work':
		case 'get-ready':
		case 'explain':
			return isWork(stepNow(state)) ? state.at : null;
		case 'rest':
		case 'pain-check':
		case 'check-out': {
			const last = state.results.findLast(({ step, at }) => isWork(step) && at < state.at);
			return state.stoppedBecause === null && last !== undefined ? last.at : null;
		}
		default:
			return null;
	}
}

function onRedo(state: WorkoutState): WorkoutState {
	const at = redoAt(state);
	if (at === null) return state;
	const kept = state.stage === 'work' && hasBegun(state) ? recorded(state, 'part') : state;
	const again = { ...kept, at, paused: null, running: NOT_RUNNING, restExtraS: 0 };
	return state.stage === 'get-ready' ? enter(again, 'explain') : beginStep(again);
}

function hasBegun({ running }: WorkoutState): boolean {
	return (running.counted ?? 0) > 0 || (running.heldS ?? 0) > 0 || running.sets.length > 0;
}

/** The index of the step that easier and harder speak of: this one, or in a rest the next. @returns null when none is left. */
function easeAt(state: WorkoutState): number | null {
	if (['check-in', 'screening', 'check-out', 'summary'].includes(state.stage)) return null;
	const at = state.plan.findIndex((step, index) => index >= state.at && isWork(step));
	return at === -1 ? null : at;
}

/** Whether this would change anything. After amber pain nothing gets harder. */
export function canEase(state: WorkoutState, direction: 'easier' | 'harder'): boolean {
	const at = easeAt(state);
	const step = at === null ? undefined : state.plan[at];
	if (step === undefined || (direction === 'harder' && state.ambersInARow > 0)) return false;
	const level = easeOf(state, step);
	return nextEase(level, direction) !== level;
}

function onEase(state: WorkoutState, direction: 'easier' | 'harder'): WorkoutState {
	const at = easeAt(state);
	const step = at === null ? undefined : state.plan[at];
	const key = step === undefined ? null : easeKey(step);
	if (step === undefined || key === null || !canEase(state, direction)) return state;
	const before = easeOf(state, step);
	const level = nextEase(before, direction);
	const changed = { ...state, ease: { ...state.ease, [key]: level } };
	if (at !== state.at) return changed;
	return sameMovement(eased(step, before), eased(step, level))
		? afterNewTarget(changed)
		: afterNewMovement(state, changed);
}

function sameMovement(one: ReturnType<typeof eased>, other: ReturnType<typeof eased>): boolean {
	if (!isForCamera(one) || !isForCamera(other)) return true;
	return one.exerciseId === other.exerciseId && one.variant === other.variant;
}

/** What was done may be enough now. */
function afterNewTarget(state: WorkoutState): WorkoutState {
	if (state.stage !== 'work') return state;
	if (state.running.standInS !== null) return withStandIn(state);
	return isCameraKeeping(state) && state.paused === null && hasReachedTarget(state) ? finishWork(state) : state;
}

/** Another movement begins with its explanation; what was done of the first is kept. */
function afterNewMovement(before: WorkoutState, after: WorkoutState): WorkoutState {
	if (!['explain', 'get-ready', 'work'].includes(before.stage)) return after;
	const kept = before.stage === 'work' && hasBegun(before) ? recorded(before, 'part').results : before.results;
	return beginStep({ ...after, results: kept, running: { ...NOT_RUNNING, unseen: before.running.unseen } });
}

function onMoreRest(state: WorkoutState, seconds: number): WorkoutState {
	const limitS = stageLimitS(state);
	if (state.stage !== 'rest' || limitS === null || !Number.isFinite(seconds) || seconds <= 0) return state;
	const extraS = Math.min(seconds, Math.max(0, LONGEST_REST_S - limitS));
	return extraS === 0 ? state : { ...state, restExtraS: state.restExtraS + extraS };
}

function onStop(state: WorkoutState, why: 'asked' | 'pain' | 'unwell'): WorkoutState {
	if (state.stage === 'summary') return state;
	const asksAfter = why === 'asked' && state.stage !== 'check-out' && state.results.some(({ step }) => isWork(step));
	if (why === 'asked' && state.stage === 'check-out') return stopFor(state, state.stoppedBecause ?? 'asked');
	return stopFor(state, why, asksAfter || (why === 'asked' && state.stage === 'work') ? 'check-out' : 'summary');
}

/** Somebody is there again; what waited because nobody was goes on. */
function onBack(state: WorkoutState): WorkoutState {
	if (state.awaySinceS === null) return state;
	const there = { ...state, awaySinceS: null, paused: state.paused === 'away' ? null : state.paused };
	return state.stage === 'get-ready' && isCameraKeeping(state) ? enter(there, 'get-ready') : there;
}
