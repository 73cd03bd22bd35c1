import * as tf from '@tensorflow/tfjs-core';
import type { Backend } from './poseEstimator.ts';

/** The models look at 256 px or less: more pixels than this only cost time. */
const MAX_SIDE_PX = 360;
const CHANNELS = 3;
const BYTES_PER_PIXEL = 4;

/** Width and height with the longer side at most {@link MAX_SIDE_PX}, aspect kept. Never larger than the picture. */
export function scaledSize(widthPx: number, heightPx: number): { widthPx: number; heightPx: number } {
	const scale = Math.min(1, MAX_SIDE_PX / Math.max(widthPx, heightPx));
	return {
		widthPx: Math.max(1, Math.round(widthPx * scale)),
		heightPx: Math.max(1, Math.round(heightPx * scale)),
	};
}

export interface PictureReader {
	/** The picture, scaled to the given size, as a tensor that the caller disposes of. */
	read(image: CanvasImageSource, widthPx: number, heightPx: number): tf.Tensor3D;
}

/** Reads pictures into tensors: by way of the GPU where the backend lives there, else through memory. */
export function createPictureReader(backend: Backend): PictureReader {
	const canvas = new OffscreenCanvas(1, 1);
	const context = canvas.getContext('2d', { alpha: false, willReadFrequently: backend === 'wasm' });
	if (context === null) throw new Error('no 2D canvas in the worker');
	let values = new Float32Array(0);

	function toMemory(drawn: OffscreenCanvasRenderingContext2D, widthPx: number, heightPx: number): tf.Tensor3D {
		const { data } = drawn.getImageData(0, 0, widthPx, heightPx);
		const length = widthPx * heightPx * CHANNELS;
		if (values.length !== length) values = new Float32Array(length);
		for (let from = 0, to = 0; to < length; from += BYTES_PER_PIXEL, to += CHANNELS) {
			values[to] = data[from] as number;
			values[to + 1] = data[from + 1] as number;
			values[to + 2] = data[from + 2] as number;
		}
		// Safe to use again: the wasm backend copies the values when the tensor is made.
		return tf.tensor3d(values, [heightPx, widthPx, CHANNELS], 'float32');
	}

	return {
		read(image, widthPx, heightPx) {
			if (canvas.width !== widthPx || canvas.height !== heightPx) {
				canvas.width = widthPx;
				canvas.height = heightPx;
			}
			context.imageSmoothingQuality = 'medium';
			context.drawImage(image, 0, 0, widthPx, heightPx);
			if (backend === 'wasm') return toMemory(context, widthPx, heightPx);
			// Every backend takes an OffscreenCanvas; the types name only the page's canvas.
			return tf.browser.fromPixels(canvas as unknown as HTMLCanvasElement, CHANNELS);
		},
	};
}
