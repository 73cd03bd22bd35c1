import type { SizePx } from '../../../picture/size.ts';

/** What is set on a canvas before something is drawn. */
export type DrawProperty =
	'fillStyle' | 'font' | 'globalAlpha' | 'lineCap' | 'lineJoin' | 'lineWidth' | 'strokeStyle' | 'textBaseline';

/**
 * One step of a drawing as plain data, named as a 2D canvas names it: whoever knows what to draw takes it down, and it is drawn where
 * the pictures are. `strokePath` strokes the outline that an SVG path gives.
 */
export type DrawStep =
	| readonly [step: 'set', property: DrawProperty, value: string | number]
	| readonly [step: 'beginPath' | 'clip' | 'fill' | 'restore' | 'save' | 'stroke']
	| readonly [step: 'lineTo' | 'moveTo' | 'scale' | 'translate', x: number, y: number]
	| readonly [step: 'quadraticCurveTo', viaX: number, viaY: number, x: number, y: number]
	| readonly [
			step: 'arc',
			x: number,
			y: number,
			radius: number,
			start: number,
			end: number,
			turn: 'clockwise' | 'counterclockwise',
	  ]
	| readonly [step: 'rect', x: number, y: number, width: number, height: number]
	| readonly [step: 'roundRect', x: number, y: number, width: number, height: number, radius: number]
	| readonly [step: 'setLineDash', pattern: readonly number[]]
	| readonly [step: 'fillText' | 'strokeText', text: string, x: number, y: number]
	| readonly [step: 'strokePath', path: string];

/** What is drawn over the pictures from `timeS` (media time of the source, in seconds) until the next scene begins. */
export interface FilmScene {
	readonly timeS: number;
	readonly steps: readonly DrawStep[];
}

/** How a film is coded, in the order in which they are tried. */
export const FILM_CODECS = ['avc', 'vp9', 'vp8'] as const;
export type FilmCodec = (typeof FILM_CODECS)[number];

/** What a film is made of. Plain data. */
export interface FilmPlan {
	readonly video: Blob;
	/** Media time of the source in seconds: pictures that begin from `startS` on and before `endS`; `null`: until the source ends. */
	readonly startS: number;
	readonly endS: number | null;
	/** Playing speed, above 0 up to 1: every picture is kept and shown for longer. */
	readonly speed: number;
	/** Pictures a second of the source, about: tells how much a second of it may take. */
	readonly picturesPerS: number;
	/** The space that scenes are drawn in; its shape is that of the picture. */
	readonly stage: SizePx;
	readonly codec: FilmCodec;
}

export interface FilmReached {
	/** Pictures that are drawn and handed to the encoder. */
	readonly pictures: number;
	/** Media time of the source that was reached, in seconds. */
	readonly readS: number;
}

export interface MadeFilm extends SizePx {
	/** The file. It lies in the browser's storage, or in memory where there is none, until the maker is closed. */
	readonly file: Blob;
	readonly pictures: number;
	/** Length of the film in seconds, slow motion included. */
	readonly lengthS: number;
	/** Where the source could not be read to its end, or not in all its parts; what was read is in the film. */
	readonly damage: 'none' | 'damaged';
}

export const FILM_ERROR_CODES = ['no-encoder', 'no-room', 'no-picture', 'source', 'stopped-working'] as const;
/**
 * Why there is no film: the browser has no encoder for it, storage is full, no picture lies in the range, the source can't be opened,
 * or the encoder or its worker failed.
 */
export type FilmErrorCode = (typeof FILM_ERROR_CODES)[number];

export class FilmError extends Error {
	readonly code: FilmErrorCode;
	constructor(code: FilmErrorCode, message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'FilmError';
		this.code = code;
	}
}

/** What is called while a film is made. Neither takes long. */
export interface FilmCalls {
	/** The next scenes in order of time, from the first that matters; empty once there are no more. */
	readonly nextScenes: () => readonly FilmScene[];
	readonly onReached: (reached: FilmReached) => void;
}

/** Makes films of videos and what is drawn over them, one at a time. */
export interface FilmMaker {
	/** The first of {@link FILM_CODECS} that this browser encodes in a size like the picture's. @returns null when there is none. */
	findCodec(picture: SizePx): Promise<FilmCodec | null>;
	/** Rejects with a {@link FilmError}, or with the signal's reason within a second of its abort. Nothing is kept then. */
	make(plan: FilmPlan, calls: FilmCalls, signal: AbortSignal): Promise<MadeFilm>;
	/** Ends its worker and removes the last film. */
	close(): void;
}
