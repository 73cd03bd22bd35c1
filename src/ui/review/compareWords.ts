import type { ToldDifference } from '../../analysis/compare/differences.ts';
import type { Quality } from '../../analysis/compare/qualities.ts';
import type { SetTrends, Trend } from '../../analysis/compare/setTrends.ts';
import type { SideDifference } from '../../analysis/compare/sides.ts';
import { findExercise } from '../../state/exerciseWords.ts';
import { capital, listed, lower } from '../../state/sentences.ts';
import { measureLine } from './measureWords.ts';

/** What a quality is called, and how more and less of it are said. `…` stands for the amount. */
interface QualityWords {
	readonly name: string;
	/** "squat 5 …": of one thing against another. */
	readonly more: string;
	readonly less: string;
	/** Over a set. */
	readonly grows: string;
	readonly shrinks: string;
}

const DEPTHS = {
	down: { name: 'depth', more: 'went … deeper', less: 'went … less deep' },
	up: { name: 'height', more: 'went … higher', less: 'went … less high' },
	out: { name: 'range', more: 'went … further', less: 'went … less far' },
} as const;

const WORDS: Readonly<Record<Exclude<Quality, 'depth'>, QualityWords>> = {
	time: {
		name: 'time a rep takes',
		more: 'took … longer',
		less: 'took … less time',
		grows: 'Reps get slower: the last takes … longer than the first.',
		shrinks: 'Reps get faster: the last takes … less than the first.',
	},
	outward: {
		name: 'time of the way out',
		more: 'took … longer on the way out',
		less: 'took … less on the way out',
		grows: 'The way out gets slower: … longer from the first rep to the last.',
		shrinks: 'The way out gets faster: … less from the first rep to the last.',
	},
	lean: {
		name: 'lean of the trunk',
		more: 'leaned … further forward',
		less: 'leaned … less forward',
		grows: 'The trunk leans further forward: … more from the first rep to the last.',
		shrinks: 'The trunk comes up: … less lean from the first rep to the last.',
	},
	'left-knee': {
		name: 'left knee',
		more: 'had the left knee … further in',
		less: 'had the left knee … further out',
		grows: 'The left knee drifts in: by … from the first rep to the last.',
		shrinks: 'The left knee drifts out: by … from the first rep to the last.',
	},
	'right-knee': {
		name: 'right knee',
		more: 'had the right knee … further in',
		less: 'had the right knee … further out',
		grows: 'The right knee drifts in: by … from the first rep to the last.',
		shrinks: 'The right knee drifts out: by … from the first rep to the last.',
	},
	knees: {
		name: 'knees',
		more: 'had the knee … further in',
		less: 'had the knee … further out',
		grows: 'The knees drift in: by … from the first rep to the last.',
		shrinks: 'The knees drift out: by … from the first rep to the last.',
	},
	back: {
		name: 'back line',
		more: 'had a back line … rounder',
		less: 'had a back line … flatter',
		grows: 'The back line gets rounder: … from the first rep to the last.',
		shrinks: 'The back line gets flatter: … from the first rep to the last.',
	},
	step: {
		name: 'step',
		more: 'took a step … longer',
		less: 'took a step … shorter',
		grows: 'Steps get longer: … from the first rep to the last.',
		shrinks: 'Steps get shorter: … from the first rep to the last.',
	},
};

function wordsOf(quality: Quality, exerciseId: string): QualityWords {
	if (quality !== 'depth') return WORDS[quality];
	const words = DEPTHS[findExercise(exerciseId)?.words.outward ?? 'out'];
	return {
		...words,
		grows: `${capital(words.name)} grows: … more from the first rep to the last.`,
		shrinks: `${capital(words.name)} fades: … less from the first rep to the last.`,
	};
}

/** What shares are of, where their names don't say. */
const SHARE_OF: Readonly<Record<string, string>> = {
	stepRatio: ' of the leg',
	leftKneeMedialOfToeRatio: ' of hip width',
	rightKneeMedialOfToeRatio: ' of hip width',
	kneeMedialOfToeRatio: ' of hip width',
};

/** How much, without a sign: "6°", "0.4 s", "20 % of hip width". */
function amountText(measure: string, by: number): string {
	return `${measureLine(measure, Math.abs(by)).value.replaceAll(' ', '\u00A0')}${SHARE_OF[measure] ?? ''}`;
}

/** A difference with its sign: "+6°", "−0.4 s", "0°". */
export function differenceText(measure: string, by: number): string {
	const { value } = measureLine(measure, by);
	const isZero = measureLine(measure, 0).value === value;
	return by > 0 && !isZero ? `+${value}` : value;
}

/** What the other is against the one, in one sentence. */
export function toldText(
	told: readonly ToldDifference[],
	names: { readonly one: string; readonly other: string; readonly exerciseId: string },
): string {
	const { one, other, exerciseId } = names;
	if (told.length === 0) return `${capital(other)} and ${one}: no difference that can be told from measuring error.`;
	const parts = told.map(({ quality, measure, by }) => {
		const { more, less } = wordsOf(quality, exerciseId);
		return (by > 0 ? more : less).replace('…', amountText(measure, by));
	});
	return `${capital(other)} ${listed(parts)} than ${one}.`;
}

/** One sentence for what changed over a set. */
function trendText({ quality, measure, by }: Trend, exerciseId: string): string {
	const { grows, shrinks } = wordsOf(quality, exerciseId);
	return (by > 0 ? grows : shrinks).replace('…', amountText(measure, by));
}

/** What a set's trends came to, in calm sentences: never nothing. */
export function trendsText(trends: SetTrends, exerciseId: string): readonly string[] {
	if (trends.kind === 'too-few') {
		const reps = trends.reps === 1 ? '1 rep' : `${trends.reps} reps`;
		return [`${capital(reps)}: too few to tell what changes. It takes ${trends.needed}.`];
	}
	if (trends.looked.length === 0) return ['Too little was measured in these reps to tell what changes.'];
	if (trends.changed.length > 0) return trends.changed.map((trend) => trendText(trend, exerciseId));
	const names = trends.looked.map((quality) => wordsOf(quality, exerciseId).name);
	return [`Nothing changed that can be told: ${listed(names)} stayed about the same.`];
}

/** Left against right in one sentence. */
export function sidesText(differences: readonly SideDifference[]): string {
	const told = differences.filter(({ isTold }) => isTold);
	if (told.length === 0) return 'Left and right: no difference that can be told from measuring error.';
	const names = told.map(({ measure }) => lower(measureLine(measure, 0).name));
	return `Left and right differ in ${listed(names)}.`;
}

/** "8 %, more on the left" */
export function indexText(indexRatio: number | null): string {
	if (indexRatio === null) return '–';
	const percent = Math.round(Math.abs(indexRatio) * 100);
	return percent === 0 ? '0 %' : `${percent} %, more on the ${indexRatio > 0 ? 'left' : 'right'}`;
}
