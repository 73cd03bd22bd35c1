import type { Exercise } from '../../analysis/exercises/exercise.ts';
import { countPeople } from '../clips.ts';
import { f1Of, type ClipScore } from './clipScore.ts';
import type { MeasuredTable } from './table.ts';

const count = (scores: readonly ClipScore[], pick: (score: ClipScore) => number) =>
	scores.reduce((total, score) => total + pick(score), 0);

function exerciseRow(name: string, own: readonly ClipScore[]): readonly string[] {
	const shown = own.filter(({ clip }) => clip.reps > 0);
	const negatives = own.filter(({ clip }) => clip.reps === 0);
	const expectations = own.flatMap((score) => score.expectations);
	const f1 = f1Of(shown);
	return [
		name,
		`${shown.length}`,
		`${countPeople(shown.map(({ clip }) => clip))}`,
		`${count(shown, ({ clip }) => clip.reps)}`,
		`${count(shown, ({ counted }) => counted)}`,
		`${shown.filter(({ exact }) => exact).length}/${shown.length}`,
		f1 === null ? '–' : f1.toFixed(2),
		expectations.length === 0 ? '–' : `${expectations.filter(({ met }) => met).length}/${expectations.length}`,
		negatives.length === 0 ? '–' : `${count(negatives, ({ counted }) => counted)} in ${negatives.length}`,
	];
}

/** Each exercise over the clips that show it; a row over all. `scores` are of clips reviewed as what they show. */
export function exerciseTable(exercises: readonly Exercise[], scores: readonly ClipScore[]): MeasuredTable {
	const ownScores = (id: string) => scores.filter(({ clip }) => clip.exercise === id);
	const [seen, unseen] = [
		exercises.filter(({ id }) => ownScores(id).length > 0),
		exercises.filter(({ id }) => ownScores(id).length === 0),
	];
	const rows = seen.map(({ id }) => exerciseRow(`\`${id}\``, ownScores(id)));
	return {
		name: 'accuracy',
		head: [
			'exercise',
			'clips',
			'people',
			'reps by eye',
			'counted',
			'exact',
			'F1',
			'expectations',
			'counted in negatives',
		],
		rows: rows.length > 1 ? [...rows, exerciseRow('all', scores)] : rows,
		note: unseen.length === 0 ? '' : `No counted clip: ${unseen.map(({ id }) => `\`${id}\``).join(', ')}.`,
	};
}
