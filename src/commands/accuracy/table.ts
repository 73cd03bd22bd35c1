import { markdownTable, textTable } from '../textTable.ts';

/** A measured table: its place in README, its head and rows. */
export interface MeasuredTable {
	/** Stands between `<!-- name -->` marks. */
	readonly name: string;
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];
	/** What is to be said below it; empty when nothing is. */
	readonly note: string;
}

/** For the terminal: the first column to the left, numbers to the right. */
export function tableText({ name, head, rows, note }: MeasuredTable): string {
	const isNumber = (column: number) => rows.every((row) => /^[\d.–—+() %[\]/]*$/u.test(row[column] ?? ''));
	const align = head.map((_, column) => (column > 0 && isNumber(column) ? 'right' : 'left'));
	return [`\n${name}`, textTable([head, ...rows], align), note].filter((part) => part !== '').join('\n');
}

/** For README. */
export function tableMarkdown({ head, rows, note }: MeasuredTable): string {
	const table = markdownTable(head, rows);
	return note === '' ? table : `${table}\n\n${note}`;
}
