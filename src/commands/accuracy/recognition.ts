import type { SetReport } from '../../analysis/session/session.ts';
import { isExact, type Clip, type ShownClip } from '../clips.ts';
import { countedReps } from '../replayTrack.ts';
import type { ClipScore } from './clipScore.ts';
import type { MeasuredTable } from './table.ts';

/** A clip reviewed without saying what it shows. */
export interface Recognition {
	readonly clip: ShownClip;
	/** Exercises that were counted, in order, each once. */
	readonly named: readonly string[];
	readonly counted: number;
	/** Named the exercise and nothing else; for a clip without a rep: counted nothing. */
	readonly right: boolean;
	/** Counted as when the exercise is chosen. */
	readonly sameCount: boolean;
}

/** `chosen`: what is counted when the exercise is said. `counts` is null for a clip that nobody counted. */
export function recognise(
	clip: ShownClip,
	counts: Pick<Clip, 'reps' | 'alsoOk'> | null,
	sets: readonly SetReport[],
	chosen: readonly SetReport[],
): Recognition {
	const named = [...new Set(sets.filter((set) => countedReps([set]).length > 0).map(({ exerciseId }) => exerciseId))];
	const counted = countedReps(sets).length;
	const isNegative = counts?.reps === 0;
	const chosenCount = countedReps(chosen).length;
	return {
		clip,
		named,
		counted,
		right: isNegative ? named.length === 0 : named.length === 1 && named[0] === clip.exercise,
		sameCount: counted === chosenCount || (counts !== null && isExact(counts, counted) && isExact(counts, chosenCount)),
	};
}

/** Share of the clips that were recognised and counted as well as when the exercise is said, 0–1. */
export function recognisedRatio(recognitions: readonly Recognition[]): number {
	return recognitions.filter(({ right, sameCount }) => right && sameCount).length / Math.max(1, recognitions.length);
}

function countCell(score: ClipScore): string {
	return `${score.counted}${score.exact ? '' : ' (off)'}`;
}

/** One row a clip: by eye, counted as what it shows, and as whatever is recognised. */
export function clipTable(scores: readonly ClipScore[], recognitions: readonly Recognition[]): MeasuredTable {
	const rows = recognitions.map(({ clip, named, counted, right }) => {
		const score = scores.find((each) => each.clip.file === clip.file);
		const names = named.length === 0 ? 'nothing' : named.join(', ');
		const [view, byEye, chosen] =
			score === undefined ? ['', '–', '–'] : [score.clip.view, `${score.clip.reps}`, countCell(score)];
		return [clip.file, clip.exercise, view, byEye, chosen, `${names}${right ? '' : ' (wrong)'}`, `${counted}`];
	});
	const share = Math.round(100 * recognisedRatio(recognitions));
	return {
		name: 'clips',
		head: ['clip', 'exercise', 'view', 'by eye', 'counted', 'recognised as', 'counted then'],
		rows,
		note: `Recognised and counted the same: ${share} % of ${recognitions.length} clips. A clip with no rep by eye is right when nothing is counted.`,
	};
}
