/** Columns as wide as their widest cell, two spaces between them. Numbers keep to the right by a column's `align`. */
export function textTable(rows: readonly (readonly string[])[], align: readonly ('left' | 'right')[]): string {
	const widths = align.map((_, column) => Math.max(0, ...rows.map((row) => (row[column] ?? '').length)));
	const line = (row: readonly string[]) =>
		align
			.map((side, column) => {
				const cell = row[column] ?? '';
				const width = widths[column] ?? 0;
				return side === 'right' ? cell.padStart(width) : cell.padEnd(width);
			})
			.join('  ')
			.trimEnd();
	return rows.map(line).join('\n');
}

/** The same cells as a table of a Markdown document. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
	return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
