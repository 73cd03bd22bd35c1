/** English as it is written where nobody chose otherwise: in Node, and in tests. */
const NOBODY_CHOSE = 'en-GB';

let tag = NOBODY_CHOSE;

/** Figures are 0–9 in every language: a count is read from three metres, and matches the wrist and the files. */
const latin = () => new Intl.Locale(tag, { numberingSystem: 'latn' });

/** From here on numbers, dates and lists are written as in this language. Called once, before anything is written. */
export function writeAs(regionalTag: string): void {
	tag = regionalTag;
}

/** The tag in which everything is written now, such as `en-GB`. */
export function writtenTag(): string {
	return tag;
}

/** `digits`: at most so many after the point, none of them a trailing nought. */
export function formatNumber(value: number, digits = 0): string {
	return new Intl.NumberFormat(latin(), { maximumFractionDigits: digits, useGrouping: 'min2' }).format(value);
}

/** `digits`: exactly so many after the point, for numbers that stand or change in one place. */
export function formatFixed(value: number, digits: number): string {
	const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits };
	return new Intl.NumberFormat(latin(), { ...fixed, useGrouping: 'min2' }).format(value);
}

/** `ratio` 0–1 as a whole percentage. */
export function formatPercent(ratio: number): string {
	return new Intl.NumberFormat(latin(), { style: 'percent', maximumFractionDigits: 0 }).format(ratio);
}

export function formatDate(date: Date, options: Intl.DateTimeFormatOptions): string {
	return new Intl.DateTimeFormat(latin(), options).format(date);
}

/** “a, b and c”. */
export function formatList(items: readonly string[]): string {
	return new Intl.ListFormat(tag, { type: 'conjunction' }).format(items);
}

/** “a, b or c”. */
export function formatChoice(items: readonly string[]): string {
	return new Intl.ListFormat(tag, { type: 'disjunction' }).format(items);
}
