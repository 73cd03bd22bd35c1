/** Tells moments apart, however they are written: `2026-11-22T09:00:00Z` is `2026-11-22T09:00:00.000Z`. */
export function momentKey(startedAt: string): string {
	const ms = Date.parse(startedAt);
	return Number.isNaN(ms) ? startedAt : String(ms);
}
