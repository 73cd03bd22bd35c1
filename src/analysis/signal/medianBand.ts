import { quantile } from './median.ts';

/** House: quartiles of fewer curves are the curves themselves. */
export const MIN_BAND_CURVES = 3;

/** The middle of several curves, point by point; `null` where too few of them have a value. */
export interface MedianBand {
	readonly median: readonly (number | null)[];
	/** Lower and upper quartile: the middle half of the curves lies between. */
	readonly low: readonly (number | null)[];
	readonly high: readonly (number | null)[];
}

/** Median and quartiles of curves of the same length. @param leastCurves that must have a value at a point. */
export function medianBand(curves: readonly (readonly (number | null)[])[], leastCurves = MIN_BAND_CURVES): MedianBand {
	const length = Math.max(0, ...curves.map((curve) => curve.length));
	const at = (share: number): (number | null)[] =>
		Array.from({ length }, (_, point) => {
			const known = curves.map((curve) => curve[point] ?? null).filter((value) => value !== null);
			return known.length < leastCurves ? null : quantile(known, share);
		});
	return { median: at(0.5), low: at(0.25), high: at(0.75) };
}
