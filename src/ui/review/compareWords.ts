import type { ToldDifference } from '../../analysis/compare/differences.ts';
import type { Quality } from '../../analysis/compare/qualities.ts';
import type { SetTrends, Trend } from '../../analysis/compare/setTrends.ts';
import type { SideDifference } from '../../analysis/compare/sides.ts';
import { formatList, formatNumber } from '../../language/formatting.ts';
import { word } from '../../language/word.ts';
import { findExercise } from '../../state/exerciseWords.ts';
import { lower } from '../../state/sentences.ts';
import { measureLine } from './measureWords.ts';

type Said = (amount: string) => string;

/** What a quality is called, and how more and less of it are said, each in full. */
interface QualityWords {
	readonly name: string;
	/** Of one thing compared with another. */
	readonly more: Said;
	readonly less: Said;
	/** Over a set. */
	readonly grows: Said;
	readonly shrinks: Said;
}

const DEPTHS: Readonly<Record<'down' | 'up' | 'out', QualityWords>> = {
	down: {
		name: word('depth'),
		more: (amount) => `${amount} deeper`,
		less: (amount) => `${amount} less deep`,
		grows: (amount) => `Depth grows: ${amount} more from the first rep to the last.`,
		shrinks: (amount) => `Depth fades: ${amount} less from the first rep to the last.`,
	},
	up: {
		name: word('height'),
		more: (amount) => `${amount} higher`,
		less: (amount) => `${amount} less high`,
		grows: (amount) => `Height grows: ${amount} more from the first rep to the last.`,
		shrinks: (amount) => `Height fades: ${amount} less from the first rep to the last.`,
	},
	out: {
		name: word('range'),
		more: (amount) => `${amount} further`,
		less: (amount) => `${amount} less far`,
		grows: (amount) => `Range grows: ${amount} more from the first rep to the last.`,
		shrinks: (amount) => `Range fades: ${amount} less from the first rep to the last.`,
	},
};

const WORDS: Readonly<Record<Exclude<Quality, 'depth'>, QualityWords>> = {
	time: {
		name: 'time a rep takes',
		more: (amount) => `${amount} longer`,
		less: (amount) => `${amount} shorter`,
		grows: (amount) => `Reps get slower: the last takes ${amount} longer than the first.`,
		shrinks: (amount) => `Reps get faster: the last takes ${amount} less than the first.`,
	},
	outward: {
		name: 'time of the way out',
		more: (amount) => `${amount} longer on the way out`,
		less: (amount) => `${amount} shorter on the way out`,
		grows: (amount) => `The way out gets slower: ${amount} longer from the first rep to the last.`,
		shrinks: (amount) => `The way out gets faster: ${amount} less from the first rep to the last.`,
	},
	lean: {
		name: 'lean of the trunk',
		more: (amount) => `trunk ${amount} further forward`,
		less: (amount) => `trunk ${amount} less forward`,
		grows: (amount) => `The trunk leans further forward: ${amount} more from the first rep to the last.`,
		shrinks: (amount) => `The trunk comes up: ${amount} less lean from the first rep to the last.`,
	},
	'left-knee': {
		name: 'left knee',
		more: (share) => `left knee ${share} of hip width further in`,
		less: (share) => `left knee ${share} of hip width further out`,
		grows: (share) => `The left knee drifts in: by ${share} of hip width from the first rep to the last.`,
		shrinks: (share) => `The left knee drifts out: by ${share} of hip width from the first rep to the last.`,
	},
	'right-knee': {
		name: 'right knee',
		more: (share) => `right knee ${share} of hip width further in`,
		less: (share) => `right knee ${share} of hip width further out`,
		grows: (share) => `The right knee drifts in: by ${share} of hip width from the first rep to the last.`,
		shrinks: (share) => `The right knee drifts out: by ${share} of hip width from the first rep to the last.`,
	},
	knees: {
		name: word('knees'),
		more: (share) => `knee ${share} of hip width further in`,
		less: (share) => `knee ${share} of hip width further out`,
		grows: (share) => `The knees drift in: by ${share} of hip width from the first rep to the last.`,
		shrinks: (share) => `The knees drift out: by ${share} of hip width from the first rep to the last.`,
	},
	back: {
		name: 'back line',
		more: (amount) => `back line ${amount} rounder`,
		less: (amount) => `back line ${amount} flatter`,
		grows: (amount) => `The back line gets rounder: ${amount} from the first rep to the last.`,
		shrinks: (amount) => `The back line gets flatter: ${amount} from the first rep to the last.`,
	},
	step: {
		name: word('step'),
		more: (share) => `step ${share} of the leg longer`,
		less: (share) => `step ${share} of the leg shorter`,
		grows: (share) => `Steps get longer: ${share} of the leg from the first rep to the last.`,
		shrinks: (share) => `Steps get shorter: ${share} of the leg from the first rep to the last.`,
	},
};

