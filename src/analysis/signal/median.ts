/** Median of the numbers; the mean of the middle two when their count is even. @returns null when there is none. */
export function median(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	const sorted = Float64Array.from(values).sort();
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? 0;
	return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Median of those values that are not null. @returns null when all are. */
export function medianOfKnown(values: readonly (number | null)[]): number | null {
	return median(values.filter((value) => value !== null));
}

/** Mean of those values that are not null. @returns null when all are. */
export function meanOfKnown(values: readonly (number | null)[]): number | null {
	const known = values.filter((value) => value !== null);
	if (known.length === 0) return null;
	return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** The value below which a share of the numbers lies, 0–1, on the straight line between neighbours. @returns null when there is none. */
export function quantile(values: readonly number[], share: number): number | null {
	const sorted = Float64Array.from(values).sort();
	const at = share * (sorted.length - 1);
	const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
	if (below === undefined || above === undefined) return null;
	return below + (above - below) * (at - Math.floor(at));
}
