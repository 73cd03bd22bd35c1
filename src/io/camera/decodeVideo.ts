import {
	EncodedPacketSink,
	InputDisposedError,
	VideoSampleSink,
	type InputVideoTrack,
	type VideoSample,
} from 'mediabunny';
import { fileError } from './fileError.ts';
import type { SourceError } from './frameSource.ts';

/** Broken stretches in a row without a single picture between them, before the rest is given up. */
const MAX_FRUITLESS_STARTS = 20;

export interface DecodeEnd {
	/** Where the last picture ends; `null` when there was none. */
	readonly lastEndS: number | null;
	/** How many there were. */
	readonly pictures: number;
	/** How many more were left out because they are said to be of the same moment as another. */
	readonly repeats: number;
	/** What is known of the first part that could not be read. */
	readonly damage: SourceError | null;
}

/** What a pass ends with that was left early. */
export const LEFT_EARLY: DecodeEnd = { lastEndS: null, pictures: 0, repeats: 0, damage: null };

/**
 * Every picture of a track in order of time, each later than the one before. A part that can't be decoded is left out and the
 * next picture that stands for itself goes on. Whoever takes a sample closes it. `fromS`: begins with the picture that is shown then.
 */
export async function* decodeVideo(
	track: InputVideoTrack,
	fromS = Number.NEGATIVE_INFINITY,
): AsyncGenerator<VideoSample, DecodeEnd, undefined> {
	let lastS = Number.NEGATIVE_INFINITY;
	let lastEndS: number | null = null;
	let damage: SourceError | null = null;
	let fruitless = 0;
	let pictures = 0;
	let repeats = 0;
	let startS: number | null = fromS;
	while (startS !== null) {
		try {
			for await (const sample of new VideoSampleSink(track).samples(startS)) {
				const endS = sample.timestamp + sample.duration;
				if (sample.timestamp === lastS) repeats += 1;
				if (sample.timestamp <= lastS || isBeforeStart(sample)) {
					sample.close();
					continue;
				}
				lastS = sample.timestamp;
				lastEndS = Math.max(lastEndS ?? 0, endS);
				fruitless = 0;
				pictures += 1;
				yield sample;
			}
			break;
		} catch (reason) {
			fruitless += 1;
			if (reason instanceof InputDisposedError || fruitless > MAX_FRUITLESS_STARTS) throw reason;
			if (isReclaimed(reason)) {
				startS = lastS;
			} else {
				damage ??= fileError(reason);
				startS = await nextKeyTimeS(track, Math.max(lastS, startS));
			}
		}
	}
	return { lastEndS, pictures, repeats, damage };
}

/** Pictures before zero were cut away by an edit list and are decoded only because later ones build on them. */
function isBeforeStart({ timestamp, duration }: VideoSample): boolean {
	return timestamp < 0 && timestamp + duration <= 0;
}

/** Browsers take the decoder back from a page that waits in the background. Nothing is wrong with the file then. */
function isReclaimed(reason: unknown): boolean {
	return reason instanceof DOMException && reason.name === 'QuotaExceededError';
}

async function nextKeyTimeS(track: InputVideoTrack, timeS: number): Promise<number | null> {
	const packets = new EncodedPacketSink(track);
	const options = { verifyKeyPackets: true };
	const current = (await packets.getKeyPacket(timeS, options)) ?? (await packets.getFirstKeyPacket(options));
	if (current === null) return null;
	const next = current.timestamp > timeS ? current : await packets.getNextKeyPacket(current, options);
	return next?.timestamp ?? null;
}
