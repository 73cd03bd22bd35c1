import type { FrameSampling } from './frameSampling.ts';
import { SourceError } from './frameSource.ts';
import type { RunReply, VideoReply, VideoRequest } from './videoProtocol.ts';

/** Pictures that may wait on this side. Enough that the pose model never waits for the decoder's turn. */
const QUEUE_LENGTH = 6;

/** A decoder that is silent for so long, in seconds, will not speak any more. */
const MAX_SILENCE_S = 20;

type Opened = Extract<VideoReply, { kind: 'opened' }>;
type Picture = Extract<RunReply, { kind: 'frame' }>;

/** The page's end of the decoder's worker. */
export interface VideoLink {
	open(file: Blob, maxSidePx: number): Promise<Opened>;
	/** One pass through the file. A new one ends the one before. */
	run(sampling: FrameSampling, signal: AbortSignal): AsyncGenerator<Picture, void, undefined>;
	close(): void;
}

/** Messages that wait to be taken, and the one who waits for them. */
interface Inbox {
	readonly runId: number;
	readonly waiting: VideoReply[];
	wake: (() => void) | null;
	ended: boolean;
}

export function createVideoLink(): VideoLink {
	const worker = new Worker(new URL('./videoDecoder.worker.ts', import.meta.url), { type: 'module' });
	let broken: Error | null = null;
	let started = false;
	let inbox: Inbox = { runId: 0, waiting: [], wake: null, ended: false };

	worker.onmessage = ({ data }: MessageEvent<VideoReply>) => {
		started = true;
		if ('runId' in data && (data.runId !== inbox.runId || inbox.ended)) {
			if (data.kind === 'frame') data.image.close();
			return;
		}
		inbox.waiting.push(data);
		inbox.wake?.();
	};
	worker.onerror = (event) => {
		event.preventDefault();
		// Without a word from the worker its own code is missing: no fault of the file.
		giveUp(
			started ? new SourceError('file-damaged', event.message) : new Error('the video decoder could not be loaded'),
		);
	};

	const post = (request: VideoRequest) => worker.postMessage(request);

	function giveUp(reason: Error): void {
		broken ??= reason;
		worker.terminate();
		inbox.wake?.();
	}

	function end(ending: Inbox): void {
		ending.ended = true;
		for (const message of ending.waiting.splice(0)) if (message.kind === 'frame') message.image.close();
		ending.wake?.();
	}

	/** The next message, or `null` once the inbox has ended. */
	async function take(from: Inbox): Promise<VideoReply | null> {
		const watch = watchSilence(() => giveUp(new SourceError('file-damaged', 'the decoder gave nothing for too long')));
		try {
			for (;;) {
				const message = from.waiting.shift();
				if (message !== undefined) return message;
				if (from.ended) return null;
				if (broken !== null) throw broken;
				await new Promise<void>((resolve) => {
					from.wake = resolve;
				});
			}
		} finally {
			from.wake = null;
			watch.stop();
		}
	}

	function begin(sampling: FrameSampling): Inbox {
		end(inbox);
		inbox = { runId: inbox.runId + 1, waiting: [], wake: null, ended: false };
		post({ kind: 'start', runId: inbox.runId, sampling, credit: QUEUE_LENGTH });
		return inbox;
	}

	return {
		async open(file, maxSidePx) {
			post({ kind: 'open', file, maxSidePx });
			const reply = await take(inbox);
			if (reply?.kind === 'opened') return reply;
			if (reply?.kind === 'open-failed') {
				throw new SourceError(reply.code, reply.message, { codec: reply.codec });
			}
			throw new SourceError('file-damaged', 'closed while it was being opened');
		},
		async *run(sampling, signal) {
			if (signal.aborted) return;
			const current = begin(sampling);
			const stop = () => {
				end(current);
				post({ kind: 'stop', runId: current.runId });
			};
			signal.addEventListener('abort', stop);
			try {
				for (let reply = await take(current); reply !== null; reply = await take(current)) {
					if (reply.kind === 'failed') throw new SourceError(reply.code, reply.message);
					if (reply.kind !== 'frame') return;
					post({ kind: 'credit', runId: current.runId, credit: 1 });
					yield reply;
				}
			} finally {
				signal.removeEventListener('abort', stop);
				stop();
			}
		},
		close() {
			end(inbox);
			worker.terminate();
		},
	};
}

/** Counts seconds rather than reading a clock, so that a computer that slept does not count the night. */
function watchSilence(onSilence: () => void): { stop(): void } {
	let silentS = 0;
	const timer = setInterval(() => {
		silentS += 1;
		if (silentS >= MAX_SILENCE_S) onSilence();
	}, 1000);
	return { stop: () => clearInterval(timer) };
}
