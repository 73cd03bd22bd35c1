import { morePressing } from './hapticWords.ts';
import type { HapticWord } from './messages.ts';

/** How pressing a cue is. `praise` is shown, and never felt: only what is to be changed taps a wrist. */
export type CueSeverity = 'praise' | 'mild' | 'marked' | 'stop';

/** From the least to the most pressing. */
const SEVERITIES: readonly CueSeverity[] = ['praise', 'mild', 'marked', 'stop'];

export interface WristCue {
	/** The fault's name without its exercise, as `knee-valgus`; `praise` and `hint` for what is no fault. */
	readonly code: string;
	readonly text: string;
	readonly severity: CueSeverity;
}

/** Watch protocol: one cue at a time, with time to act on it. */
const CUE_GAP_S = 2;
/** Watch protocol: what is older is about a rep that is over. */
const STALE_CUE_S = 2;
/** House: longer than any swing takes; whatever still waits then would come out of the blue. */
const LONGEST_WAIT_S = 4;
/** House: two buzzes that are closer are felt as one. */
const BUZZ_GAP_S = 0.6;

/** Lets one cue through every two seconds: the more severe one, and `stop` at once. */
export interface CueGate {
	/** Takes a cue. */
	take(cue: WristCue, nowS: number): void;
	/** The cue that is due now; `null` when none is. */
	due(nowS: number): WristCue | null;
}

export function createCueGate(): CueGate {
	let waiting: { readonly cue: WristCue; readonly atS: number } | null = null;
	let lastS = -Infinity;
	return {
		take(cue, nowS) {
			const isStale = waiting !== null && nowS - waiting.atS > STALE_CUE_S;
			const isMilder = waiting !== null && rank(cue) < rank(waiting.cue);
			if (!isMilder || isStale) waiting = { cue, atS: nowS };
		},
		due(nowS) {
			if (waiting === null) return null;
			const { cue, atS } = waiting;
			if (cue.severity !== 'stop' && nowS - lastS < CUE_GAP_S) return null;
			waiting = null;
			if (nowS - atS > STALE_CUE_S) return null;
			lastS = nowS;
			return cue;
		},
	};
}

function rank({ severity }: WristCue): number {
	return SEVERITIES.indexOf(severity);
}

/** Which words are felt, and when: cues never in mid-movement, the more pressing of two that come together. */
export interface BuzzGate {
	take(word: HapticWord, nowS: number): void;
	/** The word that is due now; `null` when none is. `disturbable`: a buzz would come in mid-movement. */
	due(nowS: number, disturbable: 'yes' | 'no'): HapticWord | null;
}

export function createBuzzGate(): BuzzGate {
	let waiting: { readonly word: HapticWord; readonly atS: number } | null = null;
	let last: { readonly word: HapticWord; readonly atS: number } | null = null;
	return {
		take(word, nowS) {
			const both = waiting === null ? word : morePressing(waiting.word, word);
			waiting = { word: both, atS: waiting?.word === both ? waiting.atS : nowS };
		},
		due(nowS, disturbable) {
			if (waiting === null) return null;
			const { word, atS } = waiting;
			if (disturbable === 'yes' && word !== 'rep' && nowS - atS <= LONGEST_WAIT_S) return null;
			waiting = null;
			if (nowS - atS > LONGEST_WAIT_S && word !== 'stop') return null;
			const isMasked = last !== null && nowS - last.atS < BUZZ_GAP_S && morePressing(word, last.word) === last.word;
			if (isMasked && word !== 'stop') return null;
			last = { word, atS: nowS };
			return word;
		},
	};
}
