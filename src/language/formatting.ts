/** English as it is written where nobody chose otherwise: in Node, and in tests. */
const NOBODY_CHOSE = 'en-GB';

let tag = NOBODY_CHOSE;

/** Figures are 0–9 in every language: a count is read from three metres, and matches the wrist and the files. */
const latin = () => new Intl.Locale(tag, { numberingSystem: 'latn' });

/** From here on numbers, dates and lists are written as in this language. Called once, before anything is written. */
export function writeAs(regionalTag: string): void {
	tag = regionalTag;
	numberFormats.clear();
}

/** The tag in which everything is written now, such as `en-GB`. */
export function writtenTag(): string {
	return tag;
}

/** By the digits after the point: making one takes longer than writing a hundred numbers with it, and pages write some in each picture. */
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(least: number, most: number): Intl.NumberFormat {
	const key = `${least}-${most}`;
	const kept = numberFormats.get(key);
	if (kept !== undefined) return kept;
	const digits = { minimumFractionDigits: least, maximumFractionDigits: most };
	const made = new Intl.NumberFormat(latin(), { ...digits, useGrouping: 'min2', signDisplay: 'negative' });
	numberFormats.set(key, made);
	return made;
}

/** With the sign that is as wide as a plus, and without one for what rounds to nought. */
const signed = (value: number, format: Intl.NumberFormat) => format.format(value).replace('-', '−');

/** `digits`: at most so many after the point, none of them a trailing nought. */
export function formatNumber(value: number, digits = 0): string {
	return signed(value, numberFormat(0, digits));
}

/** `digits`: exactly so many after the point, for numbers that stand or change in one place. */
export function formatFixed(value: number, digits: number): string {
	return signed(value, numberFormat(digits, digits));
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
