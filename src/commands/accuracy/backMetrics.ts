/** How often a value of the first is higher than one of the second (area under the ROC curve); ties count half. `null` without either. */
export function auc(positives: readonly number[], negatives: readonly number[]): number | null {
	if (positives.length === 0 || negatives.length === 0) return null;
	let wins = 0;
	for (const positive of positives) {
		for (const negative of negatives) wins += positive > negative ? 1 : positive === negative ? 0.5 : 0;
	}
	return wins / (positives.length * negatives.length);
}

/** So many of how many. */
export interface Share {
	readonly count: number;
	readonly of: number;
}

export function shareOf<T>(all: readonly T[], isOne: (each: T) => boolean): Share {
	return { count: all.filter(isOne).length, of: all.length };
}

/** `.93 (28/30)`; a dash when there are none. */
export function shareText({ count, of }: Share): string {
	return of === 0 ? '–' : `${twoDigits(count / of)} (${count}/${of})`;
}

/** `.93`, `1.00`; a dash for null. */
export function ratioText(ratio: number | null): string {
	return ratio === null ? '–' : twoDigits(ratio);
}

function twoDigits(ratio: number): string {
	return ratio.toFixed(2).replace(/^0/u, '');
}

/** Root mean square error in degrees when bends are told from roundness by the best straight line, in the sample itself. `null` below three. */
export function lineErrorDeg(pairs: readonly { readonly x: number; readonly y: number }[]): {
	readonly slope: number;
	readonly errorDeg: number;
} | null {
	if (pairs.length < 3) return null;
	const mean = (read: (pair: { x: number; y: number }) => number): number =>
		pairs.reduce((sum, pair) => sum + read(pair), 0) / pairs.length;
	const [mx, my] = [mean(({ x }) => x), mean(({ y }) => y)];
	const spread = mean(({ x }) => (x - mx) ** 2);
	if (spread === 0) return null;
	const slope = mean(({ x, y }) => (x - mx) * (y - my)) / spread;
	return { slope, errorDeg: Math.sqrt(mean(({ x, y }) => (y - my - slope * (x - mx)) ** 2)) };
}
