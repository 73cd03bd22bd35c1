/** One picture on its way to the pose model. Whoever takes it closes `image`. */
export interface TimedFrame {
	/** The picture, upright (rotation applied). May already be scaled down. */
	readonly image: VideoFrame | ImageBitmap;
	/** Media time in seconds. Rises strictly. */
	readonly timeS: number;
	/** Size of the upright source picture in pixels: the space that landmarks are reported in, whatever the size of `image`. */
	readonly widthPx: number;
	readonly heightPx: number;
}

/** Where pictures come from: the webcam, a video file or the demo athlete. */
export interface FrameSource {
	readonly kind: 'camera' | 'video' | 'demo';
	/** File name, camera label or "demo". For display and the session document. */
	readonly name: string;
	readonly widthPx: number;
	readonly heightPx: number;
	/** Length in seconds; `null` for a source that has no end. */
	readonly durationS: number | null;
	/**
	 * The pictures in order of time. Live sources give the newest picture at each `next()` and drop what was missed;
	 * recorded ones give every picture. Ends when the source ends or `signal` aborts; throws {@link SourceError}.
	 */
	frames(signal: AbortSignal): AsyncIterable<TimedFrame>;
	/** Frees the device, the decoder, the canvas. */
	close(): void;
}

/** A live source also has something to look at: the element that shows the picture, unmirrored. */
export interface LiveSource extends FrameSource {
	readonly preview: HTMLVideoElement | HTMLCanvasElement;
}

export const SOURCE_ERROR_CODES = [
	'camera-refused',
	'camera-missing',
	'camera-busy',
	'camera-lost',
	'camera-black',
	'camera-unsupported',
	'file-empty',
	'file-not-video',
	'file-no-video-track',
	'file-codec',
	'file-damaged',
	'file-too-large',
] as const;
export type SourceErrorCode = (typeof SOURCE_ERROR_CODES)[number];

/** An expected failure of a source. The screen words it by `code`. */
export class SourceError extends Error {
	readonly code: SourceErrorCode;
	constructor(code: SourceErrorCode, message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'SourceError';
		this.code = code;
	}
}
