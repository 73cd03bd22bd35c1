import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './packageTool.ts';

const NOT_BUILT = /\.test(\.svelte)?\.ts$|[\\/]src[\\/]commands[\\/]/u;

/** When the newest of these files and folders was changed, in milliseconds of file time. Tests and commands don't count. */
export function newestChangeMs(inputs: readonly string[]): number {
	const files = inputs
		.map((input) => join(REPOSITORY, input))
		.flatMap((path) => {
			const entry = statSync(path, { throwIfNoEntry: false });
			if (entry === undefined) return [];
			if (entry.isFile()) return [path];
			return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file));
		});
	const changes = files.filter((file) => !NOT_BUILT.test(file)).map((file) => statSync(file).mtimeMs);
	return Math.max(...changes);
}
