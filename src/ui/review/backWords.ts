import { flatRoundness } from '../../analysis/faults/shared/lumbarFlexion.ts';
import { nearSideOf } from '../../analysis/pose/cameraView.ts';
import type { BackNeutral } from '../../analysis/reps/backMemory.ts';
import { reasonText, valueText, type SessionRep } from '../../analysis/session/summary.ts';
import { BACK_LIMITS } from '../../state/backWords.ts';
import { listed } from '../../state/sentences.ts';
import type { GivenBack, ReviewBack, ReviewRecording } from '../../state/reviewRecording.ts';
import { isAbout } from '../../state/reviewBack.ts';

type Givens = readonly GivenBack[];

function givenOf(neutral: BackNeutral, givens: Givens): GivenBack | null {
	return givens.find((given) => isAbout(given.neutral, neutral)) ?? null;
}

function repsText(numbers: readonly number[]): string {
	return `${numbers.length === 1 ? 'rep' : 'reps'} ${listed(numbers.map(String))}`;
}

/** What a back is compared with, as the end of a sentence: "in your first reps". */
function inMeasureText(neutral: BackNeutral, givens: Givens): string {
	const from = givenOf(neutral, givens)?.from;
	if (from === undefined) return 'in your first reps';
	return from.kind === 'clip' ? `in ${from.name}` : `in ${repsText(from.numbers)}`;
}

/** "14 points rounder than in your first reps", "as in your first reps" */
export function comparedText(roundness: number, neutral: BackNeutral | null, givens: Givens): string {
	const beyond = Math.round(roundness - flatRoundness(neutral));
	const measure = neutral === null ? 'flat backs usually are' : inMeasureText(neutral, givens);
	return beyond === 0 ? `as ${measure}` : `${valueText(beyond, 'roundness')} than ${measure}`;
}

/** The line of the back at one moment, in words. */
export function backMomentText(back: ReviewBack | null, givens: Givens): string {
	if (back === null) return 'Nobody to see here';
	if (typeof back.line === 'string') return `Can’t tell: ${reasonText(back.line)}`;
	return comparedText(back.line, back.neutral, givens);
}

/** What the reps are compared with, in a sentence. */
export function measureText(neutral: BackNeutral | null, givens: Givens): string {
	if (neutral === null) {
		return 'Compared with how flat backs usually look: two reps of yours that look flat by themselves would be a better measure.';
	}
	const from = givenOf(neutral, givens)?.from;
	if (from === undefined) return 'Compared with your first reps that look flat by themselves.';
	if (from.kind === 'clip') return `Compared with your back in ${from.name}.`;
	return `Compared with ${repsText(from.numbers)}, which looked good to you.`;
}

/** What the back of one rep was compared with. */
export function measureOfRepText({ set }: Pick<SessionRep, 'set'>, recording: ReviewRecording): string {
	const { exerciseId, view } = set;
	const side = nearSideOf(view);
	if (side === null) return measureText(null, []);
	const { backNeutrals, givenBacks } = recording;
	return measureText(backNeutrals.find((each) => isAbout(each, { exerciseId, side })) ?? null, givenBacks);
}

/** Why chosen reps did not become the measure. */
export const REFUSED_TEXT = {
	'too-round': 'These reps are too round to be a measure. Choose flatter ones.',
	'not-seen': 'The line of your back was not seen in two of these reps. Choose others.',
} as const;

/** What the line of the back is, and is not. */
export const BACK_NOTE = `This is the outline of your back in the picture. ${BACK_LIMITS}`;

/** Where the limits come from; in full it speaks of degrees, which nobody should read into their own back. */
export const BACK_SOURCE = 'Plumbline’s own study, on rendered figures and filmed lifts';

/** What to do when it was not seen at all. */
export const BACK_UNSEEN =
	'Could not see your back line in this recording. Film from the side, arms in front, in a fitted top before a plain background.';
