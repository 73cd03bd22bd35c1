import { median } from '../signal/median.ts';

/** One moment of the movement as the rep machine sees it. */
export interface RepSample {
	readonly timeS: number;
	/** How far from the start position, 0 = there, as a share of a body length; `null` when it can't be measured. */
	readonly depthRatio: number | null;
	/** Whether the body is in a posture from which a rep may begin (for a squat: trunk upright). */
	readonly atStart: boolean;
}

/** Limits of one exercise. Depths in the unit of `depthRatio`. */
export interface RepLimits {
	/** Movement below this is swaying. */
	readonly noiseDepthRatio: number;
	/** The least depth that is shown at all, as a partial rep. */
	readonly partialDepthRatio: number;
	/** The least depth that counts, whoever it is. */
	readonly countDepthRatio: number;
	/** Depth of a full rep of the exercise: a personal range is never taken as larger. */
	readonly fullDepthRatio: number;
	readonly minRepS: number;
	readonly maxRepS: number;
	/** Resting at the far point for longer than this is sitting down, not a rep. */
	readonly maxPauseS: number;
	/** Where a rep begins and ends: where the body comes to rest, or where it turns around (a swing knows no rest). */
	readonly ends: 'at-rest' | 'at-turn';
}

/** Shares of the personal range at which a rep counts and is over. Source: biomechanics B0, enter at 50 %, exit at 20 %. */
const COUNT_SHARE = 0.5;
const EXIT_SHARE = 0.2;
/** House: where a rep ends at the turn, most of the way back and then turning is enough: hips that stay low between split squats, or never lock out, still end their rep. */
const TURN_EXIT_SHARE = 0.45;
/** Gaps up to this are bridged. Source: biomechanics B0. */
const MAX_GAP_S = 0.2;
/** House: after a longer loss than this, or with pictures further apart, a rep under way can't be told from two or from none. */
const MAX_LOSS_S = 0.9;
/** House: a turn that is not followed by a new rep within this time was the end. */
const MAX_TURN_S = 0.5;
/** House: back at the start for less than this is a slip of a landmark or two, not a turn. */
const MIN_TURN_S = 0.2;
/** House: a rest is staying within this share of the deepest point. */
const PAUSE_SHARE = 0.1;
/** House: the personal range is the median of this many reps. */
const REMEMBERED_REPS = 5;

export type RepState =
	/** Not seen at the start position since the beginning or since the person was lost. */
	| { readonly kind: 'waiting'; readonly peaks: readonly number[]; readonly seenS: number | null }
	| {
			readonly kind: 'start';
			readonly peaks: readonly number[];
			readonly seenS: number;
			/** Last time at rest or near the last turn: where a rep that begins now has its start. */
			readonly restS: number;
			/** The last turn, and the highest since: they tell the next one. */
			readonly lowS: number;
			readonly lowDepthRatio: number;
			readonly highDepthRatio: number;
			/** A rep that is over when the turn after it has come. */
			readonly pending: FinishedMovement | null;
	  }
	| {
			readonly kind: 'moving';
			readonly peaks: readonly number[];
			readonly seenS: number;
			readonly startS: number;
			readonly peakS: number;
			readonly peakDepthRatio: number;
			/** Since when it has stayed near one depth, and which. */
			readonly pauseSinceS: number;
			readonly pauseDepthRatio: number;
	  };

export interface FinishedMovement {
	readonly startS: number;
	readonly peakS: number;
	readonly endS: number;
	readonly peakDepthRatio: number;
	/** Deep enough for this person; the exercise may still find that it was another movement. */
	readonly deepEnough: boolean;
	/** Seconds for which a posture was held; `null` for a rep. */
	readonly heldS: number | null;
}

export interface RepStep {
	readonly state: RepState;
	/** The movement that this sample completed; `null` on most. */
	readonly finished: FinishedMovement | null;
}

export const INITIAL_REP_STATE: RepState = { kind: 'waiting', peaks: [], seenS: null };

/** The person's own range: the median depth of their last reps, at most a full rep; before the first, the least that counts. */
export function personalRangeRatio(peaks: readonly number[], limits: RepLimits): number {
	return Math.min(limits.fullDepthRatio, median(peaks) ?? limits.countDepthRatio);
}

function exitDepthRatio({ peaks, ...state }: RepState, limits: RepLimits): number {
	const range = personalRangeRatio(peaks, limits);
	if (limits.ends === 'at-rest') return Math.max(limits.noiseDepthRatio, EXIT_SHARE * range);
	// The first rep has only itself to tell the range: without it, reps that never come back all the way would be one.
	const isFirst = state.kind === 'moving' && peaks.length === 0;
	const own = isFirst ? Math.min(limits.fullDepthRatio, state.peakDepthRatio) : 0;
	return Math.max(limits.noiseDepthRatio, TURN_EXIT_SHARE * Math.max(range, own));
}

/** At the start position, having come from `after` if from anywhere. */
function atStart(
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
	};
}

