import { brightenDark } from '../../picture/brightness.ts';
import type { MemoryPicture } from '../../picture/memoryPicture.ts';
import { readPlanes } from '../../picture/readPlanes.ts';
import { scaleYuv } from '../../picture/scaleYuv.ts';

/** The parts of a `VideoFrame` that are newer than the types. */
interface Turned {
	readonly rotation?: number;
	readonly flip?: boolean;
}

const CHANNELS = 3;
const BYTES_PER_PIXEL = 4;

export interface PictureReader {
	/** The picture, scaled to the given size and brightened if it is dark. Valid until the next one is read. */
	read(image: VideoFrame | ImageBitmap | OffscreenCanvas, widthPx: number, heightPx: number): Promise<MemoryPicture>;
}

function isUprightFrame(image: VideoFrame | ImageBitmap | OffscreenCanvas): image is VideoFrame {
	if (!(image instanceof VideoFrame)) return false;
	const { rotation = 0, flip = false } = image as VideoFrame & Turned;
	return rotation === 0 && !flip;
}

/** Red, green, blue and something else of each pixel, one byte each. */
const BYTE_FORMATS: readonly (string | null)[] = ['RGBX', 'RGBA'];

/** Whether a picture lies in memory as it is wanted, scaled already. */
function isReady(
	image: VideoFrame | ImageBitmap | OffscreenCanvas,
	widthPx: number,
	heightPx: number,
): image is VideoFrame {
	if (!isUprightFrame(image) || !BYTE_FORMATS.includes(image.format)) return false;
	return image.visibleRect?.width === widthPx && image.visibleRect.height === heightPx;
}

/** Reads pictures into memory. */
export function createPictureReader(): PictureReader {
	const canvas = new OffscreenCanvas(1, 1);
	const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
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

	/** Room for a picture of this size, used again. */
	function roomFor(widthPx: number, heightPx: number): Float32Array {
		const length = widthPx * heightPx * CHANNELS;
		if (values.length !== length) values = new Float32Array(length);
		return values;
	}

	function copyPixels(data: Uint8Array | Uint8ClampedArray, into: Float32Array): void {
		for (let from = 0, to = 0; to < into.length; from += BYTES_PER_PIXEL, to += CHANNELS) {
			into[to] = data[from] as number;
			into[to + 1] = data[from + 1] as number;
			into[to + 2] = data[from + 2] as number;
		}
	}

	async function copyReady(frame: VideoFrame, widthPx: number, into: Float32Array): Promise<void> {
		const length = frame.allocationSize();
		if (memory.bytes.length < length) memory.bytes = new Uint8Array(length);
		await frame.copyTo(memory.bytes, { layout: [{ offset: 0, stride: widthPx * BYTES_PER_PIXEL }] });
		copyPixels(memory.bytes, into);
	}

	return {
		async read(image, widthPx, heightPx) {
			const isBytes = isReady(image, widthPx, heightPx);
			const planes = !isBytes && isUprightFrame(image) ? await readPlanes(image, memory) : null;
			const pixels = roomFor(widthPx, heightPx);
			if (isBytes) await copyReady(image, widthPx, pixels);
			else if (planes === null) {
				draw(image, widthPx, heightPx);
				copyPixels(drawing.getImageData(0, 0, widthPx, heightPx).data, pixels);
			} else {
				scaleYuv(planes, { values: pixels, channels: CHANNELS, widthPx, heightPx });
			}
			brightenDark(pixels);
			return { values: pixels, widthPx, heightPx };
		},
	};
}
