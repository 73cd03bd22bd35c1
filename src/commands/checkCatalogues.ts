import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PO from 'pofile';
import { Hub, getConfig } from 'wuchale';
import { catalogueFaults } from './catalogues/catalogueFaults.ts';
import { REPOSITORY } from './packageTool.ts';

/** House: enough to see what kind of fault it is. */
const SHOWN = 12;

const read = (file: string): string | null => {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return null;
	}
};

/** Takes the texts out of the code as a build does, and writes nothing. Returns the files that would change. */
async function staleCatalogues(): Promise<readonly string[]> {
	const stale = new Set<string>();
	const hub = await Hub.create('cli', getConfig, REPOSITORY, 0, {
		read,
		write: (file, content) => {
			if (file.endsWith('.po') && content !== read(file)) stale.add(file);
		},
		mkdir: () => undefined,
		exists: (file) => read(file) !== null,
		unlink: () => true,
	});
	await hub.directVisit(true, false, false);
	return [...stale];
}

function faultsOf(language: string): readonly string[] {
	const catalogue = PO.parse(read(join(REPOSITORY, `src/language/catalogues/${language}.po`)) ?? '');
	const forms = /nplurals=(?<forms>\d+)/u.exec(catalogue.headers['Plural-Forms'] ?? '')?.groups?.['forms'];
	const items = catalogue.items.map(({ msgid, msgid_plural, msgstr }) => ({
		text: msgid,
		textOfMany: msgid_plural ?? null,
		said: msgstr,
	}));
	return catalogueFaults(items, Number(forms));
}

process.chdir(REPOSITORY);
const { locales } = await getConfig();
const stale = await staleCatalogues();
if (stale.length > 0) console.log('The catalogues are older than the texts in the code. Run: npx wuchale --clean');
let count = stale.length;
for (const language of locales) {
	const faults = faultsOf(language);
	count += faults.length;
	for (const fault of faults.slice(0, SHOWN)) console.log(`${language}: ${fault}`);
	if (faults.length > SHOWN) console.log(`${language}: and ${faults.length - SHOWN} more`);
}
if (count > 0) process.exitCode = 1;
