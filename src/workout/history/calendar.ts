/** Days are counted from 1 January 1970 on, a Thursday, as the calendar on the wall shows them. */
const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
const THURSDAY = 3;

/** The Monday of a day’s week. */
export function weekStart(day: number): number {
	return day - ((((day + THURSDAY) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS);
}

/** Mondays of so many weeks, the last of which holds the day. */
export function weeksUpTo(day: number, count: number): readonly number[] {
	const last = weekStart(day);
	return Array.from({ length: count }, (_, index) => last - (count - 1 - index) * WEEK_DAYS);
}

/** A day as a date whose UTC parts are those of the calendar. */
export function dateOfDay(day: number): Date {
	return new Date(day * DAY_MS);
}

/** Which month a day lies in: months since the year 0. */
export function monthOf(day: number): number {
	const date = dateOfDay(day);
	return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The days of a month in weeks from Monday on; `null` for those of other months. */
export function monthWeeks(month: number): readonly (readonly (number | null)[])[] {
	const first = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS;
	const next = Date.UTC(Math.floor((month + 1) / 12), (month + 1) % 12, 1) / DAY_MS;
	const weeks: (readonly (number | null)[])[] = [];
	for (let monday = weekStart(first); monday < next; monday += WEEK_DAYS) {
		weeks.push(
			Array.from({ length: WEEK_DAYS }, (_, index) => {
				const day = monday + index;
				return day >= first && day < next ? day : null;
			}),
		);
	}
	return weeks;
}
