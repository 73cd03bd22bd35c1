import type { Exercise } from '../../analysis/exercises/exercise.ts';
import type { SetReport } from '../../analysis/session/session.ts';
import type { ShownClip } from '../clips.ts';
import { countedReps } from '../replayTrack.ts';
import type { MeasuredTable } from './table.ts';

type Review = (file: string, exerciseId: string) => readonly SetReport[];

/** `2 (+1)`: counted, and partial ones that are shown but not counted. */
function countCell(sets: readonly SetReport[]): string {
	const counted = countedReps(sets).length;
	const partial = sets.flatMap(({ reps }) => reps).length - counted;
	return partial === 0 ? `${counted}` : `${counted} (+${partial})`;
}

const isUpright = ({ posture }: Exercise) => posture === 'upright';

/** Each clip reviewed as every exercise of its kind: on the feet, or on the floor. In brackets partial reps; what it shows is in square ones. */
export function confusionTable(
	kind: 'standing' | 'floor',
	exercises: readonly Exercise[],
	clips: readonly ShownClip[],
	review: Review,
): MeasuredTable {
	const ofKind = exercises.filter((exercise) => isUpright(exercise) === (kind === 'standing'));
	const rows: string[][] = [];
	let ghosts = 0;
	let trials = 0;
	for (const { file, exercise } of clips) {
		if (!ofKind.some(({ id }) => id === exercise)) continue;
		const cells = ofKind.map(({ id }) => {
			const sets = review(file, id);
			if (id === exercise) return `[${countCell(sets)}]`;
			trials += 1;
			ghosts += countedReps(sets).length;
			return countCell(sets);
		});
		rows.push([file, ...cells]);
	}
	return {
		name: `confusion-${kind}`,
		head: ['clip, reviewed as', ...ofKind.map(({ id }) => id)],
		rows,
		note: `${ghosts} counted in ${trials} reviews as something else.`,
	};
}
