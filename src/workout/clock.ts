import { afterExplain, beginStep, enter, enterBlock, finishWork, nextStep, recorded } from './advance.ts';
import { elapsedS, isCameraKeeping, isNothingCounted, ROUNDING_S, stageLimitS, stepNow } from './moment.ts';
import { isForCamera } from './plannedStep.ts';
import { onUnseen, withStandIn } from './setEvents.ts';
import type { PainEntry, WorkoutState } from './workoutState.ts';

/** House: a hidden page may be woken once a minute only; a longer gap is a machine that slept, a page that was closed or a clock that was set. */
const LONGEST_GAP_S = 120;
/** Nobody there for so long: everything waits. */
const AWAY_S = 600;

/** The workout at this time of the wall clock. One call ends one stage at most; the next begins when it is called again. */
export function onTime(state: WorkoutState, nowS: number): WorkoutState {
	if (!Number.isFinite(nowS) || nowS === state.wallS) return state;
	const gapS = state.wallS === null ? 0 : nowS - state.wallS;
	const timed = { ...state, wallS: nowS, beganWallS: state.beganWallS ?? nowS };
	if (state.paused !== null || gapS <= 0) return timed;
	return gapS > LONGEST_GAP_S ? afterGap(timed, gapS) : afterSeconds(timed, gapS);
}

/** A rest goes on while the machine sleeps, up to its end; anything else waits where it was. Both wait for the person. */
function afterGap(state: WorkoutState, gapS: number): WorkoutState {
	const limitS = stageLimitS(state);
	if (limitS === null && state.stage !== 'work' && state.stage !== 'get-ready') return state;
	const restedS = state.stage === 'rest' && limitS !== null ? Math.min(gapS, Math.max(0, limitS - elapsedS(state))) : 0;
	return { ...state, clockS: state.clockS + restedS, paused: 'clock-jumped' };
}

function afterSeconds(state: WorkoutState, gapS: number): WorkoutState {
	const limitS = stageLimitS(state);
	const leftS = limitS === null ? Infinity : Math.max(0, limitS - elapsedS(state));
	const later = { ...state, clockS: state.clockS + Math.min(gapS, leftS) };
	if (isAwayTooLong(later)) return { ...later, paused: 'away' };
	if (gapS >= leftS - ROUNDING_S) return stageOver(later);
	return later.awaySinceS === null && isNothingCounted(later) ? onUnseen(later, 'not-told-from-here') : later;
}

/** Whoever does a drill may well be out of the picture: only where a camera is needed, or in a rest, has nobody there left. */
function isAwayTooLong(state: WorkoutState): boolean {
	if (state.awaySinceS === null || state.clockS - state.awaySinceS < AWAY_S) return false;
	if (state.stage === 'rest') return true;
	return (state.stage === 'get-ready' || state.stage === 'work') && isForCamera(stepNow(state));
}

/** What comes when a stage's time is over and nobody said a word. */
export function stageOver(state: WorkoutState): WorkoutState {
	switch (state.stage) {
		case 'check-in':
		case 'screening':
		case 'summary':
			return state;
		case 'setup':
			return beginStep(state);
		case 'explain':
			return afterExplain(state);
		case 'get-ready':
			return isCameraKeeping(state) ? onUnseen(state, 'not-in-picture') : withStandIn(enter(state, 'work'));
		case 'work':
			return afterTimer(state);
		case 'rest':
			return nextStep(recorded(state, 'done'));
		case 'pain-check':
			return enterBlock({ ...state, pain: [...state.pain, unanswered(state, 'after-block')] }, state.at);
		case 'check-out':
			return enter({ ...state, pain: [...state.pain, unanswered(state, 'after')] }, 'summary');
	}
}

/** Somebody was out of the picture because the drill took them there: being away begins anew. */
function afterTimer(state: WorkoutState): WorkoutState {
	const next = finishWork(state);
	const isDrill = stepNow(state)?.kind === 'timer';
	return isDrill && next.awaySinceS !== null ? { ...next, awaySinceS: next.clockS } : next;
}

/** The place of an answer about pain that nobody gave. */
export function unanswered(state: WorkoutState, when: PainEntry['when']): PainEntry {
	return { when, ...painPlace(state), score: null, where: null, sharp: 'no', numb: 'no' };
}

/** When and after which block it is asked. */
export function painPlace(state: WorkoutState): Pick<PainEntry, 'blockId' | 'clockS'> {
	const isBetween = state.stage === 'pain-check' || state.stage === 'check-out';
	const block = state.plan[isBetween ? state.at - 1 : state.at]?.blockId ?? null;
	return { blockId: state.stage === 'check-in' ? null : block, clockS: state.clockS };
}
