import { leastTold } from '../../analysis/compare/measuringError.ts';
import { directionOf } from '../../analysis/compare/qualities.ts';
import { slopeOf } from '../../analysis/compare/trend.ts';
import { median } from '../../analysis/signal/median.ts';
import type { ExerciseTrend, TrendPoint } from './exerciseTrend.ts';

/** What can be said of an exercise over a span of time. */
export interface TrendChanges {
	/** Reps go this much further than at the beginning, in the unit of the measure; `null`: no change that is more than chance and measuring. */
	readonly deeperBy: number | null;
	/** How pain after a session compares with pain before it; `null`: it was too seldom said. */
	readonly pain: 'easier' | 'same' | 'more' | null;
	/** The latest sessions end with more pain than they begin with: how many of how many. `null`: they don’t. */
	readonly warning: { readonly count: number; readonly of: number } | null;
}

/** One in twenty, as for the reps of a set. */
const MAX_CHANCE = 0.05;
/** House: fewer check-ins say nothing about a habit. */
const MIN_CHECK_INS = 3;
/** House: one bad day is one bad day, two of three are not. */
const WARNS_AT = 2;
const LATEST = 3;

/** Compares a person with nobody but themself. What got less is not said, but for pain. */
export function trendChanges({ points, depthMeasure }: Pick<ExerciseTrend, 'points' | 'depthMeasure'>): TrendChanges {
	const rises = points.flatMap((point) => painRise(point) ?? []);
	const middle = rises.length < MIN_CHECK_INS ? null : median(rises);
	const latest = rises.slice(-LATEST);
	const count = latest.filter((rise) => rise > 0).length;
	return {
		deeperBy: depthMeasure === null ? null : deeperBy(points, depthMeasure),
		pain: middle === null ? null : middle < 0 ? 'easier' : middle > 0 ? 'more' : 'same',
		warning: count >= WARNS_AT ? { count, of: latest.length } : null,
	};
}

function painRise({ pain: { before, after } }: TrendPoint): number | null {
	return before === null || after === null ? null : after - before;
}

/** The median slope over the span; cameras stand elsewhere every time, so it has to be more than that errs by. */
function deeperBy(points: readonly TrendPoint[], measure: string): number | null {
	const placed = points.flatMap(({ day, depth }) => (depth === null ? [] : [{ at: day, value: depth }]));
	const slope = slopeOf(placed);
	const [first, last] = [placed.at(0), placed.at(-1)];
	const least = leastTold(measure, 'other-camera');
	if (slope === null || first === undefined || last === undefined || least === null) return null;
	const change = slope.perStep * (last.at - first.at) * directionOf('depth', measure);
	return slope.chance <= MAX_CHANCE && change >= least ? change : null;
}
