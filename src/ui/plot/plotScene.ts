import { quantile } from '../../analysis/signal/median.ts';

/** What a curve is among the others: its weight and colour. */
export type CurveRole = 'line' | 'one' | 'current' | 'best' | 'median' | 'other';

export interface PlotCurve {
	readonly role: CurveRole;
	/** One for each x; `null` breaks the line. */
	readonly values: readonly (number | null)[];
	/** A CSS colour; left out: that of the role. */
	readonly colour?: string;
}

/** A value that a rule compares with. */
export interface PlotLimit {
	readonly value: number;
	readonly text: string;
	/** The mild one has a name on the plot, the marked one is a fainter line. */
	readonly severity: 'mild' | 'marked';
}

/** A sign along x. */
export interface PlotTick {
	readonly at: number;
	readonly text: string;
}

/** A stretch of x that stands for one rep. */
export interface PlotShade {
	readonly key: string;
	readonly from: number;
	readonly to: number;
	readonly text: string;
	readonly isCurrent: boolean;
}

export interface Extent {
	readonly low: number;
	readonly high: number;
}

/** Curves over a common x, and what is behind them. */
export interface PlotScene {
	/** Rising. */
	readonly x: readonly number[];
	readonly curves: readonly PlotCurve[];
	/** Lower and upper edge of a band, one value for each x. */
	readonly band: { readonly low: readonly (number | null)[]; readonly high: readonly (number | null)[] } | null;
	readonly limits: readonly PlotLimit[];
	readonly extent: Extent;
	readonly unit: 'deg' | 'ratio';
}

/** Room in a plot for the numbers of reps above and the signs along x below, in pixels. */
export const PLOT_TOP_PX = 26;
export const PLOT_BOTTOM_PX = 24;

/** The value at a height of a plot, from its top in pixels. */
export function valueUnder(yPx: number, { low, high }: Extent, heightPx: number): number {
	return low + ((heightPx - PLOT_BOTTOM_PX - yPx) / (heightPx - PLOT_TOP_PX - PLOT_BOTTOM_PX)) * (high - low);
}

/** House: room above and below the curves, as a share of what they reach over. */
const MARGIN = 0.08;
/** House: of a thousand pictures five are left out on either side, so that one misread does not press all the others flat. */
const OUTLIER_SHARE = 0.005;
/** House: a limit further off than this many times what the curves reach over says only that it is far away. */
const MAX_LIMIT_REACH = 0.6;
/** Curves that reach over less than this are drawn as flat as they are: degrees, and shares. */
const MIN_REACH = { deg: 10, ratio: 0.1 } as const;

/** What a plot reaches over: its values, and the limits that are near. @returns null without values. */
export function extentOf(
	values: readonly (number | null)[],
	limits: readonly Pick<PlotLimit, 'value'>[],
	unit: PlotScene['unit'],
): Extent | null {
	const known = values.filter((value) => value !== null);
	const [least, most] = [quantile(known, OUTLIER_SHARE), quantile(known, 1 - OUTLIER_SHARE)];
	if (least === null || most === null) return null;
	const reach = Math.max(most - least, MIN_REACH[unit]);
	const near = limits
		.map(({ value }) => value)
		.filter((value) => value > least - MAX_LIMIT_REACH * reach && value < most + MAX_LIMIT_REACH * reach);
	const middle = (least + most) / 2;
	const low = Math.min(least, middle - reach / 2, ...near);
	const high = Math.max(most, middle + reach / 2, ...near);
	const margin = MARGIN * (high - low);
	return { low: low - margin, high: high + margin };
}

const STEPS = {
	deg: [1, 2, 5, 10, 15, 20, 30, 45, 60, 90],
	ratio: [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1],
} as const;
const MAX_LINES = 6;

/** Round values for lines across the plot, at most six. */
export function gridValues({ low, high }: Extent, unit: PlotScene['unit']): readonly number[] {
	const step = STEPS[unit].find((each) => (high - low) / each <= MAX_LINES) ?? (high - low) / MAX_LINES;
	const first = Math.ceil(low / step);
	const count = Math.floor(high / step) - first + 1;
	return Array.from({ length: Math.max(0, count) }, (_, index) => Number(((first + index) * step).toFixed(6)));
}

/** Labels pushed apart so that none lies on another: their y, from the top down. Given and answered in pixels. */
export function apart(wantedY: readonly number[], leastPx: number): readonly number[] {
	const order = wantedY.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
	const placed: number[] = [];
	let free = -Infinity;
	for (const { y, index } of order) {
		placed[index] = Math.max(y, free);
		free = Math.max(y, free) + leastPx;
	}
	return placed;
}
