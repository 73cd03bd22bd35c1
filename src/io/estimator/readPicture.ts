import * as tf from '@tensorflow/tfjs-core';
import { brightenDark } from '../../picture/brightness.ts';
import { readPlanes } from '../../picture/readPlanes.ts';
import { scaleYuv } from '../../picture/scaleYuv.ts';
import { brightenTensor } from './brightenTensor.ts';
import type { Backend } from './poseEstimator.ts';

/** The parts of a `VideoFrame` that are newer than the types. */
interface Turned {
	readonly rotation?: number;
	readonly flip?: boolean;
}

const CHANNELS = 3;
const BYTES_PER_PIXEL = 4;

export interface PictureReader {
	/** The picture, scaled to the given size and brightened if it is dark, as a tensor that the caller disposes of. */
	read(image: VideoFrame | ImageBitmap | OffscreenCanvas, widthPx: number, heightPx: number): Promise<tf.Tensor3D>;
}

function isUprightFrame(image: VideoFrame | ImageBitmap | OffscreenCanvas): image is VideoFrame {
	if (!(image instanceof VideoFrame)) return false;
	const { rotation = 0, flip = false } = image as VideoFrame & Turned;
	return rotation === 0 && !flip;
}

/** Reads pictures into tensors: by way of the GPU where the backend lives there, else through memory. */
export function createPictureReader(backend: Backend): PictureReader {
	const canvas = new OffscreenCanvas(1, 1);
	const context = canvas.getContext('2d', { alpha: false, willReadFrequently: backend === 'wasm' });
	if (context === null) throw new Error('no 2D canvas in the worker');
	const drawing = context;
	const memory = { bytes: new Uint8Array(0) };
	let values = new Float32Array(0);

	function draw(image: CanvasImageSource, widthPx: number, heightPx: number): void {
		if (canvas.width !== widthPx || canvas.height !== heightPx) {
			canvas.width = widthPx;
			canvas.height = heightPx;
		}
		drawing.imageSmoothingQuality = 'medium';
		drawing.drawImage(image, 0, 0, widthPx, heightPx);
	}

	/** Room for a picture of this size. Used again: the wasm backend copies the values when the tensor is made. */
	function roomFor(widthPx: number, heightPx: number): Float32Array {
		const length = widthPx * heightPx * CHANNELS;
		if (values.length !== length) values = new Float32Array(length);
		return values;
	}

	function copyDrawn(widthPx: number, heightPx: number, into: Float32Array): void {
		const { data } = drawing.getImageData(0, 0, widthPx, heightPx);
		for (let from = 0, to = 0; to < into.length; from += BYTES_PER_PIXEL, to += CHANNELS) {
			into[to] = data[from] as number;
			into[to + 1] = data[from + 1] as number;
			into[to + 2] = data[from + 2] as number;
		}
	}

	return {
		async read(image, widthPx, heightPx) {
			if (backend !== 'wasm') {
				draw(image, widthPx, heightPx);
				// Every backend takes an OffscreenCanvas; the types name only the page's canvas.
				const drawn = tf.browser.fromPixels(canvas as unknown as HTMLCanvasElement, CHANNELS);
				const brightened = brightenTensor(drawn);
				drawn.dispose();
				return brightened;
			}
			const planes = isUprightFrame(image) ? await readPlanes(image, memory) : null;
			const pixels = roomFor(widthPx, heightPx);
			if (planes === null) {
				draw(image, widthPx, heightPx);
				copyDrawn(widthPx, heightPx, pixels);
			} else {
				scaleYuv(planes, { values: pixels, channels: CHANNELS, widthPx, heightPx });
			}
			brightenDark(pixels);
			return tf.tensor3d(pixels, [heightPx, widthPx, CHANNELS], 'float32');
		},
	};
}
