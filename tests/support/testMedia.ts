/**
 * Makes small videos inside a browser page, with only what the browser can encode by itself: no media files in the repository, no
 * other program. Each picture carries its own number and shows which way is up, so that a reader of the video can be checked.
 */
import {
	AudioSample,
	AudioSampleSource,
	BufferTarget,
	CanvasSource,
	MkvOutputFormat,
	MovOutputFormat,
	Mp4OutputFormat,
	Output,
	Quality,
	WebMOutputFormat,
	type OutputFormat,
	type Rotation,
	type VideoCodec,
} from 'mediabunny';

export type TestContainer = 'webm' | 'mkv' | 'mp4' | 'mov' | 'mp4-moov-last' | 'mp4-fragmented';

/** Plain data: it comes from outside the page. */
export interface TestVideo {
	readonly container: TestContainer;
	/** VP8 in WebM and VP9 elsewhere unless said otherwise: every Chromium encodes these. */
	readonly codec?: VideoCodec;
	/** Size as it is stored, before its rotation. */
	readonly widthPx: number;
	readonly heightPx: number;
	/** When each picture begins. Any rate, steady or not. */
	readonly timesS: readonly number[];
	/** Length of the last picture. */
	readonly lastS?: number;
	readonly rotationDeg?: Rotation;
	readonly picture?: 'numbered' | 'black';
	/** Seconds between pictures that stand for themselves. */
	readonly keyEveryS?: number;
	/** A tone of this length beside the pictures. */
	readonly soundS?: number;
}

/** Begin of so many pictures at a steady rate. */
export function steadyTimes(framesPerS: number, count: number): number[] {
	return Array.from({ length: count }, (_, index) => index / framesPerS);
}

export async function filmVideo(video: TestVideo): Promise<Uint8Array<ArrayBuffer>> {
	const { container, widthPx, heightPx, timesS, lastS = 1 / 30 } = video;
	const target = new BufferTarget();
	const output = new Output({ format: formatOf(container), target });
	const canvas = new OffscreenCanvas(widthPx, heightPx);
	const pictures = new CanvasSource(canvas, {
		codec: video.codec ?? (container === 'webm' ? 'vp8' : 'vp9'),
		quality: new Quality('high'),
		keyFrameInterval: video.keyEveryS ?? 2,
	});
	output.addVideoTrack(pictures, { rotation: video.rotationDeg ?? 0 });
	const tone = video.soundS === undefined ? null : toneSource();
	if (tone !== null) output.addAudioTrack(tone);
	await output.start();
	if (tone !== null) await tone.add(toneOf(video.soundS ?? 0));
	tone?.close();
	for (const [index, timeS] of timesS.entries()) {
		draw(canvas, video.picture === 'black' ? null : index);
		await pictures.add(timeS, (timesS[index + 1] ?? timeS + lastS) - timeS);
	}
	return finish(output, target);
}

/** A file with sound and no pictures. */
export async function recordSound(container: TestContainer, durationS: number): Promise<Uint8Array<ArrayBuffer>> {
	const target = new BufferTarget();
	const output = new Output({ format: formatOf(container), target });
	const tone = toneSource();
	output.addAudioTrack(tone);
	await output.start();
	await tone.add(toneOf(durationS));
	return finish(output, target);
}

/** The first part of a file, as a copy that was broken off leaves it. */
export function cutShort(file: Uint8Array<ArrayBuffer>, keptRatio: number): Uint8Array<ArrayBuffer> {
	return file.slice(0, Math.floor(file.length * keptRatio));
}

/** The file with a stretch of it overwritten. */
export function scratch(file: Uint8Array<ArrayBuffer>, fromRatio: number, toRatio: number): Uint8Array<ArrayBuffer> {
	return file.map((byte, at) =>
		at > file.length * fromRatio && at < file.length * toRatio ? (at * 7919) % 251 : byte,
	);
}

const BITS = 10;
const MIDDLE_GREY = '#808080';

