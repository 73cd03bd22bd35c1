import { FilmError, type FilmCalls, type FilmMaker, type FilmPlan, type MadeFilm } from './filmPort.ts';
import type { FilmReply, FilmRequest } from './filmProtocol.ts';
import { dropFilm, sweepFilms } from './filmShelf.ts';

/** A worker that is silent for so long, in seconds, will not speak any more. A picture takes a fraction of one. */
const MAX_SILENCE_S = 60;

/** House: by then a download has copied the film. What is left by a page that was closed before is swept up by the next. */
const DOWNLOADED_AFTER_MS = 60_000;

/** The result in a reply; `undefined` when it brings none. */
type Take<T> = (reply: FilmReply, post: (answer: FilmRequest) => void) => T | undefined;

/** Films are made in a worker of their own: the page stays free, and goes on while its tab is hidden. */
export function createFilmMaker(): FilmMaker {
	let worker: Worker | null = null;
	let filmName: string | null = null;

	function open(): Worker {
		worker ??= new Worker(new URL('./filmMaker.worker.ts', import.meta.url), { type: 'module' });
		return worker;
	}

	function end(): void {
		worker?.terminate();
		worker = null;
	}

	function dropLast(afterMs: number): void {
		const name = filmName;
		filmName = null;
		if (name !== null) setTimeout(() => void dropFilm(name), afterMs);
	}

	/** Sends a request and hands each reply on, until `take` gives a result. A worker that fails is not used again. */
	async function ask<T>(request: FilmRequest, take: Take<T>, signal?: AbortSignal): Promise<T> {
		signal?.throwIfAborted();
		const asked = open();
		const over = new AbortController();
		try {
			return await new Promise<T>((resolve, reject) => {
				const watch = watchSilence(over.signal, () =>
					reject(new FilmError('stopped-working', 'the worker gave nothing for too long')),
				);
				signal?.addEventListener('abort', () => reject(signal.reason as Error), { signal: over.signal });
				asked.onmessage = ({ data }: MessageEvent<FilmReply>) => {
					watch.heard();
					if (data.kind === 'failed') {
						reject(new FilmError(data.code, data.message));
						return;
					}
					const taken = take(data, (message) => asked.postMessage(message));
					if (taken !== undefined) resolve(taken);
				};
				asked.onerror = (event) => {
					event.preventDefault();
					reject(new FilmError('stopped-working', event.message));
				};
				asked.postMessage(request);
			});
		} catch (reason) {
			end();
			throw reason;
		} finally {
			over.abort();
		}
	}

	async function make(plan: FilmPlan, calls: FilmCalls, signal: AbortSignal): Promise<MadeFilm> {
		dropLast(DOWNLOADED_AFTER_MS);
		await sweepFilms();
		const name = crypto.randomUUID();
		filmName = name;
		try {
			return await ask(
				{ kind: 'make', plan, name },
				(reply, post) => {
					if (reply.kind === 'want-scenes') post({ kind: 'scenes', scenes: calls.nextScenes() });
					if (reply.kind === 'reached') calls.onReached(reply.reached);
					return reply.kind === 'made' ? reply.film : undefined;
				},
				signal,
			);
		} catch (reason) {
			dropLast(0);
			throw reason;
		}
	}

	return {
		async findCodec(picture) {
			const { codec } = await ask({ kind: 'find-codec', picture }, (reply) =>
				reply.kind === 'codec' ? reply : undefined,
			);
			return codec;
		},
		make,
		close() {
			end();
			dropLast(DOWNLOADED_AFTER_MS);
		},
	};
}

/** Counts seconds rather than reading a clock, so that a computer that slept does not count the night. */
function watchSilence(over: AbortSignal, onSilence: () => void): { heard(): void } {
	let silentS = 0;
	const timer = setInterval(() => {
		silentS += 1;
		if (silentS >= MAX_SILENCE_S) onSilence();
	}, 1000);
	over.addEventListener('abort', () => clearInterval(timer));
	return { heard: () => (silentS = 0) };
}
