import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, parse, resolve, sep } from 'node:path';

/** A recording to review. */
export interface ReviewInput {
	/** Absolute path. */
	readonly file: string;
	/** What its outputs are called, without an ending; folders are parted by `/`. Unique among the inputs. */
	readonly name: string;
}

/** What folders are searched for. Files that are named themselves may be called anything. */
const VIDEO_ENDING = /\.(mp4|m4v|mov|qt|webm|mkv|avi|3gp|ts|mts|m2ts|mpg|mpeg|wmv)$/iu;

interface FoundFile {
	readonly file: string;
	/** How many parts at the end of the path name it: one for a file, more for one that was found in a folder. */
	readonly parts: number;
}

/** Parts of an absolute path, from the top. */
function partsOf(path: string): readonly string[] {
	return path.split(sep).filter((part) => part !== '');
}

/** By the numbers of their characters: the same order on every machine, whatever its language. */
function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** All files below a folder. What begins with a dot is left out: such files belong to the system. */
function filesBelow(folder: string): readonly string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		if (entry.name.startsWith('.')) return [];
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return filesBelow(path);
		const isFile = entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile());
		return isFile === true ? [path] : [];
	});
}

/** `*` and `?` stand for characters of one name, `**` for any folders. */
function patternOf(glob: string): RegExp {
	const source = glob.replace(/[.+^${}()|[\]\\]/gu, '\\$&').replace(/\*\*\/|\*\*|\*|\?/gu, (mark) => {
		if (mark === '**/') return '(?:[^/]+/)*';
		if (mark === '**') return '.*';
		return mark === '*' ? '[^/]*' : '[^/]';
	});
	return new RegExp(`^${source}$`, 'u');
}

function inFolder(folder: string, isWanted: (relative: string) => boolean): readonly FoundFile[] {
	const above = partsOf(folder).length;
	return filesBelow(folder)
		.map((file) => ({ file, parts: partsOf(file).length - above }))
		.filter(({ file, parts }) => isWanted(partsOf(file).slice(-parts).join('/')));
}

/** The folder before the first part with a `*` or `?`, and the pattern below it. */
function splitGlob(glob: string): { readonly folder: string; readonly pattern: string } {
	const parts = glob.split('/');
	const first = parts.findIndex((part) => /[*?]/u.test(part));
	const folder = parts.slice(0, first).join('/');
	return { folder: resolve(folder === '' && first > 0 ? '/' : folder), pattern: parts.slice(first).join('/') };
}

function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A file that is not there is kept: it fails by itself and is told of. A pattern that fits nothing fits no file. */
function find(named: string): readonly FoundFile[] {
	const path = resolve(named);
	if (isFolder(path)) return inFolder(path, (relative) => VIDEO_ENDING.test(relative));
	if (existsSync(path) || !/[*?]/u.test(named)) return [{ file: path, parts: 1 }];
	const { folder, pattern } = splitGlob(sep === '/' ? named : named.replaceAll(sep, '/'));
	const fits = patternOf(pattern);
	return isFolder(folder) ? inFolder(folder, (relative) => fits.test(relative)) : [];
}

/**
 * What a file is called after so many collisions: first without its ending, then with it, then with one more folder at a time.
 * @throws Error in words for the terminal when there is no folder left to tell it by.
 */
function nameAt({ file, parts }: FoundFile, collisions: number): string {
	const path = partsOf(file);
	const count = parts + Math.max(0, collisions - 1);
	if (count > path.length) throw new Error(`Another file has the same name as ${file}. Rename one of them.`);
	const whole = path.slice(-count).join('/');
	const { name } = parse(basename(file));
	return collisions > 0 ? whole : `${whole.slice(0, whole.length - basename(file).length)}${name}`;
}

/** Names that differ only in case are one on the disks of many machines. */
function caseless(name: string): string {
	return name.normalize('NFC').toLowerCase();
}

/** Names after so many collisions each; where two are the same, both collide once more. */
function nameAll(found: readonly FoundFile[], collisions: readonly number[]): readonly ReviewInput[] {
	const inputs = found.map((each, index) => ({ file: each.file, name: nameAt(each, collisions[index] ?? 0) }));
	const times = new Map<string, number>();
	for (const { name } of inputs) times.set(caseless(name), (times.get(caseless(name)) ?? 0) + 1);
	const collide = inputs.map(({ name }) => (times.get(caseless(name)) ?? 0) > 1);
	if (!collide.includes(true)) return inputs;
	return nameAll(
		found,
		collisions.map((count, index) => (collide[index] === true ? count + 1 : count)),
	);
}

/**
 * The recordings that are meant by files, folders and patterns such as `clips/*.mp4`, each once, in the order of their names.
 * Two with the same name get their ending, and if need be their folders, into the names of their outputs.
 * @throws Error in words for the terminal when two can't be told apart.
 */
export function findInputs(named: readonly string[]): readonly ReviewInput[] {
	const byFile = new Map<string, FoundFile>();
	for (const found of named.flatMap(find)) {
		const known = byFile.get(found.file);
		if (known === undefined || known.parts < found.parts) byFile.set(found.file, found);
	}
	const found = [...byFile.values()];
	const inputs = nameAll(
		found,
		found.map(() => 0),
	);
	return [...inputs].sort((a, b) => compareText(a.name, b.name));
}
