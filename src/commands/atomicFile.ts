import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Ends the name of a file that is still being written. */
const UNFINISHED = '.part';

/** Writes a whole file or none: what ends the process half-way leaves at most a `.part` beside it, which the next attempt overwrites. */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	const unfinished = `${path}${UNFINISHED}`;
	const file = await open(unfinished, 'w');
	try {
		await file.writeFile(content);
		// Else a power cut could keep the name and lose the content.
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(unfinished, path);
}

/** Copies a whole file or nothing, as {@link writeAtomically} writes. */
export async function copyAtomically(path: string, from: string): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	const unfinished = `${path}${UNFINISHED}`;
	await copyFile(from, unfinished);
	const file = await open(unfinished, 'r+');
	try {
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(unfinished, path);
}

/** Removes the file, and what an attempt that was ended half-way left of it. */
export async function removeWritten(path: string): Promise<void> {
	await rm(path, { force: true });
	await rm(`${path}${UNFINISHED}`, { force: true });
}