function wordsOf(quality: Quality, exerciseId: string): QualityWords {
	if (quality !== 'depth') return WORDS[quality];
	return DEPTHS[findExercise(exerciseId)?.words.outward ?? 'out'];
}

/** How much, without a sign: "6°", "0.4 s", "20 %". */
function amountText(measure: string, by: number): string {
	return measureLine(measure, Math.abs(by)).value.replaceAll(' ', '\u00A0');
}

/** A difference with its sign: "+6°", "−0.4 s", "0°". */
export function differenceText(measure: string, by: number): string {
	const { value } = measureLine(measure, by);
	const isZero = measureLine(measure, 0).value === value;
	return by > 0 && !isZero ? `+${value}` : value;
}

/** What the other is compared with the one, in one sentence. */
export function toldText(
	told: readonly ToldDifference[],
	names: { readonly one: string; readonly other: string; readonly exerciseId: string },
): string {
	const { one, other, exerciseId } = names;
	if (told.length === 0) return `${other} and ${one}: no difference that can be told from measuring error.`;
	const parts = told.map(({ quality, measure, by }) => {
		const { more, less } = wordsOf(quality, exerciseId);
		return (by > 0 ? more : less)(amountText(measure, by));
	});
	return `${other} compared with ${one}: ${formatList(parts)}.`;
}

/** One sentence for what changed over a set. */
function trendText({ quality, measure, by }: Trend, exerciseId: string): string {
	const { grows, shrinks } = wordsOf(quality, exerciseId);
	return (by > 0 ? grows : shrinks)(amountText(measure, by));
}

/** What a set's trends came to, in calm sentences: never nothing. */
export function trendsText(trends: SetTrends, exerciseId: string): readonly string[] {
	if (trends.kind === 'too-few') {
		return [`Too few reps to tell what changes: ${trends.reps}. It takes ${trends.needed}.`];
	}
	if (trends.looked.length === 0) return ['Too little was measured in these reps to tell what changes.'];
	if (trends.changed.length > 0) return trends.changed.map((trend) => trendText(trend, exerciseId));
	const names = trends.looked.map((quality) => wordsOf(quality, exerciseId).name);
	return [`Nothing changed that can be told. About the same: ${formatList(names)}.`];
}

/** Left against right in one sentence. */
export function sidesText(differences: readonly SideDifference[]): string {
	const told = differences.filter(({ isTold }) => isTold);
	if (told.length === 0) return 'Left and right: no difference that can be told from measuring error.';
	return `Left and right differ: ${formatList(told.map(({ measure }) => lower(measureLine(measure, 0).name)))}.`;
}

/** "8 %, more on the left" */
export function indexText(indexRatio: number | null): string {
	if (indexRatio === null) return '–';
	const percent = `${formatNumber(Math.round(Math.abs(indexRatio) * 100))} %`;
	if (Math.abs(indexRatio) < 0.005) return percent;
	return indexRatio > 0 ? `${percent}, more on the left` : `${percent}, more on the right`;
}
