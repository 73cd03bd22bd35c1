import type { Analysis } from '../analysis/analysis.ts';
import type { UnknownReason } from '../analysis/faults/outcome.ts';
import type { FaultRule, Threshold } from '../analysis/faults/rule.ts';
import { flatRoundness } from '../analysis/faults/shared/lumbarFlexion.ts';
import type { RepReport } from '../analysis/session/session.ts';
import { findExercise } from './exerciseWords.ts';

/** How round a back looks beside the person's own flat one. */
export type BackLevel = 'fine' | 'mild' | 'marked';

/** What there is to say of the back, live. */
export type BackReading =
	| {
			readonly kind: 'seen';
			readonly level: BackLevel;
			/** How much rounder than the flat one, in roundness: for a place on a scale, never to be shown as a number. */
			readonly beyond: number;
			/** `before`: in the last rep; while somebody stands there is no back line to see. */
			readonly when: 'now' | 'before';
	  }
	/** There is something to compare with, and nothing seen yet. */
	| { readonly kind: 'waiting' }
	/** The first reps become the measure. */
	| { readonly kind: 'learning' }
	| { readonly kind: 'unseen'; readonly reason: UnknownReason };

/** What the reading goes on from. */
export interface BackSight {
	/** `null` for exercises that don't look at the back. */
	readonly reading: BackReading | null;
	/** The stretch of pictures that show the back now. */
	readonly stretch: { readonly frames: number; readonly roundness: number; readonly timeS: number } | null;
	readonly exerciseId: string | null;
	readonly reps: readonly RepReport[];
}

export const NO_BACK_SIGHT: BackSight = { reading: null, stretch: null, exerciseId: null, reps: [] };

/** House: half of what a quick rep spends at the bottom, so that a single picture colours nothing. */
const SMOOTHED_OVER_S = 0.25;
/** Source: lumbar.md, section 8, step 5: fewer pictures say nothing. */
const MIN_FRAMES = 3;
/** House: after this long without the back the next picture of it begins anew. */
const STRETCH_ENDS_S = 0.5;

/** The exercise's rule that looks at the back; `null` when there is none. */
export function backRuleOf(exerciseId: string | null): FaultRule | null {
	return findExercise(exerciseId)?.rules.find((rule) => rule.wants === 'back-contour') ?? null;
}

/** @param beyond roundness beyond the flat back. */
function backLevel(beyond: number, { mild, marked }: Pick<Threshold, 'mild' | 'marked'>): BackLevel {
	if (beyond <= mild) return 'fine';
	return marked !== null && beyond > marked ? 'marked' : 'mild';
}

/** The sight of the back after one more frame. `reps`: of the exercise that is counted; the same list until one is added. */
export function stepBackSight(before: BackSight, analysis: Analysis, reps: readonly RepReport[]): BackSight {
	const exerciseId = analysis.exercise?.id ?? null;
	const rule = backRuleOf(exerciseId);
	if (rule === null) return { ...NO_BACK_SIGHT, exerciseId, reps };
	const earlier = before.exerciseId === exerciseId ? before : NO_BACK_SIGHT;
	const stretch = stretchAfter(earlier.stretch, analysis);
	const reading =
		nowReading(stretch, analysis, rule) ??
		(earlier.reps === reps ? null : repReading(rule, reps)) ??
		standing(earlier.reading, analysis);
	return { reading, stretch, exerciseId, reps };
}

function stretchAfter(before: BackSight['stretch'], { back, timeS }: Analysis): BackSight['stretch'] {
	const line = back?.line;
	if (line?.kind !== 'seen') return before !== null && timeS - before.timeS < STRETCH_ENDS_S ? before : null;
	if (before === null || timeS - before.timeS >= STRETCH_ENDS_S) {
		return { frames: 1, roundness: line.roundness, timeS };
	}
	const share = 1 - Math.exp(-(timeS - before.timeS) / SMOOTHED_OVER_S);
	const roundness = before.roundness + (line.roundness - before.roundness) * share;
	return { frames: before.frames + 1, roundness, timeS };
}

function nowReading(stretch: BackSight['stretch'], { back, timeS }: Analysis, rule: FaultRule): BackReading | null {
	if (back === null || stretch === null || stretch.timeS !== timeS || stretch.frames < MIN_FRAMES) return null;
	const beyond = stretch.roundness - flatRoundness(back.neutral);
	const level = backLevel(beyond, rule.threshold);
	// Without a measure only what is round by any measure is told.
	if (back.neutral === null && level === 'fine') return null;
	return { kind: 'seen', level, beyond, when: 'now' };
}

/** What the rule said of the rep that was just completed; `null` when that is nothing new. */
function repReading({ ruleId, threshold }: FaultRule, reps: readonly RepReport[]): BackReading | null {
	const outcome = reps.at(-1)?.outcomes.find((each) => each.ruleId === ruleId);
	if (outcome === undefined) return null;
	if (outcome.kind !== 'unknown') {
		const { value } = outcome;
		return value === null ? null : { kind: 'seen', level: backLevel(value, threshold), beyond: value, when: 'before' };
	}
	if (outcome.reason === 'once-only') return null;
	return outcome.reason === 'no-back-neutral' ? { kind: 'learning' } : { kind: 'unseen', reason: outcome.reason };
}

/** What is said while the back is not seen: what was said before, as long as it holds. */
function standing(before: BackReading | null, { back, view, nearSide }: Analysis): BackReading {
	if (view !== null && nearSide === null) return { kind: 'unseen', reason: 'view' };
	const first: BackReading = (back?.neutral ?? null) === null ? { kind: 'learning' } : { kind: 'waiting' };
	if (before === null || (before.kind === 'unseen' && before.reason === 'view')) return first;
	if (before.kind === 'learning' || before.kind === 'waiting') return back === null ? before : first;
	return before.kind === 'seen' && before.when === 'now' ? { ...before, when: 'before' } : before;
}
