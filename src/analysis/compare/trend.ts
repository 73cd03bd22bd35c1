import { median } from '../signal/median.ts';

/** How something changed from rep to rep. */
export interface Slope {
	/** Change from one to the next, in the unit of the values: the median slope over all pairs. Source: Theil–Sen, doi:10.1080/01621459.1968.10480934. */
	readonly perStep: number;
	/** How often chance alone would give as clear an order, 0–1, either way. Source: Mann–Kendall, doi:10.2307/1907187. */
	readonly chance: number;
}

/** One value and the place it stands at. */
export interface Placed {
	readonly at: number;
	readonly value: number;
}

/** House: fewer can't be told from chance: five in perfect order come by chance in one of 60 sets, four in one of 12. */
export const MIN_TREND_REPS = 5;

/** Up to here the chance is counted out, beyond it a normal distribution is close. Source: Kendall's tables end there. */
const MAX_EXACT = 10;

/** How values change along their places, which rise. One wild value moves neither the slope nor the chance by much. @returns null for fewer than {@link MIN_TREND_REPS}. */
export function slopeOf(values: readonly Placed[]): Slope | null {
	if (values.length < MIN_TREND_REPS) return null;
	const slopes: number[] = [];
	let order = 0;
	values.forEach((later, index) => {
		for (const earlier of values.slice(0, index)) {
			if (later.at === earlier.at) continue;
			slopes.push((later.value - earlier.value) / (later.at - earlier.at));
			order += Math.sign(later.value - earlier.value);
		}
	});
	const perStep = median(slopes);
	return perStep === null
		? null
		: {
				perStep,
				chance: chanceOf(
					order,
					values.map(({ value }) => value),
				),
			};
}

/** Two-sided chance of an order at least as clear: pairs that rise less pairs that fall. */
function chanceOf(order: number, values: readonly number[]): number {
	const ties = tieSizes(values);
	const isTied = ties.some((size) => size > 1);
	if (values.length <= MAX_EXACT && !isTied) return exactChance(order, values.length);
	const n = values.length;
	const spread = (size: number) => size * (size - 1) * (2 * size + 5);
	const variance = (spread(n) - ties.reduce((sum, size) => sum + spread(size), 0)) / 18;
	if (variance <= 0) return 1;
	return Math.min(1, 2 * normalTail(Math.max(0, Math.abs(order) - 1) / Math.sqrt(variance)));
}

function tieSizes(values: readonly number[]): readonly number[] {
	const sizes = new Map<number, number>();
	for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
	return [...sizes.values()];
}

/** Counts the orders of `n` different values by their falling pairs. */
function exactChance(order: number, n: number): number {
	let counts = [1];
	for (let size = 2; size <= n; size += 1) {
		const next = new Array<number>(counts.length + size - 1).fill(0);
		counts.forEach((count, falling) => {
			for (let more = 0; more < size; more += 1) next[falling + more] = (next[falling + more] ?? 0) + count;
		});
		counts = next;
	}
	const total = counts.reduce((sum, count) => sum + count, 0);
	const pairs = (n * (n - 1)) / 2;
	const asClear = counts.slice(0, (pairs - Math.abs(order)) / 2 + 1).reduce((sum, count) => sum + count, 0);
	return Math.min(1, (2 * asClear) / total);
}

/** Share of a normal distribution beyond `z` ≥ 0. Source: Abramowitz and Stegun 26.2.17, to 8 digits. */
function normalTail(z: number): number {
	const t = 1 / (1 + 0.2316419 * z);
	const series = [1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153];
	return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series.reduce((sum, each) => sum * t + each, 0) * t;
}
