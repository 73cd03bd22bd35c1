import type { RepReport } from '../session/session.ts';
import { median } from '../signal/median.ts';
import { leastTold, type Footage } from './measuringError.ts';
import { directionOf, measureOf, QUALITIES, type Quality } from './qualities.ts';

export type Measures = Readonly<Record<string, number>>;

/** One measure of two things, in its unit. */
export interface Difference {
	readonly measure: string;
	readonly one: number;
	readonly other: number;
	/** The other less the one. */
	readonly by: number;
	/** Whether it is more than measuring errs by. */
	readonly isTold: boolean;
}

/** A quality in which two things differ by more than measuring errs by. */
export interface ToldDifference {
	readonly quality: Quality;
	readonly measure: string;
	/** How much more of the quality the other has, in the unit of the measure; negative: less. Never 0. */
	readonly by: number;
}

/** Measures that both have and that can be compared, in their order. */
export function differences(one: Measures, other: Measures, footage: Footage): readonly Difference[] {
	return Object.entries(one).flatMap(([measure, value]) => {
		const compared = other[measure];
		const least = leastTold(measure, footage);
		if (compared === undefined || least === null) return [];
		const by = compared - value;
		return [{ measure, one: value, other: compared, by, isTold: Math.abs(by) >= least }];
	});
}

/** What can be said of the other against the one, at most one thing of each quality. */
export function toldDifferences(one: Measures, other: Measures, footage: Footage): readonly ToldDifference[] {
	const all = differences(one, other, footage);
	return QUALITIES.flatMap((quality) => {
		const measure = measureOf(quality, [one, other]);
		const found = all.find((each) => each.measure === measure);
		if (measure === null || found?.isTold !== true) return [];
		return [{ quality, measure, by: found.by * directionOf(quality, measure) }];
	});
}

/** The median of each measure over reps that count; a measure that fewer than half of them have is left out. */
export function medianMeasures(reps: readonly Pick<RepReport, 'partial' | 'measures'>[]): Measures {
	const full = reps.filter(({ partial }) => !partial);
	const names = new Set(full.flatMap(({ measures }) => Object.keys(measures)));
	return Object.fromEntries(
		[...names].flatMap((name) => {
			const values = full.flatMap(({ measures }) => measures[name] ?? []);
			const middle = 2 * values.length >= full.length ? median(values) : null;
			return middle === null ? [] : [[name, middle]];
		}),
	);
}
