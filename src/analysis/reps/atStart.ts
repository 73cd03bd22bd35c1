import type { FinishedMovement, RepLimits, RepSample, RepState, RepStep, SmallMovement } from './repState.ts';

/** House: back at the start for less than this is a slip of a landmark or two, not a turn. */
const MIN_TURN_S = 0.2;
/** House: a turn that is not followed by a new rep within this time was the end. */
const MAX_TURN_S = 0.5;
/** House: who stays near the turn for longer has rested there, and sets off when they leave it. */
const MAX_SHARP_TURN_S = 0.15;
/** House: a rest that lies further back than this does not belong to the rep that begins now. */
const MAX_REST_S = 0.9;

/** House: the least of a full rep that is shown; bobbing at the top and stepping stay below. */
const SHOWN_SHARE = 0.2;
/** House: as for a rep that ends at its turn, most of the way back is back. */
const BACK_SHARE = 0.45;

export type AtStart = Extract<RepState, { kind: 'start' }>;

/** One step of somebody who is at the start position, or waits for the turn that ends their rep. `exit` is the depth beyond which they have left. */
export function stepFromStart(
	before: AtStart,
	sample: RepSample,
	depthRatio: number,
	exit: number,
	limits: RepLimits,
): RepStep {
	const { timeS } = sample;
	const state = followRest(before, timeS, depthRatio, limits);
	const { peaks, pending } = state;
	const finished = pending === null ? null : turned(state, pending, timeS, depthRatio, limits);
	if (depthRatio <= exit) {
		const { small, over } = pending === null ? stepSmall(state, timeS, depthRatio, limits) : NO_SMALL;
		return { state: { ...state, pending: finished === null ? pending : null, small }, finished: finished ?? over };
	}
	if (pending !== null && timeS - pending.endS < MIN_TURN_S)
		return { state: resume(state, pending, timeS), finished: null };
	return {
		state: {
			kind: 'moving',
			peaks,
			seenS: timeS,
			startS: limits.ends === 'at-turn' && state.restS - state.lowS <= MAX_SHARP_TURN_S ? state.lowS : state.restS,
			peakS: timeS,
			peakDepthRatio: depthRatio,
			pauseSinceS: timeS,
			pauseDepthRatio: depthRatio,
		},
		finished: finished ?? (pending === null ? null : { ...pending, endS: state.lowS }),
	};
}

const NO_SMALL = { small: null, over: null };

/** Too little for a rep where one begins and ends at the turn: from setting off until most of the way back. */
function stepSmall(
	{ small, lowDepthRatio, restS }: AtStart,
	timeS: number,
	depthRatio: number,
	limits: RepLimits,
): { readonly small: SmallMovement | null; readonly over: FinishedMovement | null } {
	if (limits.ends === 'at-rest') return NO_SMALL;
	if (small === null) {
		if (depthRatio <= lowDepthRatio + limits.noiseDepthRatio) return NO_SMALL;
		const begun = { startS: restS, fromDepthRatio: lowDepthRatio, peakS: timeS, peakDepthRatio: depthRatio };
		return { small: begun, over: null };
	}
	if (depthRatio > small.peakDepthRatio)
		return { small: { ...small, peakS: timeS, peakDepthRatio: depthRatio }, over: null };
	const wentOut = small.peakDepthRatio - small.fromDepthRatio;
	if (depthRatio > small.fromDepthRatio + BACK_SHARE * wentOut) return { small, over: null };
	const { startS, peakS, peakDepthRatio } = small;
	const least = Math.max(limits.partialDepthRatio, SHOWN_SHARE * limits.fullDepthRatio);
	const isMovement = Math.min(wentOut, peakDepthRatio) >= least && timeS - startS >= limits.minRepS;
	const over = { startS, peakS, endS: timeS, peakDepthRatio, deepEnough: false, heldS: null };
	return { small: null, over: isMovement ? over : null };
}

/** The rep that waited for its turn, when that has come: the body goes out again, or stays. */
function turned(
	{ lowS, lowDepthRatio }: AtStart,
	pending: FinishedMovement,
	timeS: number,
	depthRatio: number,
	limits: RepLimits,
): FinishedMovement | null {
	if (timeS - pending.endS < MIN_TURN_S) return null;
	const goesOut = depthRatio > lowDepthRatio + limits.noiseDepthRatio;
	const stays = timeS - lowS > MAX_TURN_S || timeS - pending.endS > 2 * MAX_TURN_S;
	return goesOut || stays ? { ...pending, endS: lowS } : null;
}

/** Takes back a rep whose end was none. */
function resume({ peaks }: AtStart, pending: FinishedMovement, timeS: number): RepState {
	const { startS, peakS, peakDepthRatio, deepEnough } = pending;
	return {
		kind: 'moving',
		peaks: deepEnough ? peaks.slice(0, -1) : peaks,
		seenS: timeS,
		startS,
		peakS,
		peakDepthRatio,
		pauseSinceS: timeS,
		pauseDepthRatio: peakDepthRatio,
	};
}

/** Keeps the time at which a rep that begins now would have begun. */
function followRest(state: AtStart, timeS: number, depthRatio: number, limits: RepLimits): AtStart {
	if (limits.ends === 'at-rest') {
		const rests = depthRatio <= limits.noiseDepthRatio / 4;
		return { ...state, seenS: timeS, restS: rests ? timeS : Math.max(state.restS, timeS - MAX_REST_S) };
	}
	const fallsAgain = depthRatio < state.highDepthRatio - limits.noiseDepthRatio / 2;
	if (fallsAgain || depthRatio < state.lowDepthRatio) {
		const low = { lowS: timeS, lowDepthRatio: depthRatio, highDepthRatio: depthRatio };
		return { ...state, ...low, seenS: timeS, restS: timeS };
	}
	const isNear = depthRatio <= state.lowDepthRatio + limits.noiseDepthRatio / 2;
	return {
		...state,
		seenS: timeS,
		restS: isNear ? timeS : Math.max(state.restS, timeS - MAX_REST_S),
		highDepthRatio: Math.max(state.highDepthRatio, depthRatio),
	};
}

/** At the start position; `pending` is a rep whose turn is still to come. */
export function atStart(
	peaks: readonly number[],
	timeS: number,
	depthRatio: number,
	pending: FinishedMovement | null,
): RepState {
	return {
		kind: 'start',
		peaks,
		seenS: timeS,
		restS: timeS,
		lowS: timeS,
		lowDepthRatio: depthRatio,
		highDepthRatio: depthRatio,
		pending,
		small: null,
	};
}
