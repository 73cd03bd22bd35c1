import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceMarked } from '../markedText.ts';
import { REPOSITORY } from '../packageTool.ts';
import { tableMarkdown, type MeasuredTable } from './table.ts';

/** Puts measured tables between their marks in README; says which have no marks there. */
export function updateReadme(tables: readonly MeasuredTable[]): void {
	const readme = join(REPOSITORY, 'README.md');
	if (!existsSync(readme)) return;
	let text = readFileSync(readme, 'utf8');
	for (const table of tables) {
		const replaced = replaceMarked(text, table.name, tableMarkdown(table));
		if (replaced === null) console.error(`README.md has no place for the table ${table.name}.`);
		else text = replaced;
	}
	writeFileSync(readme, text);
	console.log(`\nREADME.md shows now: ${tables.map(({ name }) => name).join(', ')}.`);
}
