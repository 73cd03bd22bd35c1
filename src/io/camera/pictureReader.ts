import { CanvasSink } from 'mediabunny';
import { inspectVideo } from './inspectVideo.ts';

/** Single pictures of a video file, decoded one by one: slower than a player, and exact at any frame rate. */
export interface PictureReader {
	/**
	 * The picture that has begun last at a media time in seconds, upright and in its full size. It is good until the picture after
	 * the next one is read. `null` before the first picture. Rejects when that part of the file can't be decoded.
	 */
	read(timeS: number): Promise<CanvasImageSource | null>;
	/** Frees the decoder. */
	close(): void;
}

/** Two canvases in turn: one is shown while the next is drawn. */
const CANVASES = 2;

/** Rejects with a `SourceError` when no picture can be had from the file. */
export async function openPictureReader(file: Blob): Promise<PictureReader> {
	const { input, track } = await inspectVideo(file);
	const sink = new CanvasSink(track, { poolSize: CANVASES });
	return {
		read: async (timeS) => (await sink.getCanvas(timeS))?.canvas ?? null,
		close: () => input.dispose(),
	};
}
