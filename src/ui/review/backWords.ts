import { flatRoundness } from '../../analysis/faults/shared/lumbarFlexion.ts';
import { nearSideOf } from '../../analysis/pose/cameraView.ts';
import type { BackNeutral } from '../../analysis/reps/backMemory.ts';
import { reasonText, valueText, type SessionRep } from '../../analysis/session/summary.ts';
import { formatList } from '../../language/formatting.ts';
import { BACK_LIMITS } from '../../state/backWords.ts';
import type { GivenBack, ReviewBack, ReviewRecording } from '../../state/reviewRecording.ts';
import { isAbout } from '../../state/reviewBack.ts';

type Givens = readonly GivenBack[];

function givenOf(neutral: BackNeutral, givens: Givens): GivenBack | null {
	return givens.find((given) => isAbout(given.neutral, neutral)) ?? null;
}

/** What a back is compared with, for brackets after a value. */
function inMeasureText(neutral: BackNeutral | null, givens: Givens): string {
	if (neutral === null) return 'compared with how flat backs usually look';
	const from = givenOf(neutral, givens)?.from;
	if (from === undefined) return 'compared with your first reps';
	if (from.kind === 'clip') return `compared with ${from.name}`;
	return `compared with reps ${formatList(from.numbers.map(String))}`;
}

/** "14 points rounder (compared with your first reps)", "about the same (compared with your first reps)" */
export function comparedText(roundness: number, neutral: BackNeutral | null, givens: Givens): string {
	const beyond = Math.round(roundness - flatRoundness(neutral));
	const value = beyond === 0 ? 'about the same' : valueText(beyond, 'roundness');
	return `${value} (${inMeasureText(neutral, givens)})`;
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
	return `Compared with reps ${formatList(from.numbers.map(String))}, which looked good to you.`;
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

/** What to do when it was not seen at all. */
export const BACK_UNSEEN =
	'Could not see your back line in this recording. Film from the side, arms in front, in a fitted top before a plain background.';
