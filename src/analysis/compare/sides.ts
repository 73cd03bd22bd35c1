import { otherSide, SIDES, type Side } from '../pose/landmarks.ts';
import type { RepReport } from '../session/session.ts';
import { median } from '../signal/median.ts';
import { leastTold } from './measuringError.ts';

/** One measure of both sides. */
export interface SideDifference {
	/** Without the side in its name. */
	readonly measure: string;
	/** Medians over the reps of a side, in the unit of the measure. */
	readonly left: number;
	readonly right: number;
	/**
	 * Left less right over the mean of both: 0 = the same, positive = more on the left. `null` where zero is not nothing: a lean, a thigh above level.
	 * Source: symmetry index of Robinson, Herzog and Nigg, J Manipulative Physiol Ther 1987;10:172.
	 */
	readonly indexRatio: number | null;
	/** Whether it is more than measuring errs by. */
	readonly isTold: boolean;
}

/** One rep a side is chance. */
const MIN_REPS_A_SIDE = 2;

/** Measures whose zero is nothing at all, so that a share of them means something. */
const FROM_NOTHING: readonly RegExp[] = [/^depthRatio$/u, /^stepRatio$/u, /S$/u, /FlexionDeg$/u];

/** Measures of one side in a rep: those of its own leg by name, and all others when the rep is that side's. */
function measuresOf({ side: working, measures }: Pick<RepReport, 'side' | 'measures'>, side: Side): [string, number][] {
	return Object.entries(measures).flatMap(([name, value]): [string, number][] => {
		if (name.startsWith(otherSide(side))) return [];
		if (!name.startsWith(side)) return working === side ? [[name, value]] : [];
		if (working !== null && working !== side) return [];
		const bare = name.slice(side.length);
		return [[bare.charAt(0).toLowerCase() + bare.slice(1), value]];
	});
}

/** Left against right, by the medians of what both sides have at least two reps of; a leg's own measures also where both work at once. Empty when there is nothing to compare. */
export function sideDifferences(
	reps: readonly Pick<RepReport, 'side' | 'partial' | 'measures'>[],
): readonly SideDifference[] {
	const values = new Map<string, Record<Side, number[]>>();
	for (const rep of reps) {
		if (rep.partial) continue;
		for (const side of SIDES) {
			for (const [name, value] of measuresOf(rep, side)) {
				const both = values.get(name) ?? { left: [], right: [] };
				both[side].push(value);
				values.set(name, both);
			}
		}
	}
	return [...values].flatMap(([measure, both]) => {
		const least = leastTold(measure, 'same-camera');
		const [left, right] = [median(both.left), median(both.right)];
		if (least === null || left === null || right === null) return [];
		if (Math.min(both.left.length, both.right.length) < MIN_REPS_A_SIDE) return [];
		const mean = (left + right) / 2;
		const hasShare = FROM_NOTHING.some((name) => name.test(measure)) && mean > 0;
		const indexRatio = hasShare ? (left - right) / mean : null;
		return [{ measure, left, right, indexRatio, isTold: Math.abs(left - right) >= least }];
	});
}
