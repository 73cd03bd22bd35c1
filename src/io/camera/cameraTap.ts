import { fitWithin, turnedSize, type QuarterTurnDeg, type SizePx } from '../../picture/size.ts';
import { createCameraClock } from './cameraClock.ts';
import { createEvenThinning } from './evenThinning.ts';
import type { TimedFrame } from './frameSource.ts';

/** Longer side of pictures that have to be turned on a canvas. The pose models look at less. */
const TURNED_MAX_SIDE_PX = 480;

/** Takes the newest picture from a video element that shows a camera. */
export interface CameraTap {
	/** When the newest picture was shown, in seconds of `performance.now`. */
	readonly pictureAtS: number;
	/** Media time of the newest picture, taken or not. */
	readonly shownS: number;
	/** The newest picture that was not taken yet; waits for one if need be. `null` once `wake` was called. */
	next(): Promise<TimedFrame | null>;
	/** Of a camera that gives more, at most about so many pictures a second are taken from now on. */
	limit(maxHz: number): void;
	/** Lets a waiting `next` go. */
	wake(): void;
	/** Lets the picture in hand go, when nobody takes pictures any more. */
	rest(): void;
	close(): void;
}

interface Shot {
	/** `null` where the browser knows no `VideoFrame`: then the picture is taken when it is asked for. */
	readonly frame: VideoFrame | null;
	readonly timeS: number;
}

export function createCameraTap(video: HTMLVideoElement, rotationDeg: QuarterTurnDeg): CameraTap {
	const clock = createCameraClock();
	const thinning = createEvenThinning();
	const turn = rotationDeg === 0 ? null : createTurner(rotationDeg);
	let newest: Shot | null = null;
	let resolveNext: (() => void) | null = null;
	let taking = false;
	let shownS = 0;
	let pictureAtS = performance.now() / 1000;
	let request = video.requestVideoFrameCallback(onPicture);

	function onPicture(nowMs: number, { mediaTime }: VideoFrameCallbackMetadata): void {
		request = video.requestVideoFrameCallback(onPicture);
		pictureAtS = nowMs / 1000;
		const timeS = clock.push(mediaTime, pictureAtS);
		shownS = timeS;
		const isWanted = thinning.takes(timeS);
		if (!taking || !isWanted) return;
		newest?.frame?.close();
		newest = { frame: frameOf(video, timeS), timeS };
		wake();
	}

	function wake(): void {
		resolveNext?.();
		resolveNext = null;
	}

	function rest(): void {
		taking = false;
		newest?.frame?.close();
		newest = null;
	}

	return {
		get pictureAtS() {
			return pictureAtS;
		},
		get shownS() {
			return shownS;
		},
		async next() {
			taking = true;
			if (newest === null) {
				await new Promise<void>((resolve) => {
					resolveNext = resolve;
				});
			}
			const shot = newest;
			if (shot === null) return null;
			newest = null;
			const image = shot.frame ?? (await createImageBitmap(video));
			// Of the picture itself: the video may have gone on to another size.
			const size = turnedSize(sizeOf(image), rotationDeg);
			return { image: turn === null ? image : turn(image), timeS: shot.timeS, ...size };
		},
		limit: thinning.limit,
		wake,
		rest,
		close() {
			rest();
			video.cancelVideoFrameCallback(request);
			wake();
		},
	};
}

function frameOf(video: HTMLVideoElement, timeS: number): VideoFrame | null {
	return 'VideoFrame' in globalThis ? new VideoFrame(video, { timestamp: Math.round(timeS * 1e6) }) : null;
}

function sizeOf(image: VideoFrame | ImageBitmap): SizePx {
	return 'displayWidth' in image
		? { widthPx: image.displayWidth, heightPx: image.displayHeight }
		: { widthPx: image.width, heightPx: image.height };
}

function createTurner(turnDeg: QuarterTurnDeg): (image: VideoFrame | ImageBitmap) => ImageBitmap {
	const canvas = new OffscreenCanvas(1, 1);
	const context = canvas.getContext('2d', { alpha: false });
	if (context === null) throw new Error('no 2D canvas');
	return (image) => {
		const drawn = fitWithin(sizeOf(image), TURNED_MAX_SIDE_PX);
		const size = turnedSize(drawn, turnDeg);
		canvas.width = size.widthPx;
		canvas.height = size.heightPx;
		context.imageSmoothingQuality = 'medium';
		context.translate(size.widthPx / 2, size.heightPx / 2);
		context.rotate((turnDeg * Math.PI) / 180);
		context.drawImage(image, -drawn.widthPx / 2, -drawn.heightPx / 2, drawn.widthPx, drawn.heightPx);
		image.close();
		return canvas.transferToImageBitmap();
	};
}
