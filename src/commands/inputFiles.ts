import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { REPOSITORY } from './packageTool.ts';

const NOT_BUILT = /\.test(\.svelte)?\.ts$|[\\/]src[\\/](commands|node_modules|out)[\\/]/u;

/** Absolute paths of these files and of all files in these folders of the repository, without tests, commands and what tools leave behind. */
function inputFiles(inputs: readonly string[]): readonly string[] {
	return inputs
		.map((input) => join(REPOSITORY, input))
		.flatMap((path) => {
			const entry = statSync(path, { throwIfNoEntry: false });
			if (entry === undefined) return [];
			if (entry.isFile()) return [path];
			return readdirSync(path, { recursive: true, withFileTypes: true })
				.filter((child) => child.isFile())
				.map((child) => join(child.parentPath, child.name));
		})
		.filter((file) => !NOT_BUILT.test(file));
}

/** When the newest of these files and folders was changed, in milliseconds of file time. Tests and commands don't count. */
export function newestChangeMs(inputs: readonly string[]): number {
	return Math.max(...inputFiles(inputs).map((file) => statSync(file).mtimeMs));
}

/** The first twelve digits of a SHA-256 over what these files and folders hold, and what they are called. */
export function contentHash(inputs: readonly string[], ...more: readonly (string | Buffer)[]): string {
	const hash = createHash('sha256');
	for (const file of [...inputFiles(inputs)].sort()) hash.update(relative(REPOSITORY, file)).update(readFileSync(file));
	for (const part of more) hash.update(part);
	return hash.digest('hex').slice(0, 12);
}
