import type { Side } from '../../analysis/pose/landmarks.ts';
import { asymmetry, sideCounts, type Asymmetry } from '../../analysis/session/summary.ts';
import type { SetReport } from '../../analysis/session/session.ts';
import { formatNumber } from '../../language/formatting.ts';
import { plural } from '../../language/plural.ts';
import { heldSeconds, isHold, unitText } from '../../state/exerciseWords.ts';

/** The number at the top of a set's end screen, and what it counts. */
export interface SetHeadline {
	readonly big: string;
	readonly unit: string;
}

/** Sets of the same exercise as one, in the order they were begun. */
export function byExercise(sets: readonly SetReport[]): readonly SetReport[] {
	const merged = new Map<string, SetReport>();
	for (const set of sets) {
		const earlier = merged.get(set.exerciseId);
		merged.set(set.exerciseId, earlier === undefined ? set : { ...set, reps: [...earlier.reps, ...set.reps] });
	}
	return [...merged.values()];
}

function countedOf({ reps }: SetReport) {
	return reps.filter(({ partial }) => !partial);
}

/** A single hold is told by its seconds, all else by what was counted of the first exercise. */
export function setHeadline(sets: readonly SetReport[]): SetHeadline {
	const [first] = byExercise(sets);
	if (first === undefined) return { big: formatNumber(0), unit: plural(0, ['rep', 'reps']) };
	const counted = countedOf(first);
	if (isHold(first.exerciseId)) {
		const heldS = counted.reduce((sum, rep) => sum + heldSeconds(rep), 0);
		return { big: formatNumber(heldS), unit: plural(heldS, ['second', 'seconds']) };
	}
	return { big: formatNumber(counted.length), unit: unitText(first.exerciseId, counted.length) };
}

/** What is worth telling of left and right: how many of each, and how they compare. */
export function sidesText(set: SetReport): string | null {
	const counts = sideCounts(set.reps);
	return counts === null ? null : `${counts.left} left, ${counts.right} right`;
}

type LesserSide = Readonly<Record<Side, Readonly<Record<NonNullable<Asymmetry['severity']>, string>>>>;

const LESS_FAR: LesserSide = {
	left: { mild: 'The left goes a little less far', marked: 'The left goes less far' },
	right: { mild: 'The right goes a little less far', marked: 'The right goes less far' },
};
const SHORTER: LesserSide = {
	left: { mild: 'The left is held a little shorter', marked: 'The left is held shorter' },
	right: { mild: 'The right is held a little shorter', marked: 'The right is held shorter' },
};

/** "The left goes a little less far", with the difference; `null` when the sides are about the same or can't be compared. */
export function asymmetryText(
	set: SetReport,
): { readonly text: string; readonly severity: Asymmetry['severity'] } | null {
	const found = asymmetry(set);
	if (found === null || found.severity === null) return null;
	const { lesser, differenceRatio, severity } = found;
	const how = (isHold(set.exerciseId) ? SHORTER : LESS_FAR)[lesser][severity];
	return { text: `${how}: ${formatNumber(differenceRatio * 100)} %`, severity };
}
