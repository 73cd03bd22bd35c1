import '../trustedScripts.ts';
import { fileError } from './fileError.ts';
import { createFrameShrinker, type FrameShrinker } from './frameShrinker.ts';
import { createFrameSampler, type FrameSampling } from './frameSampling.ts';
import { SourceError } from './frameSource.ts';
import { decodeVideo, LEFT_EARLY, type DecodeEnd } from './decodeVideo.ts';
import { inspectVideo, lacksTail, type InspectedVideo } from './inspectVideo.ts';
import { paceDecoder } from './paceDecoder.ts';
import type { VideoReply, VideoRequest } from './videoProtocol.ts';

declare const self: DedicatedWorkerGlobalScope;

interface Run {
	readonly id: number;
	/** Pictures that the page has room for. */
	credit: number;
	stopped: boolean;
	wake: () => void;
}

let video: InspectedVideo | null = null;
let shrinker: FrameShrinker | null = null;
let run: Run | null = null;

self.onmessage = ({ data }: MessageEvent<VideoRequest>) => {
	switch (data.kind) {
		case 'open':
			void open(data.file, data.maxSidePx);
			break;
		case 'start':
			stop(run);
			run = { id: data.runId, credit: data.credit, stopped: false, wake: () => undefined };
			void runThrough(run, data.sampling);
			break;
		case 'credit':
			if (run?.id !== data.runId) break;
			run.credit += data.credit;
			run.wake();
			break;
		case 'stop':
			if (run?.id === data.runId) stop(run);
			break;
	}
};

function stop(stopping: Run | null): void {
	if (stopping === null) return;
	stopping.stopped = true;
	stopping.wake();
}

function reply(message: VideoReply, transfer: Transferable[] = []): void {
	self.postMessage(message, transfer);
}

async function open(file: Blob, maxSidePx: number): Promise<void> {
	try {
		video = await inspectVideo(file);
		shrinker = createFrameShrinker(maxSidePx);
		paceDecoder(video);
		const { widthPx, heightPx, durationS } = video;
		reply({ kind: 'opened', widthPx, heightPx, durationS });
	} catch (reason) {
		const { code, codec, message } = fileError(reason);
		reply({ kind: 'open-failed', code, codec, message });
	}
}

async function runThrough(current: Run, sampling: FrameSampling): Promise<void> {
	try {
		await sendPictures(current, sampling);
		if (!current.stopped) reply({ kind: 'end', runId: current.id });
	} catch (reason) {
		const { code, message } = fileError(reason);
		if (!current.stopped) reply({ kind: 'failed', runId: current.id, code, message });
	}
}

async function sendPictures(current: Run, sampling: FrameSampling): Promise<void> {
	if (video === null || shrinker === null) throw new Error('start before open');
	const sampler = createFrameSampler(sampling);
	const samples = decodeVideo(video.track);
	try {
		for (let next = await samples.next(); ; next = await samples.next()) {
			if (next.done === true) {
				await requireWhole(video, next.value);
				return;
			}
			const sample = next.value;
			const timeS = Math.max(sample.timestamp, 0);
			try {
				if (!sampler.wants(timeS)) continue;
				const image = await shrinker.shrink(sample);
				sample.close();
				if (!(await hasRoom(current))) {
					image.close();
					return;
				}
				reply({ kind: 'frame', runId: current.id, image, timeS }, [image]);
			} finally {
				sample.close();
			}
		}
	} finally {
		await samples.return(LEFT_EARLY);
	}
}

async function requireWhole(from: InspectedVideo, { lastEndS, pictures, repeats, damage }: DecodeEnd): Promise<void> {
	if (damage !== null) throw damage;
	if (repeats > pictures) throw new SourceError('file-no-times', `${repeats} pictures share their time with another`);
	if (lastEndS === null) throw new SourceError('file-damaged', 'no picture could be decoded');
	if (await lacksTail(from, lastEndS)) throw new SourceError('file-damaged', 'the end is missing');
}

/** Waits until the page has room for one more picture. Resolves with `false` when the run was stopped. */
async function hasRoom(current: Run): Promise<boolean> {
	while (current.credit === 0 && !current.stopped) {
		await new Promise<void>((resolve) => {
			current.wake = resolve;
		});
	}
	if (current.stopped) return false;
	current.credit -= 1;
	return true;
}
