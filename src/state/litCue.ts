import type { Cue } from '../analysis/cues/cueScheduler.ts';

/** A cue stays lit until the next rep, or this long. House: two slow reps' time to act on a fault, a moment of praise. */
const FAULT_LIT_S = 7;
const PRAISE_LIT_S = 3.5;

/** What happened to the plate's cue with one frame. */
export interface CueMoment {
	/** The cue that became due; `null` on most frames. */
	readonly due: Cue | null;
	readonly repCompleted: 'yes' | 'no';
	/** Media time in seconds. */
	readonly timeS: number;
}

/** The cue that is lit after a frame: one at a time, the newest. @returns null when the plate is dark. */
export function litCue(lit: Cue | null, { due, repCompleted, timeS }: CueMoment): Cue | null {
	if (due !== null) return due;
	if (lit === null || repCompleted === 'yes') return null;
	return timeS - lit.timeS > (lit.kind === 'praise' ? PRAISE_LIT_S : FAULT_LIT_S) ? null : lit;
}
