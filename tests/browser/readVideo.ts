import { SourceError } from '../../src/io/camera/frameSource.ts';
import { openVideoFile, type VideoFileOptions } from '../../src/io/camera/videoFile.ts';
import {
	cutShort,
	filmVideo,
	readMark,
	recordSound,
	scratch,
	type ReadMark,
	type TestVideo,
} from '../support/testMedia.ts';

/** What is done to a file before it is read. */
export type Mishap =
	| { readonly kind: 'cut'; readonly keptRatio: number }
	| { readonly kind: 'scratched'; readonly fromRatio: number; readonly toRatio: number };

/** A file to be read, made inside the page. */
export type TestFile =
	| { readonly kind: 'video'; readonly video: TestVideo; readonly mishap?: Mishap }
	| { readonly kind: 'sound'; readonly container: TestVideo['container'] }
	| { readonly kind: 'text'; readonly text: string };

/** What came of it. `ending`: `end`, or the code of the trouble. */
export interface VideoReading {
	readonly widthPx: number | null;
	readonly heightPx: number | null;
	readonly durationS: number | null;
	readonly timesS: readonly number[];
	readonly marks: readonly ReadMark[];
	/** Longer side of the pictures that were handed out. */
	readonly sidePx: number | null;
	readonly ending: string;
}

/** How the file is read. `stopAfter`: aborts after so many pictures. */
export interface ReadingPlan extends VideoFileOptions {
	readonly stopAfter?: number;
}

/** Makes a file and reads it through the app's own source. */
export async function readVideo(file: TestFile, { stopAfter, ...options }: ReadingPlan = {}): Promise<VideoReading> {
	const timesS: number[] = [];
	const marks: ReadMark[] = [];
	let opened: { widthPx: number; heightPx: number; durationS: number | null } | null = null;
	let sidePx: number | null = null;
	let ending = 'end';
	try {
		const source = await openVideoFile(new Blob([await bytesOf(file)]), options);
		opened = source;
		const abort = new AbortController();
		const rotationDeg = file.kind === 'video' ? (file.video.rotationDeg ?? 0) : 0;
		for await (const { image, timeS } of source.frames(abort.signal)) {
			timesS.push(timeS);
			marks.push(readMark(image, rotationDeg));
			if ('displayWidth' in image) sidePx = Math.max(image.displayWidth, image.displayHeight);
			else if ('width' in image) sidePx = Math.max(image.width, image.height);
			image.close();
			if (timesS.length === stopAfter) abort.abort();
		}
		source.close();
	} catch (reason) {
		if (!(reason instanceof SourceError)) throw reason;
		ending = reason.code;
	}
	const { widthPx = null, heightPx = null, durationS = null } = opened ?? {};
	return { widthPx, heightPx, durationS, timesS, marks, sidePx, ending };
}

/** The file as plain numbers, for a test outside of the page. */
export async function makeFile(file: TestFile): Promise<number[]> {
	return [...(await bytesOf(file))];
}

async function bytesOf(file: TestFile): Promise<Uint8Array<ArrayBuffer>> {
	if (file.kind === 'text') return new TextEncoder().encode(file.text);
	if (file.kind === 'sound') return recordSound(file.container, 1);
	const whole = await filmVideo(file.video);
	if (file.mishap === undefined) return whole;
	const { mishap } = file;
	return mishap.kind === 'cut' ? cutShort(whole, mishap.keptRatio) : scratch(whole, mishap.fromRatio, mishap.toRatio);
}
