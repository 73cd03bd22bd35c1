const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The calendar day here, counted from any day on: two workouts before and after midnight are a day apart. */
export function localDay(date: Date): number {
	return Math.floor((date.getTime() - date.getTimezoneOffset() * MINUTE_MS) / DAY_MS);
}

/** The calendar day here of a moment in ISO 8601. */
export function localDayOf(startedAt: string): number {
	return localDay(new Date(startedAt));
}
