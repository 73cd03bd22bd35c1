/** What a cell of a table holds; `null` leaves it empty. */
export type Cell = string | number | null;

/** A millionth of a degree, a second or a share: finer than anything that is measured, and the same number however it came about. */
const DIGITS = 6;

/** Spreadsheets take text that begins so for a formula; file names come from anywhere. The wide forms are those of East Asian keyboards. */
const LIKE_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
/** A semicolon parts cells where the comma is the decimal mark, a tab where text is pasted. */
const NEEDS_QUOTES = /[",;\t\r\n]/u;

/** A number as every spreadsheet and program reads it: decimal point, no thousands, no exponent. Empty when it is not a number. */
export function numberText(value: number | null, digits = DIGITS): string {
	return value === null || !Number.isFinite(value) ? '' : String(Number(value.toFixed(digits)));
}

function cellText(cell: Cell): string {
	if (typeof cell !== 'string') return numberText(cell);
	const text = LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell;
	return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row of comma-separated values as in RFC 4180, its CR LF included. Text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvRow(cells: readonly Cell[]): string {
	return `${cells.map(cellText).join(',')}\r\n`;
}
