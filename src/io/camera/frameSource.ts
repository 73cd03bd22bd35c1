import type { QuarterTurnDeg } from '../../picture/size.ts';

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
	/** Media time of the picture that the preview shows, in seconds. Left out: that of the newest frame. */
	readonly shownS?: number;
	/** Pictures beyond so many a second are left out from now on, evenly. Left out by sources that never give many. */
	limit?(maxHz: number): void;
}

/** What keeps a camera's picture from being used although the camera runs. It may pass by itself. */
export type CameraTrouble = 'camera-black' | 'camera-frozen';

/** A camera, and how its picture is doing. */
export interface CameraSource extends LiveSource {
	/** Quarter turns clockwise that its frames were given and its preview was not. */
	readonly rotationDeg: QuarterTurnDeg;
	/** Mean brightness of the picture, 0–1; `null` until it was measured. */
	readonly lumaRatio: number | null;
	/** `null` while the picture is usable. Pictures go on in spite of it, and it goes away when light or pictures return. */
	readonly trouble: CameraTrouble | null;
	/** Tells of each change of `trouble`, until the returned function is called. */
	onTrouble(listener: (trouble: CameraTrouble | null) => void): () => void;
}

export const SOURCE_ERROR_CODES = [
	'camera-refused',
	'camera-missing',
	'camera-busy',
	'camera-lost',
	'camera-black',
	'camera-frozen',
	'camera-unsupported',
	'file-empty',
	'file-not-video',
	'file-no-video-track',
	'file-codec',
	'file-damaged',
	'file-no-times',
	'file-too-large',
	'demo-unsupported',
] as const;
export type SourceErrorCode = (typeof SOURCE_ERROR_CODES)[number];

/** An expected failure of a source. The screen words it by `code`. */
export class SourceError extends Error {
	readonly code: SourceErrorCode;
	/** What people call the codec of a `file-codec`; `null` for the rest, and when it has no name. */
	readonly codec: string | null;
	constructor(code: SourceErrorCode, message: string, options: ErrorOptions & { readonly codec?: string | null } = {}) {
		super(message, options);
		this.name = 'SourceError';
		this.code = code;
		this.codec = options.codec ?? null;
	}
}
