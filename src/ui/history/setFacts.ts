import { measureOf } from '../../analysis/compare/qualities.ts';
import type { SetReport } from '../../analysis/session/session.ts';
import { viewText } from '../../analysis/session/summary.ts';
import { median } from '../../analysis/signal/median.ts';
import { exerciseName, setsText } from '../../state/exerciseWords.ts';
import { setResult } from '../../state/liveRecord.ts';
import { lower } from '../../state/sentences.ts';
import { asymmetryText, sidesText } from '../parts/setWords.ts';
import { measureLine } from '../review/measureWords.ts';
import { cleanText, depthText } from './historyWords.ts';

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
		timeFact(set),
		sidesText(set),
		asymmetryText(set)?.text ?? null,
		set.view === null ? null : `seen ${viewText(set.view)}`,
	];
	return {
		title: exerciseName(set.exerciseId) + (set.variant === null ? '' : `, ${set.variant.replaceAll('-', ' ')}`),
		facts: facts.filter((each) => each !== null),
		workOn: workOn
			.slice(0, MAX_WORK_ON)
			.map(({ rule, reps }) => `${rule.cue}: ${lower(rule.faultTitle)} in ${reps === 1 ? 'one rep' : `${reps} reps`}`),
	};
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
	return text.endsWith('parallel') ? text : `${lower(measureLine(depth.measure, depth.value).name)} ${text}`;
}

function timeFact(set: SetReport): string | null {
	const time = medianOf('time', set);
	return time === null ? null : `${Number(time.value.toFixed(1))} s ${time.measure === 'durationS' ? 'a rep' : 'held'}`;
}
