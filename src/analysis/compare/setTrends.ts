import type { Side } from '../pose/landmarks.ts';
import type { RepReport } from '../session/session.ts';
import { leastTold } from './measuringError.ts';
import { directionOf, measureOf, type Quality } from './qualities.ts';
import { MIN_TREND_REPS, slopeOf } from './trend.ts';

/** A quality that changed over a set. */
export interface Trend {
	readonly quality: Quality;
	readonly measure: string;
	/** How much more of the quality the last rep had than the first, along the trend, in the unit of the measure; negative: less. */
	readonly by: number;
	/** How often chance alone would give as clear an order, 0–1. */
	readonly chance: number;
	readonly reps: number;
}

export type SetTrends =
	| { readonly kind: 'too-few'; readonly reps: number; readonly needed: number }
	/** `looked`: qualities that were seen in enough reps, changed or not. */
	| { readonly kind: 'looked'; readonly looked: readonly Quality[]; readonly changed: readonly Trend[] };

/** What fatigue shows in. */
const WATCHED: readonly Quality[] = ['depth', 'time', 'lean', 'left-knee', 'right-knee', 'back'];
/** House: the usual one in twenty; the change must be larger than measuring errs by as well. */
const MAX_CHANCE = 0.05;

const KNEES: Partial<Record<Quality, Side>> = { 'left-knee': 'left', 'right-knee': 'right' };

/** A knee's place says something in reps of both legs and in those of its own. */
function tells(rep: Pick<RepReport, 'side'>, quality: Quality): boolean {
	const knee = KNEES[quality];
	return knee === undefined || rep.side === null || rep.side === knee;
}

function watched(
	reps: readonly RepReport[],
	quality: Quality,
): { readonly looked: boolean; readonly trend: Trend | null } {
	const own = reps.map((rep, index) => ({ rep, at: index + 1 })).filter(({ rep }) => tells(rep, quality));
	// The measure that most of them have: in a picture or two the near leg may be hidden.
	const measure = measureOf(quality, own.length === 0 ? [] : [commonMeasures(own.map(({ rep }) => rep))]);
	const least = measure === null ? null : leastTold(measure, 'same-camera');
	if (own.length === 0 || measure === null || least === null) return { looked: false, trend: null };
	const values = own.flatMap(({ rep, at }) => {
		const value = rep.measures[measure];
		return value === undefined ? [] : [{ at, value }];
	});
	const slope = slopeOf(values);
	const [first, last] = [values[0], values.at(-1)];
	if (slope === null || first === undefined || last === undefined) return { looked: false, trend: null };
	const change = slope.perStep * (last.at - first.at);
	if (slope.chance > MAX_CHANCE || Math.abs(change) < least) return { looked: true, trend: null };
	const by = change * directionOf(quality, measure);
	return { looked: true, trend: { quality, measure, by, chance: slope.chance, reps: values.length } };
}

/** Measures of most of the reps, with any of their values. */
function commonMeasures(reps: readonly RepReport[]): Readonly<Record<string, number>> {
	const counts = new Map<string, number>();
	for (const { measures } of reps)
		for (const name of Object.keys(measures)) counts.set(name, (counts.get(name) ?? 0) + 1);
	return Object.fromEntries([...counts].filter(([, count]) => 2 * count > reps.length));
}

/** What changed from the first rep of a set to the last. Reps that don't count are left out. */
export function setTrends(reps: readonly RepReport[]): SetTrends {
	const full = reps.filter(({ partial }) => !partial);
	if (full.length < MIN_TREND_REPS) return { kind: 'too-few', reps: full.length, needed: MIN_TREND_REPS };
	const answers = WATCHED.map((quality) => ({ quality, ...watched(full, quality) }));
	return {
		kind: 'looked',
		looked: answers.filter(({ looked }) => looked).map(({ quality }) => quality),
		changed: answers.flatMap(({ trend }) => trend ?? []),
	};
}
