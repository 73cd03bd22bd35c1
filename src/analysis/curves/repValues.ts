import { median } from '../signal/median.ts';
import { lastIndexAt } from '../signal/timeNormalize.ts';
import type { RepTimes } from './repCurve.ts';
import type { Series } from './signalTable.ts';

/** What a signal came to in one rep, in the signal's unit; `null` where it was not seen. */
export interface RepValues {
	readonly least: number | null;
	readonly most: number | null;
	/** The median around the far point, as rules read it. */
	readonly farPoint: number | null;
}

/** House: half-width of the window around the far point, the same that rules take. */
const HALF_WINDOW_S = 0.15;

function knownBetween({ timesS, values }: Series, fromS: number, toS: number): readonly number[] {
	const first = lastIndexAt(timesS, fromS);
	return values
		.slice(timesS[first] === fromS ? first : first + 1, lastIndexAt(timesS, toS) + 1)
		.filter((value) => value !== null);
}

/** Least, most and far point of a signal in one rep. */
export function repValues(series: Series, { startS, peakS, endS }: RepTimes): RepValues {
	const all = knownBetween(series, startS, endS);
	return {
		least: all.length === 0 ? null : Math.min(...all),
		most: all.length === 0 ? null : Math.max(...all),
		farPoint: median(knownBetween(series, peakS - HALF_WINDOW_S, peakS + HALF_WINDOW_S)),
	};
}
