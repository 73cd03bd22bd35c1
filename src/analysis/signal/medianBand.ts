import { quantile } from './median.ts';

/** House: quartiles of fewer curves are the curves themselves. */
export const MIN_BAND_CURVES = 3;

/** The middle of several curves, point by point; `null` where fewer than {@link MIN_BAND_CURVES} of them have a value. */
export interface MedianBand {
	readonly median: readonly (number | null)[];
	/** Lower and upper quartile: the middle half of the curves lies between. */
	readonly low: readonly (number | null)[];
	readonly high: readonly (number | null)[];
}

/** Median and quartiles of curves of the same length. */
export function medianBand(curves: readonly (readonly (number | null)[])[]): MedianBand {
	const length = Math.max(0, ...curves.map((curve) => curve.length));
	const at = (share: number): (number | null)[] =>
		Array.from({ length }, (_, point) => {
			const known = curves.map((curve) => curve[point] ?? null).filter((value) => value !== null);
			return known.length < MIN_BAND_CURVES ? null : quantile(known, share);
		});
	return { median: at(0.5), low: at(0.25), high: at(0.75) };
}
