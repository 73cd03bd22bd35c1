import { turnedSize, type QuarterTurnDeg } from '../../picture/size.ts';
import { openStream, type CameraWishes } from './cameraStream.ts';
import { createCameraTap, type CameraTap } from './cameraTap.ts';
import { SourceError, type CameraSource, type CameraTrouble, type TimedFrame } from './frameSource.ts';
import { pictureLuma } from './pictureLuma.ts';
import { createPictureWatch } from './pictureWatch.ts';

export interface WebcamOptions extends CameraWishes {
	/** For a camera that is mounted askew: turns the pictures clockwise. The preview is turned by whoever shows it. */
	readonly rotationDeg?: QuarterTurnDeg;
}

/** A camera that was allowed shows its first picture within seconds, or none at all. */
const FIRST_PICTURE_WITHIN_S = 10;
const LOOK_EVERY_MS = 250;

/**
 * A camera as a source: the newest picture at each turn. Its frames end with `camera-lost` when it is unplugged or taken away.
 *
 * Rejects with a {@link SourceError} when no picture can be had.
 */
export async function openWebcam(options: WebcamOptions = {}): Promise<CameraSource> {
	const { rotationDeg = 0, ...wishes } = options;
	const stream = await openStream(wishes);
	const video = document.createElement('video');
	try {
		const track = stream.getVideoTracks()[0];
		if (track === undefined) throw new SourceError('camera-missing', 'the stream has no video');
		await show(stream, video);
		return cameraSource({ stream, track, video, rotationDeg });
	} catch (reason) {
		release(stream, video);
		throw reason;
	}
}

interface OpenCamera {
	readonly stream: MediaStream;
	readonly track: MediaStreamTrack;
	readonly video: HTMLVideoElement;
	readonly rotationDeg: QuarterTurnDeg;
}

function cameraSource({ stream, track, video, rotationDeg }: OpenCamera): CameraSource {
	const tap = createCameraTap(video, rotationDeg);
	const health = watchPicture(video, track, tap);
	const size = () => turnedSize({ widthPx: video.videoWidth, heightPx: video.videoHeight }, rotationDeg);
	let closed = false;
	track.addEventListener('ended', tap.wake);
	// An element that is moved about in the page is paused by the browser.
	const keepPlaying = () => void video.play().catch(() => undefined);
	video.addEventListener('pause', keepPlaying);

	async function* frames(signal: AbortSignal): AsyncGenerator<TimedFrame, void, undefined> {
		signal.addEventListener('abort', tap.wake);
		try {
			while (!signal.aborted && !closed) {
				if (track.readyState === 'ended') throw new SourceError('camera-lost', 'the camera was taken away');
				const frame = await tap.next();
				if (frame !== null) yield frame;
			}
		} finally {
			signal.removeEventListener('abort', tap.wake);
			tap.rest();
		}
	}

	return {
		kind: 'camera',
		name: track.label === '' ? 'camera' : track.label,
		durationS: null,
		preview: video,
		rotationDeg,
		get widthPx() {
			return size().widthPx;
		},
		get heightPx() {
			return size().heightPx;
		},
		get shownS() {
			return tap.shownS;
		},
		get lumaRatio() {
			return health.lumaRatio;
		},
		get trouble() {
			return health.trouble;
		},
		onTrouble: health.listen,
		limit: tap.limit,
		frames,
		close() {
			closed = true;
			video.removeEventListener('pause', keepPlaying);
			track.removeEventListener('ended', tap.wake);
			health.stop();
			tap.close();
			release(stream, video);
		},
	};
}

type TroubleListener = (trouble: CameraTrouble | null) => void;

interface PictureHealth {
	readonly lumaRatio: number | null;
	readonly trouble: CameraTrouble | null;
	listen(listener: TroubleListener): () => void;
	stop(): void;
}

function watchPicture(video: HTMLVideoElement, track: MediaStreamTrack, tap: CameraTap): PictureHealth {
	const watch = createPictureWatch();
	const listeners = new Set<TroubleListener>();
	let lumaRatio: number | null = null;
	let trouble: CameraTrouble | null = null;
	let looking = false;

	async function look(): Promise<void> {
		if (looking || track.readyState === 'ended') return;
		looking = true;
		if (document.visibilityState === 'visible') lumaRatio = await pictureLuma(video);
		looking = false;
		const before = trouble;
		trouble = watch.push({
			wallS: performance.now() / 1000,
			pictureAtS: tap.pictureAtS,
			lumaRatio,
			track: track.muted ? 'muted' : 'live',
			page: document.visibilityState,
		});
		if (trouble !== before) for (const listener of listeners) listener(trouble);
	}

	const timer = setInterval(() => void look(), LOOK_EVERY_MS);
	return {
		get lumaRatio() {
			return lumaRatio;
		},
		get trouble() {
			return trouble;
		},
		listen(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		stop() {
			clearInterval(timer);
			listeners.clear();
		},
	};
}

/** Plays the stream and waits until its first picture is there. */
async function show(stream: MediaStream, video: HTMLVideoElement): Promise<void> {
	video.muted = true;
	video.playsInline = true;
	video.autoplay = true;
	const shown = new Promise<void>((resolve, reject) => {
		const late = () => reject(new SourceError('camera-frozen', 'the camera gives no picture'));
		const timer = setTimeout(late, FIRST_PICTURE_WITHIN_S * 1000);
		const settle = (act: () => void) => () => {
			clearTimeout(timer);
			act();
		};
		video.addEventListener('loadeddata', settle(resolve), { once: true });
		const lost = () => reject(new SourceError('camera-lost', 'the camera was taken away'));
		for (const track of stream.getVideoTracks()) track.addEventListener('ended', settle(lost), { once: true });
	});
	video.srcObject = stream;
	void video.play().catch(() => undefined);
	await shown;
}

function release(stream: MediaStream, video: HTMLVideoElement): void {
	for (const track of stream.getTracks()) track.stop();
	video.srcObject = null;
}
