import type { Cue } from '../analysis/cues/cueScheduler.ts';

/** A cue stays lit until the next rep when that does not come at once, or this long. House: two slow reps' time to act on a fault, a moment of praise. */
const FAULT_LIT_S = 7;
const PRAISE_LIT_S = 3.5;
/** House: three words are read in this from afar, also where reps come faster. */
const LEAST_LIT_S = 2;

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
	if (lit === null) return null;
	const litS = timeS - lit.timeS;
	if (repCompleted === 'yes' && litS >= LEAST_LIT_S) return null;
	return litS > (lit.kind === 'praise' ? PRAISE_LIT_S : FAULT_LIT_S) ? null : lit;
}
