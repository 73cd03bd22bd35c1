import type { Side } from '../pose/landmarks.ts';

/** A person's answer about one rule in one rep; the same words as the outcomes of rules. */
export const VERDICT_WORDS = ['pass', 'fault', 'unknown'] as const;
export type VerdictWord = (typeof VERDICT_WORDS)[number];

/** More are neither made by hand nor read from a file. */
export const MAX_CORRECTIONS = 5_000;
/** Characters of a note. */
export const MAX_CORRECTION_NOTE_LENGTH = 1_000;

/** A rep as a person had it before them when they said that it is right: it stays their word when the recording is judged anew. */
export interface ConfirmedRep {
	readonly exerciseId: string;
	readonly side: Side | null;
	/** Seconds of media time, in order. */
	readonly startS: number;
	readonly peakS: number;
	readonly endS: number;
	/** The answer for each rule, by its id. */
	readonly verdicts: Readonly<Record<string, VerdictWord>>;
}

/** What a person says. `atS` is the far point of the rep that is meant, in seconds of media time: it is found again after judging anew. */
export type CorrectionWord =
	| { readonly kind: 'counted'; readonly atS: number; readonly says: 'rep' | 'not-a-rep' }
	| { readonly kind: 'verdict'; readonly atS: number; readonly ruleId: string; readonly says: VerdictWord }
	/** Back to the machine's word about one rule; `null`: about the whole rep. */
	| { readonly kind: 'machine'; readonly atS: number; readonly ruleId: string | null }
	| {
			readonly kind: 'added';
			readonly exerciseId: string;
			readonly side: Side | null;
			readonly startS: number;
			readonly peakS: number;
			readonly endS: number;
	  }
	/** Takes a rep away that a person had added. */
	| { readonly kind: 'deleted'; readonly atS: number }
	/** What the set of the rep at `atS` really is. */
	| { readonly kind: 'exercise'; readonly atS: number; readonly exerciseId: string }
	/** `recording`: every rep was looked at, so there are no others. */
	| { readonly kind: 'confirmed'; readonly scope: 'reps' | 'recording'; readonly reps: readonly ConfirmedRep[] }
	/** Takes back what was confirmed, of single reps too. */
	| { readonly kind: 'unconfirmed' };

/** One thing that a person said about a session, beside the machine's word. The last one wins. */
export type Correction = CorrectionWord & {
	/** ISO 8601, UTC. */
	readonly madeAt: string;
	/** Why, in the person's words; empty without. */
	readonly note: string;
};
