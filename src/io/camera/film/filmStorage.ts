import { BufferTarget, StreamTarget, type StreamTargetChunk, type Target } from 'mediabunny';
import { FILM_FOLDER } from './filmProtocol.ts';

/** Where a film is written as it comes. */
export interface FilmStorage {
	readonly target: Target;
	/** Throws what went wrong while it was written: who writes into a stream may not hear of it. */
	check(): void;
	/** Call once nothing is written any more. */
	take(mimeType: string): Promise<Blob>;
	/** Lets go of what was written. */
	drop(): void;
}

/** A file in the browser's storage, so that no film has to fit in memory; in memory where there is no such storage. */
export async function openFilmStorage(name: string): Promise<FilmStorage> {
	try {
		return await openFile(name);
	} catch {
		return openMemory();
	}
}

/** What goes to the disk at a time: few large pieces take less time than many small ones. */
const PIECE_BYTES = 2 ** 20;

/** What workers have of a file and pages don't. */
interface FileOfWorker {
	createSyncAccessHandle(): Promise<{
		write(data: Uint8Array, options: { readonly at: number }): number;
		flush(): void;
		close(): void;
	}>;
}

async function openFile(name: string): Promise<FilmStorage> {
	const root = await navigator.storage.getDirectory();
	const folder = await root.getDirectoryHandle(FILM_FOLDER, { create: true });
	const handle = await folder.getFileHandle(name, { create: true });
	const file = await (handle as unknown as FileOfWorker).createSyncAccessHandle();
	let failure: { readonly reason: unknown } | null = null;
	function check(): void {
		if (failure !== null) throw failure.reason;
	}
	const writable = new WritableStream<StreamTargetChunk>({
		write({ data, position }) {
			try {
				// Of a full disk Chromium tells with a number that is far too large.
				if (file.write(data, { at: position }) !== data.byteLength) throw new DOMException('', 'QuotaExceededError');
			} catch (reason) {
				failure ??= { reason };
				throw reason;
			}
		},
	});
	return {
		check,
		target: new StreamTarget(writable, { chunked: true, chunkSize: PIECE_BYTES }),
		async take(mimeType) {
			check();
			file.flush();
			file.close();
			const written = await handle.getFile();
			// The same bytes with their type; nothing is read into memory.
			return written.slice(0, written.size, mimeType);
		},
		drop: () => file.close(),
	};
}

function openMemory(): FilmStorage {
	const target = new BufferTarget();
	return {
		target,
		check: () => undefined,
		take: (mimeType) => Promise.resolve(new Blob(target.buffer === null ? [] : [target.buffer], { type: mimeType })),
		drop: () => undefined,
	};
}
