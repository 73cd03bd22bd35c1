import type { VideoSample } from 'mediabunny';
import { createRoom, readPlanes } from '../../picture/readPlanes.ts';
import { scaleYuv } from '../../picture/scaleYuv.ts';
import { fitWithin, type SizePx } from '../../picture/size.ts';

export interface FrameShrinker {
	/** The picture upright, with square pixels, scaled down. The sample stays open. */
	shrink(sample: VideoSample): Promise<ImageBitmap | VideoFrame>;
}

const CHANNELS = 4;
const OPAQUE = 255;

/**
 * Scales decoded pictures down so that neither side is longer than `maxSidePx`.
 *
 * Pictures in plain 8-bit YUV are scaled in memory: several times faster than a canvas where the GPU is emulated. All others are
 * drawn on a canvas.
 */
export function createFrameShrinker(maxSidePx: number): FrameShrinker {
	const draw = createCanvasShrinker();
	const scale = createPlaneShrinker();
	let scaling = true;
	return {
		async shrink(sample) {
			const size = fitWithin({ widthPx: sample.displayWidth, heightPx: sample.displayHeight }, maxSidePx);
			if (scaling) {
				try {
					const scaled = await scale(sample, size);
					if (scaled !== null) return scaled;
				} catch {
					// Some browsers can't copy what their decoder made.
					scaling = false;
				}
			}
			return draw(sample, size);
		},
	};
}

function createPlaneShrinker() {
	const room = createRoom();
	return async function scale(sample: VideoSample, size: SizePx): Promise<VideoFrame | null> {
		const picture = await readPlanes(sample, room);
		if (picture === null) return null;
		const values = new Uint8ClampedArray(size.widthPx * size.heightPx * CHANNELS).fill(OPAQUE);
		const mirror = sample.flip ? 'horizontal' : 'none';
		scaleYuv(picture, { ...size, values, channels: CHANNELS }, { turnDeg: sample.rotation, mirror });
		return frameOf(values, size);
	};
}

/** As bytes in memory, which is where the pose model's worker wants them: a bitmap would have to be drawn there and read back. */
function frameOf(values: Uint8ClampedArray<ArrayBuffer>, { widthPx, heightPx }: SizePx): VideoFrame {
	return new VideoFrame(values, { format: 'RGBX', codedWidth: widthPx, codedHeight: heightPx, timestamp: 0 });
}

function createCanvasShrinker() {
	const canvas = new OffscreenCanvas(1, 1);
	const context = canvas.getContext('2d', { alpha: false });
	if (context === null) throw new Error('no 2D canvas in the worker');
	return function draw(sample: VideoSample, { widthPx, heightPx }: SizePx): ImageBitmap {
		canvas.width = widthPx;
		canvas.height = heightPx;
		context.imageSmoothingQuality = 'medium';
		sample.draw(context, 0, 0, widthPx, heightPx);
		return canvas.transferToImageBitmap();
	};
}