/** A number as a row of white and black boxes across the middle, and a red box in the corner that is stored top left. */
function draw(canvas: OffscreenCanvas, number: number | null): void {
	const context = canvas.getContext('2d');
	if (context === null) throw new Error('This browser has no canvas to draw on.');
	const { width, height } = canvas;
	context.fillStyle = number === null ? 'black' : MIDDLE_GREY;
	context.fillRect(0, 0, width, height);
	if (number === null) return;
	context.fillStyle = 'red';
	context.fillRect(0, 0, width / 4, height / 4);
	for (let bit = 0; bit < BITS; bit += 1) {
		context.fillStyle = ((number >> bit) & 1) === 1 ? 'white' : 'black';
		context.fillRect((bit * width) / BITS, height * 0.4, width / BITS, height * 0.2);
	}
}

/** What {@link filmVideo} drew. `redCorner`: where the red box is now. */
export interface ReadMark {
	readonly number: number;
	readonly redCorner: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right' | null;
}

/** Reads the marks of a picture that was turned upright by `rotationDeg`. */
export function readMark(image: ImageBitmap | VideoFrame, rotationDeg: Rotation = 0): ReadMark {
	const width = 'displayWidth' in image ? image.displayWidth : image.width;
	const height = 'displayHeight' in image ? image.displayHeight : image.height;
	const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
	if (context === null) throw new Error('This browser has no canvas to read from.');
	context.drawImage(image, 0, 0);
	const { data } = context.getImageData(0, 0, width, height);
	const at = (xRatio: number, yRatio: number) =>
		data.subarray((Math.floor(yRatio * height) * width + Math.floor(xRatio * width)) * 4).slice(0, 3);
	const isRed = ([red = 0, green = 0]: Uint8ClampedArray) => red > 150 && green < 100;
	let number = 0;
	for (let bit = 0; bit < BITS; bit += 1) {
		const along = (bit + 0.5) / BITS;
		const places: Record<Rotation, readonly [xRatio: number, yRatio: number]> = {
			0: [along, 0.5],
			90: [0.5, along],
			180: [1 - along, 0.5],
			270: [0.5, 1 - along],
		};
		if ((at(...places[rotationDeg])[1] ?? 0) > 128) number += 1 << bit;
	}
	const corners = [
		['top-left', 0.1, 0.1],
		['top-right', 0.9, 0.1],
		['bottom-left', 0.1, 0.9],
		['bottom-right', 0.9, 0.9],
	] as const;
	return { number, redCorner: corners.find(([, x, y]) => isRed(at(x, y)))?.[0] ?? null };
}

function formatOf(container: TestContainer): OutputFormat {
	switch (container) {
		case 'webm':
			return new WebMOutputFormat();
		case 'mkv':
			return new MkvOutputFormat();
		case 'mov':
			return new MovOutputFormat({ fastStart: 'in-memory' });
		case 'mp4':
			return new Mp4OutputFormat({ fastStart: 'in-memory' });
		case 'mp4-moov-last':
			return new Mp4OutputFormat({ fastStart: false });
		case 'mp4-fragmented':
			return new Mp4OutputFormat({ fastStart: 'fragmented' });
	}
}

async function finish(output: Output, target: BufferTarget): Promise<Uint8Array<ArrayBuffer>> {
	await output.finalize();
	if (target.buffer === null) throw new Error('The film came out empty.');
	return new Uint8Array(target.buffer);
}

const SAMPLES_PER_S = 48_000;
const TONE_HZ = 440;

function toneSource(): AudioSampleSource {
	return new AudioSampleSource({ codec: 'opus', quality: new Quality('low') });
}

function toneOf(durationS: number): AudioSample {
	const waves = Float32Array.from(
		{ length: Math.round(durationS * SAMPLES_PER_S) },
		(_, index) => 0.2 * Math.sin((2 * Math.PI * TONE_HZ * index) / SAMPLES_PER_S),
	);
	return new AudioSample({ data: waves, format: 'f32', numberOfChannels: 1, sampleRate: SAMPLES_PER_S, timestamp: 0 });
}