/** One step of the rep machine: pure, time comes with the sample. Results do not depend on the frame rate. */
export function advanceRep(before: RepState, sample: RepSample, limits: RepLimits): RepStep {
	const { timeS, depthRatio } = sample;
	const isLost = before.seenS !== null && timeS - before.seenS > MAX_LOSS_S;
	const state: RepState = isLost ? { kind: 'waiting', peaks: before.peaks, seenS: before.seenS } : before;
	const left = isLost && before.kind === 'start' ? before.pending : null;
	if (depthRatio === null) {
		const lost = lose(state, timeS);
		return { state: lost.state, finished: lost.finished ?? left };
	}
	const exit = exitDepthRatio(state, limits);
	switch (state.kind) {
		case 'waiting': {
			const begins = sample.atStart && depthRatio <= exit;
			return {
				state: begins ? atStart(state.peaks, timeS, depthRatio, null) : { ...state, seenS: timeS },
				finished: left,
			};
		}
		case 'start':
			return stepFromStart(state, sample, depthRatio, exit, limits);
		case 'moving':
			return depthRatio <= exit && sample.atStart
				? finish(state, timeS, depthRatio, limits)
				: { state: keepMoving(state, timeS, depthRatio, limits), finished: null };
	}
}

type AtStart = Extract<RepState, { kind: 'start' }>;

function stepFromStart(
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
	if (depthRatio <= exit) return { state: { ...state, pending: finished === null ? pending : null }, finished };
	if (pending !== null && timeS - pending.endS < MIN_TURN_S)
		return { state: resume(state, pending, timeS), finished: null };
	return {
		state: {
			kind: 'moving',
			peaks,
			seenS: timeS,
			startS: state.restS,
			peakS: timeS,
			peakDepthRatio: depthRatio,
			pauseSinceS: timeS,
			pauseDepthRatio: depthRatio,
		},
		finished: finished ?? (pending === null ? null : { ...pending, endS: state.lowS }),
	};
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
		return { ...state, seenS: timeS, restS: rests ? timeS : Math.max(state.restS, timeS - MAX_LOSS_S) };
	}
	const fallsAgain = depthRatio < state.highDepthRatio - limits.noiseDepthRatio / 2;
	if (fallsAgain || depthRatio <= state.lowDepthRatio) {
		const low = { lowS: timeS, lowDepthRatio: depthRatio, highDepthRatio: depthRatio };
		return { ...state, ...low, seenS: timeS, restS: timeS };
	}
	const isNear = depthRatio <= state.lowDepthRatio + limits.noiseDepthRatio / 2;
	return {
		...state,
		seenS: timeS,
		restS: isNear ? timeS : Math.max(state.restS, timeS - MAX_LOSS_S),
		highDepthRatio: Math.max(state.highDepthRatio, depthRatio),
	};
}

function keepMoving(
	state: Extract<RepState, { kind: 'moving' }>,
	timeS: number,
	depthRatio: number,
	limits: RepLimits,
): RepState {
	const isDeepest = depthRatio > state.peakDepthRatio;
	const peakDepthRatio = isDeepest ? depthRatio : state.peakDepthRatio;
	const rests = Math.abs(depthRatio - state.pauseDepthRatio) <= PAUSE_SHARE * peakDepthRatio;
	const pauseSinceS = rests ? state.pauseSinceS : timeS;
	const pauseDepthRatio = rests ? state.pauseDepthRatio : depthRatio;
	if (timeS - pauseSinceS > limits.maxPauseS || timeS - state.startS > limits.maxRepS) {
		return { kind: 'waiting', peaks: state.peaks, seenS: timeS };
	}
	const peakS = isDeepest ? timeS : state.peakS;
	return { ...state, seenS: timeS, peakDepthRatio, peakS, pauseSinceS, pauseDepthRatio };
}

function finish(
	state: Extract<RepState, { kind: 'moving' }>,
	endS: number,
	depthRatio: number,
	limits: RepLimits,
): RepStep {
	const { startS, peakS, peakDepthRatio, peaks } = state;
	const least = Math.max(limits.countDepthRatio, COUNT_SHARE * personalRangeRatio(peaks, limits));
	const deepEnough = peakDepthRatio >= least;
	const isMovement = peakDepthRatio >= limits.partialDepthRatio && endS - startS >= limits.minRepS;
	const remembered = deepEnough && isMovement ? [...peaks, peakDepthRatio].slice(-REMEMBERED_REPS) : peaks;
	const movement = isMovement ? { startS, peakS, endS, peakDepthRatio, deepEnough, heldS: null } : null;
	const isOver = limits.ends === 'at-rest';
	return {
		state: atStart(remembered, endS, depthRatio, isOver ? null : movement),
		finished: isOver ? movement : null,
	};
}

/** What ends with the recording: the rep that only waited for its turn. */
export function finishRep(state: RepState): FinishedMovement | null {
	return state.kind === 'start' ? state.pending : null;
}

/** Unseen at the start position for longer than a gap: what happened meanwhile is not known. */
function lose(state: RepState, timeS: number): RepStep {
	return state.kind === 'start' && timeS - state.seenS > MAX_GAP_S
		? { state: { kind: 'waiting', peaks: state.peaks, seenS: state.seenS }, finished: state.pending }
		: { state, finished: null };
}
