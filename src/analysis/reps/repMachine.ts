import { median } from '../signal/median.ts';
import { atStart, stepFromStart } from './atStart.ts';
import type { FinishedMovement, RepLimits, RepSample, RepState, RepStep } from './repState.ts';

/** Shares of the personal range at which a rep counts and is over. Source: biomechanics B0, enter at 50 %, exit at 20 %. */
const COUNT_SHARE = 0.5;
const EXIT_SHARE = 0.2;
/** House: where a rep ends at the turn, most of the way back and then turning is enough: hips that stay low between split squats, or never lock out, still end their rep. */
const TURN_EXIT_SHARE = 0.45;
/** Gaps up to this are bridged. Source: biomechanics B0. */
const MAX_GAP_S = 0.2;
/** House: after a longer loss than this, or with pictures further apart, a rep under way can't be told from two or from none. */
const MAX_LOSS_S = 0.9;
/** House: a rest is staying within this share of the deepest point. */
const PAUSE_SHARE = 0.1;
/** House: the personal range is the median of this many reps. */
const REMEMBERED_REPS = 5;

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
