import { FILM_FOLDER } from './filmProtocol.ts';

/** House: by then a film is downloaded, and the page that made it and crashed does not need it. */
const LEFT_BEHIND_AFTER_MS = 6 * 3_600_000;
/** A worker that was ended lets go of its file a moment later. */
const LET_GO_AFTER_MS = 200;
const TRIES = 20;

async function openFolder(): Promise<FileSystemDirectoryHandle> {
	const root = await navigator.storage.getDirectory();
	return root.getDirectoryHandle(FILM_FOLDER);
}

/** Removes a film from the browser's storage. Resolves when it is gone, or can't be had. */
export async function dropFilm(name: string): Promise<void> {
	for (let tries = 0; tries < TRIES; tries += 1) {
		try {
			await (await openFolder()).removeEntry(name);
			return;
		} catch (reason) {
			const isHeld = reason instanceof DOMException && reason.name === 'NoModificationAllowedError';
			if (!isHeld) return;
			await new Promise((resolve) => setTimeout(resolve, LET_GO_AFTER_MS));
		}
	}
}

/** Removes what pages that are gone have left behind. */
export async function sweepFilms(): Promise<void> {
	try {
		const folder = await openFolder();
		for await (const [name, handle] of folder.entries()) {
			if (handle.kind !== 'file') continue;
			const { lastModified } = await handle.getFile();
			if (Date.now() - lastModified > LEFT_BEHIND_AFTER_MS) await folder.removeEntry(name).catch(() => undefined);
		}
	} catch {
		// There is no such storage, or nothing in it.
	}
}
