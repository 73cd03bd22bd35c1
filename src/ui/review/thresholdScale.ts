import type { Threshold } from '../../analysis/faults/rule.ts';

/** Range of values from low to high. */
export interface Range {
	readonly low: number;
	readonly high: number;
}

/** How far the scale reaches to either side of the threshold, in steps from mild to marked. */
const REACH = 1.7;
/** A rule without a marked threshold: its step is this share of the mild one. */
const STEP_WITHOUT_MARKED = 0.5;
const MARGIN = 0.06;

/** The part of the number line that a scale shows: around the threshold, and wide enough for every value. */
export function scaleRange({ mild, marked }: Threshold, values: readonly number[]): Range {
	const step = marked === null ? Math.abs(mild) * STEP_WITHOUT_MARKED : Math.abs(marked - mild);
	const reach = step * REACH;
	const low = Math.min(mild - reach, ...values);
	const high = Math.max(mild + reach, ...values);
	const margin = (high - low) * MARGIN;
	return { low: low - margin, high: high + margin };
}

/** Where a value stands on the scale, 0–1. */
export function scaleRatio(value: number, { low, high }: Range): number {
	return high > low ? Math.min(Math.max((value - low) / (high - low), 0), 1) : 0.5;
}

/** Lowest and highest of some values. @returns null for none. */
export function rangeOf(values: readonly number[]): Range | null {
	return values.length === 0 ? null : { low: Math.min(...values), high: Math.max(...values) };
}
