import type { FramingProblem } from '../pose/framing.ts';

/**
 * Where a set stands. `framing`: the body is not well in the picture, or moves; `settling`: standing still before the start;
 * `countdown`; `counting`; `paused`; `ended`.
 */
export type SetStage = 'framing' | 'settling' | 'countdown' | 'counting' | 'paused' | 'ended';

export type EndReason = 'walked-away' | 'idle' | 'stopped';

/** What a frame tells about the person. */
export interface FlowSample {
	/** Media time in seconds. */
	readonly timeS: number;
	readonly framing: FramingProblem | null;
	readonly readyStill: boolean;
	readonly handRaised: boolean;
	/** In the middle of a repetition. */
	readonly moving: boolean;
	/** How far out of the start position, 1 = the goal of a repetition; `null` when it can't be measured. */
	readonly depthRatio: number | null;
	/** Counted repetitions of this set so far. */
	readonly reps: number;
	/** Whether another witness than the camera knows that the person goes on; `no` when left out. */
	readonly goesOn?: 'yes' | 'no';
}

/** `go`: start now, pause or go on, whichever is next. `stop`: end the set. */
export type FlowCommand = 'go' | 'stop';

interface Hand {
	readonly upSinceS: number | null;
	readonly lastUpS: number | null;
	/** This raise has already paused or gone on; it must come down before it counts again. */
	readonly spent: boolean;
}

interface DepthSpan {
	readonly lowRatio: number;
	readonly highRatio: number;
}

/** State of the hands-free flow of one set. All marks are on `clockS`, which only runs while frames come. */
export interface SetFlow {
	readonly stage: SetStage;
	/** Seconds since the first frame, gaps between frames shortened to {@link LONGEST_STEP_S}: a hidden tab ends no set. */
	readonly clockS: number;
	/** Media time of the last frame; `null` before the first. */
	readonly timeS: number | null;
	readonly stageSinceS: number;
	/** Started by key or click: the countdown then waits for nobody, the person is on the way back. */
	readonly startedBy: 'standing-still' | 'command' | null;
	/** Since when what the stage needs is missing (standing still, the whole body, anybody); `null` while it is there. */
	readonly lostSinceS: number | null;
	readonly hand: Hand;
	/** Last movement, be it too small for a repetition, or the start of counting. */
	readonly lastMoveS: number;
	/** How far out they have been since; `null` before anything was measured. */
	readonly between: DepthSpan | null;
	readonly reps: number;
	readonly endReason: EndReason | null;
}

// House values, from watching people start and stop: long enough not to happen by accident, short enough not to wait for.
const STAND_STILL_S = 2;
const COUNTDOWN_S = 3;
const HAND_HOLD_S = 1;
/** A tracked wrist drops out for a few frames; shorter than this it is still up. */
const HAND_DROPOUT_S = 0.3;
const SETTLING_GRACE_S = 0.3;
const COUNTDOWN_GRACE_S = 1;
const WALKED_AWAY_S = 3;
/** Somebody who paused may fetch water. */
const PAUSED_AWAY_S = 60;
/** Standing this long ends a set, live and in a recording. */
export const IDLE_S = 10;
/** House: who goes out this much further, or comes back, is at it. Swaying stays below an eighth of a repetition. */
const MOVE_RATIO = 0.15;
const LONGEST_STEP_S = 1;

const HAND_DOWN: Hand = { upSinceS: null, lastUpS: null, spent: false };

/** A set that nobody has stepped up to yet. */
export function beginSetFlow(): SetFlow {
	return {
		stage: 'framing',
		clockS: 0,
		timeS: null,
		stageSinceS: 0,
		startedBy: null,
		lostSinceS: null,
		hand: HAND_DOWN,
		lastMoveS: 0,
		between: null,
		reps: 0,
		endReason: null,
	};
}

/** The flow after one more frame. */
export function stepSetFlow(before: SetFlow, sample: FlowSample): SetFlow {
	const flow = tick(before, sample);
	switch (flow.stage) {
		case 'ended':
			return flow;
		case 'framing':
			return isReady(sample) ? enter(flow, 'settling') : flow;
		case 'settling':
			return stepSettling(flow, sample);
		case 'countdown':
			return stepCountdown(flow, sample);
		case 'counting':
			return stepCounting(flow, sample);
		case 'paused':
			return stepPaused(flow, sample);
	}
}

/** The flow after a key or a click. */
export function commandSetFlow(flow: SetFlow, command: FlowCommand): SetFlow {
	if (flow.stage === 'ended') return flow;
	if (command === 'stop') return end(flow, 'stopped');
	switch (flow.stage) {
		case 'framing':
		case 'settling':
			return { ...enter(flow, 'countdown'), startedBy: 'command' };
		case 'countdown':
		case 'paused':
			return count(flow);
		case 'counting':
			return enter(flow, 'paused');
	}
}

/** Seconds still to be shown and said: 3, 2, 1. @returns null outside of the countdown. */
export function countdownLeft(flow: SetFlow): number | null {
	if (flow.stage !== 'countdown') return null;
	return Math.max(1, Math.ceil(COUNTDOWN_S - stageElapsedS(flow)));
}

/** How much of the standing still is done, 0–1. @returns null while nobody settles. */
export function settledRatio(flow: SetFlow): number | null {
	return flow.stage === 'settling' ? Math.min(1, stageElapsedS(flow) / STAND_STILL_S) : null;
}

