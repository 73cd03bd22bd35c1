import { formatDate, formatNumber } from '../../language/formatting.ts';
import { dateOfDay, weekStart } from '../../workout/history/calendar.ts';

/** What is drawn for one session. */
export interface TrendMark {
	readonly day: number;
	/** `null`: not measured; a line breaks there. */
	readonly value: number | null;
	/** The second of a pair: the clean part of a bar, pain after. */
	readonly second: number | null;
}

export type TrendShape = 'bars' | 'line' | 'dots' | 'pairs';

/** One quality from session to session: words beside it, and what its plot holds. */
export interface TrendRow {
	readonly key: string;
	readonly title: string;
	/** The latest value, large, and the words after it. */
	readonly big: string;
	readonly rest: string;
	/** A line below. */
	readonly note: string;
	readonly shape: TrendShape;
	readonly marks: readonly TrendMark[];
	readonly low: number;
	readonly high: number;
	/** Values with a line across and a name. */
	readonly lines: readonly { readonly value: number; readonly text: string; readonly look: 'goal' | 'grid' }[];
	/** A stretch of values that is nothing special. */
	readonly band: { readonly low: number; readonly high: number } | null;
}

const WEEK_DAYS = 7;

/** Where a day stands between the first Monday and the end of the last week, 0–1: its middle. */
export function placeOf(day: number, mondays: readonly number[]): number {
	return (day + 0.5 - (mondays[0] ?? 0)) / (mondays.length * WEEK_DAYS);
}

/** Runs of marks that a line may join: it breaks where nothing was measured, and is not drawn across a week off. */
export function lineRuns(marks: readonly TrendMark[]): readonly (readonly TrendMark[])[] {
	const runs: TrendMark[][] = [];
	let last: TrendMark | null = null;
	for (const mark of marks) {
		const goesOn = last !== null && last.value !== null && weekStart(mark.day) - weekStart(last.day) <= WEEK_DAYS;
		if (mark.value !== null) {
			if (goesOn) runs.at(-1)?.push(mark);
			else runs.push([mark]);
		}
		last = mark;
	}
	return runs;
}

/** Mondays of weeks without a mark between the first and the last mark. */
export function weeksOff(days: readonly number[], mondays: readonly number[]): readonly number[] {
	const weeks = new Set(days.map(weekStart));
	const [first, last] = [Math.min(...weeks), Math.max(...weeks)];
	return mondays.filter((monday) => monday > first && monday < last && !weeks.has(monday));
}

const DAY_AND_MONTH: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };
/** House: a day’s number needs this much of 14 px type, a month beside it the other. */
const DAY_PX = 26;
const MONTH_PX = 52;

/** Names of weeks along x: the month where it begins or is first seen, and no more than there is room for. */
export function weekTicks(
	mondays: readonly number[],
	widthPx: number,
): readonly { readonly monday: number; readonly text: string }[] {
	const weekPx = widthPx / mondays.length;
	let freePx = -Infinity;
	let monthSaid = -1;
	return mondays.flatMap((monday, index) => {
		const date = dateOfDay(monday);
		const isNewMonth = date.getUTCMonth() !== monthSaid;
		const [atPx, needsPx] = [index * weekPx, isNewMonth ? MONTH_PX : DAY_PX];
		if (atPx < freePx || atPx + needsPx > widthPx + weekPx) return [];
		if (!isNewMonth && weekPx < DAY_PX) return [];
		monthSaid = date.getUTCMonth();
		freePx = atPx + needsPx;
		return [{ monday, text: isNewMonth ? formatDate(date, DAY_AND_MONTH) : formatNumber(date.getUTCDate()) }];
	});
}
