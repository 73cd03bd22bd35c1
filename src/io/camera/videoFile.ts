import type { FrameSampling } from './frameSampling.ts';
import { SourceError, type FrameSource, type TimedFrame } from './frameSource.ts';
import { createVideoLink } from './videoLink.ts';

export interface VideoFileOptions extends FrameSampling {
	/** Longer side of the pictures that are handed out, in pixels. The pose models look at less. */
	readonly maxSidePx?: number;
}

const DEFAULT_MAX_SIDE_PX = 360;

/**
 * A video file as a source: every picture in order, none dropped, upright, decoded and scaled down in a worker of its own. A file
 * whose end is missing gives the pictures it has and then throws `file-damaged`.
 *
 * Rejects with a {@link SourceError} when no picture can be had from the file.
 */
export async function openVideoFile(file: File | Blob, options: VideoFileOptions = {}): Promise<FrameSource> {
	if (file.size === 0) throw new SourceError('file-empty', 'zero bytes');
	const { maxSidePx = DEFAULT_MAX_SIDE_PX, ...sampling } = options;
	const link = createVideoLink();
	try {
		const { widthPx, heightPx, durationS } = await link.open(file, maxSidePx);
		return {
			kind: 'video',
			name: file instanceof File ? file.name : 'video',
			widthPx,
			heightPx,
			durationS,
			async *frames(signal): AsyncGenerator<TimedFrame, void, undefined> {
				for await (const { image, timeS } of link.run(sampling, signal)) yield { image, timeS, widthPx, heightPx };
			},
			close: () => link.close(),
		};
	} catch (reason) {
		link.close();
		throw reason;
	}
}