/** Whether one hand was held up after the end: the way to ask for another set from over there. */
export function asksForAnother(flow: SetFlow): boolean {
	return flow.stage === 'ended' && handAsks(flow);
}

/** After the end, with nobody having stepped up: only a raised hand is looked for. */
export function waitingSetFlow(): SetFlow {
	return { ...beginSetFlow(), stage: 'ended', endReason: 'stopped' };
}

function stageElapsedS(flow: SetFlow): number {
	return flow.clockS - flow.stageSinceS;
}

function tick(flow: SetFlow, sample: FlowSample): SetFlow {
	const stepS = flow.timeS === null ? 0 : Math.min(LONGEST_STEP_S, Math.max(0, sample.timeS - flow.timeS));
	const clockS = flow.clockS + stepS;
	const between = widened(flow.between, sample.depthRatio);
	const goesFar = between !== null && between.highRatio - between.lowRatio >= MOVE_RATIO;
	const goesOnHidden = sample.goesOn === 'yes' && sample.framing !== null;
	const moves = sample.moving || sample.reps > flow.reps || goesFar || goesOnHidden;
	return {
		...flow,
		clockS,
		timeS: sample.timeS,
		hand: stepHand(flow.hand, sample, clockS),
		lastMoveS: moves ? clockS : flow.lastMoveS,
		between: goesFar ? widened(null, sample.depthRatio) : between,
		reps: sample.reps,
	};
}

function widened(span: DepthSpan | null, depthRatio: number | null): DepthSpan | null {
	if (depthRatio === null) return span;
	const { lowRatio, highRatio } = span ?? { lowRatio: depthRatio, highRatio: depthRatio };
	return { lowRatio: Math.min(lowRatio, depthRatio), highRatio: Math.max(highRatio, depthRatio) };
}

function stepHand(hand: Hand, sample: FlowSample, clockS: number): Hand {
	if (sample.handRaised) return { ...hand, upSinceS: hand.upSinceS ?? clockS, lastUpS: clockS };
	return hand.lastUpS !== null && clockS - hand.lastUpS <= HAND_DROPOUT_S ? hand : HAND_DOWN;
}

function stepSettling(flow: SetFlow, sample: FlowSample): SetFlow {
	const watched = watchLoss(flow, isReady(sample) ? 'there' : 'missing');
	if (lostForS(watched) > SETTLING_GRACE_S) return enter(watched, 'framing');
	if (stageElapsedS(watched) < STAND_STILL_S) return watched;
	return { ...enter(watched, 'countdown'), startedBy: 'standing-still' };
}

function stepCountdown(flow: SetFlow, sample: FlowSample): SetFlow {
	const watched = watchLoss(flow, flow.startedBy === 'command' || sample.framing === null ? 'there' : 'missing');
	if (lostForS(watched) > COUNTDOWN_GRACE_S) return enter(watched, 'framing');
	return stageElapsedS(watched) < COUNTDOWN_S ? watched : count(watched);
}

function stepCounting(flow: SetFlow, sample: FlowSample): SetFlow {
	const watched = watchLoss(flow, sample.framing === 'nobody' && sample.goesOn !== 'yes' ? 'missing' : 'there');
	if (handAsks(watched)) return spendHand(enter(watched, 'paused'));
	if (lostForS(watched) >= WALKED_AWAY_S) {
		return watched.reps > 0 ? end(watched, 'walked-away') : enter(watched, 'framing');
	}
	const idle = watched.reps > 0 && watched.clockS - watched.lastMoveS >= IDLE_S;
	return idle ? end(watched, 'idle') : watched;
}

function stepPaused(flow: SetFlow, sample: FlowSample): SetFlow {
	const watched = watchLoss(flow, sample.framing === 'nobody' ? 'missing' : 'there');
	if (handAsks(watched)) return spendHand(count(watched));
	return lostForS(watched) >= PAUSED_AWAY_S ? end(watched, 'walked-away') : watched;
}

function isReady(sample: FlowSample): boolean {
	return sample.framing === null && sample.readyStill;
}

function watchLoss(flow: SetFlow, needed: 'there' | 'missing'): SetFlow {
	return { ...flow, lostSinceS: needed === 'there' ? null : (flow.lostSinceS ?? flow.clockS) };
}

function lostForS(flow: SetFlow): number {
	return flow.lostSinceS === null ? 0 : flow.clockS - flow.lostSinceS;
}

function handAsks(flow: SetFlow): boolean {
	const { upSinceS, spent } = flow.hand;
	return upSinceS !== null && !spent && flow.clockS - upSinceS >= HAND_HOLD_S;
}

/** The raised hand was heard: it must come down before it counts again. */
export function spendHand(flow: SetFlow): SetFlow {
	return { ...flow, hand: { ...flow.hand, spent: true } };
}

function enter(flow: SetFlow, stage: SetStage): SetFlow {
	return { ...flow, stage, stageSinceS: flow.clockS, lostSinceS: null };
}

function count(flow: SetFlow): SetFlow {
	return { ...enter(flow, 'counting'), lastMoveS: flow.clockS };
}

function end(flow: SetFlow, endReason: EndReason): SetFlow {
	return { ...enter(flow, 'ended'), endReason };
}
