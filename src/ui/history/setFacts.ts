import { measureOf } from '../../analysis/compare/qualities.ts';
import type { SetReport } from '../../analysis/session/session.ts';
import { viewText } from '../../analysis/session/summary.ts';
import { formatNumber } from '../../language/formatting.ts';
import { plural } from '../../language/plural.ts';
import { word } from '../../language/word.ts';
import { median } from '../../analysis/signal/median.ts';
import { exerciseName, setsText } from '../../state/exerciseWords.ts';
import { setResult } from '../../state/liveRecord.ts';
import { joined, lower } from '../../state/sentences.ts';
import { variantOf } from '../../workout/variants.ts';
import { asymmetryText, sidesText } from '../parts/setWords.ts';
import { measureLine } from '../review/measureWords.ts';
import { cleanText, depthText, isThigh } from './historyWords.ts';

/** House: more is a lecture. */
const MAX_WORK_ON = 2;

/** A set in words. */
export interface SetFacts {
	readonly title: string;
	readonly facts: readonly string[];
	/** What to do next time, and in how many reps it was seen. */
	readonly workOn: readonly string[];
}

export function setFacts(set: SetReport): SetFacts {
	const { workOn } = setResult([set]);
	const counted = setsText([set]);
	const facts = [
		counted === '' ? 'nothing counted' : counted,
		cleanText([set]),
		depthFact(set),
		goalFact(set),
		timeFact(set),
		sidesText(set),
		asymmetryText(set)?.text ?? null,
		set.view === null ? null : word(`seen ${viewText(set.view)}`),
	];
	return {
		title: titleOf(set),
		facts: facts.filter((each) => each !== null),
		workOn: workOn
			.slice(0, MAX_WORK_ON)
			.map(({ rule, reps }) =>
				joined([`${rule.cue}: ${lower(rule.faultTitle)}`, plural(reps, ['in one rep', 'in # reps'])]),
			),
	};
}

/** What the camera tells apart, and nobody chooses by name. */
const SEEN_KINDS: Readonly<Record<string, string>> = {
	alternating: 'sides in turn',
	'split-squat': 'feet stay where they are',
};

function titleOf({ exerciseId, variant }: SetReport): string {
	const chosen = variantOf(exerciseId, variant)?.name;
	if (variant === null || chosen !== undefined) return chosen ?? exerciseName(exerciseId);
	return joined([exerciseName(exerciseId), SEEN_KINDS[variant] ?? '']);
}

function medianOf(quality: 'depth' | 'time', { reps }: SetReport) {
	const measures = reps.filter(({ partial }) => !partial).map((rep) => rep.measures);
	const measure = measures.length === 0 ? null : measureOf(quality, measures);
	const value = measure === null ? null : median(measures.flatMap((each) => each[measure] ?? []));
	return measure === null || value === null ? null : { measure, value };
}

function depthFact(set: SetReport): string | null {
	const depth = medianOf('depth', set);
	if (depth === null) return null;
	const text = depthText(depth.measure, depth.value);
	return isThigh(depth.measure) ? text : `${lower(measureLine(depth.measure, depth.value).name)} ${text}`;
}

function goalFact({ depthGoal }: SetReport): string | null {
	if (depthGoal === undefined) return null;
	return depthGoal === 'above' ? word('depth goal above parallel') : word('depth goal below parallel');
}

function timeFact(set: SetReport): string | null {
	const time = medianOf('time', set);
	if (time === null) return null;
	const seconds = formatNumber(time.value, 1);
	return time.measure === 'durationS' ? `${seconds} s a rep` : `${seconds} s held`;
}
