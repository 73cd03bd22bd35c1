/** A series is sampled at these many points, at 0 %, 1 %, … 100 % of a movement. */
export const PERCENT_POINTS = 101;

/** House: a longer silence is a gap and is not bridged. Half a second is a slow sampling rate, or several lost pictures. */
export const MAX_BRIDGED_S = 0.5;

/** Index of the last time at or before `timeS`; −1 when all are later. */
export function lastIndexAt(timesS: readonly number[], timeS: number): number {
	let low = 0;
	let high = timesS.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((timesS[middle] ?? 0) <= timeS) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/**
 * The value of a series at a moment, on the straight line between its neighbours.
 * @returns null outside of the series, beside a missing value, and within a silence of more than {@link MAX_BRIDGED_S}.
 */
export function valueAt(timesS: readonly number[], values: readonly (number | null)[], timeS: number): number | null {
	const index = lastIndexAt(timesS, timeS);
	const [beforeS, before] = [timesS[index], values[index] ?? null];
	if (beforeS === undefined || before === null) return null;
	if (beforeS === timeS) return before;
	const [afterS, after] = [timesS[index + 1], values[index + 1] ?? null];
	if (afterS === undefined || after === null || afterS - beforeS > MAX_BRIDGED_S) return null;
	return before + ((after - before) * (timeS - beforeS)) / (afterS - beforeS);
}
