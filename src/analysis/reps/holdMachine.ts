import type { FinishedMovement } from './repState.ts';

/** Limits of a posture that is held. Depths in the unit of the exercise's `depthRatio`. */
export interface HoldLimits {
	/** The posture is held from this depth on. */
	readonly holdDepthRatio: number;
	/** A shorter hold is passing through. */
	readonly minHoldS: number;
	/** Shorter losses of the posture, or of the person, don't end a hold; they don't count as held either. */
	readonly graceS: number;
}

export type HoldState =
	| { readonly kind: 'out' }
	| {
			readonly kind: 'holding';
			readonly startS: number;
			readonly lastHeldS: number;
			readonly seenS: number;
			readonly heldS: number;
			readonly deepestRatio: number;
	  };

export interface HoldStep {
	readonly state: HoldState;
	/** The hold that this sample ended; `null` on most. */
	readonly finished: FinishedMovement | null;
}

export const INITIAL_HOLD_STATE: HoldState = { kind: 'out' };

/** House: a longer step between pictures is a gap in which nobody knows whether it was held. */
const MAX_STEP_S = 0.5;

/** One step of a hold: pure, time comes with the sample. `depthRatio` is `null` while it can't be measured. */
export function advanceHold(
	state: HoldState,
	sample: { readonly timeS: number; readonly depthRatio: number | null },
	limits: HoldLimits,
): HoldStep {
	const { timeS, depthRatio } = sample;
	const holds = depthRatio !== null && depthRatio >= limits.holdDepthRatio;
	if (state.kind === 'out') {
		if (!holds) return { state, finished: null };
		return {
			state: { kind: 'holding', startS: timeS, lastHeldS: timeS, seenS: timeS, heldS: 0, deepestRatio: depthRatio },
			finished: null,
		};
	}
	if (timeS - state.lastHeldS > limits.graceS) {
		const finished = finishHold(state, limits);
		const next = advanceHold(INITIAL_HOLD_STATE, sample, limits).state;
		return { state: next, finished };
	}
	if (!holds) return { state: { ...state, seenS: timeS }, finished: null };
	const stepS = timeS - state.seenS;
	const continues = state.seenS === state.lastHeldS && stepS <= MAX_STEP_S;
	return {
		state: {
			...state,
			lastHeldS: timeS,
			seenS: timeS,
			heldS: state.heldS + (continues ? stepS : 0),
			deepestRatio: Math.max(state.deepestRatio, depthRatio),
		},
		finished: null,
	};
}

/** The hold so far as a finished one, for the end of a recording or of a set. @returns null when there is none or it was too short. */
export function finishHold(state: HoldState, limits: HoldLimits): FinishedMovement | null {
	if (state.kind === 'out' || state.heldS < limits.minHoldS) return null;
	const { startS, lastHeldS, deepestRatio, heldS } = state;
	return {
		startS,
		peakS: (startS + lastHeldS) / 2,
		endS: lastHeldS,
		peakDepthRatio: deepestRatio,
		deepEnough: true,
		heldS,
	};
}
