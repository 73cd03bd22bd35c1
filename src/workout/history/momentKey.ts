/** Tells moments apart, however they are written: `2026-11-22T09:00:00Z` is `2026-11-22T09:00:00.000Z`. */
export function momentKey(startedAt: string): string {
	const ms = Date.parse(startedAt);
	return Number.isNaN(ms) ? startedAt : String(ms);
}

interface Begun {
	readonly startedAt: string;
}

/** Those that began at a moment at which none of the kept ones did. */
export function missingFrom<T extends Begun>(kept: readonly Begun[], others: readonly T[]): readonly T[] {
	const there = new Set(kept.map(({ startedAt }) => momentKey(startedAt)));
	return others.filter(({ startedAt }) => !there.has(momentKey(startedAt)));
}
