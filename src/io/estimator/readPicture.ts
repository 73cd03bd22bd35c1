import { brightenDark, LEAST_BRIGHTNESS } from '../../picture/brightness.ts';
import type { MemoryPicture } from '../../picture/memoryPicture.ts';
import { readPlanes } from '../../picture/readPlanes.ts';
import type { SizePx } from '../../picture/size.ts';
import { createFastReading } from './kernels/fastReading.ts';
import { createPlainReading, type PictureNumbers } from './pictureNumbers.ts';

/** The parts of a `VideoFrame` that are newer than the types. */
interface Turned {
	readonly rotation?: number;
	readonly flip?: boolean;
}

const BYTES_PER_PIXEL = 4;

type Readable = VideoFrame | ImageBitmap | OffscreenCanvas;

export interface PictureReader {
	/** The picture, scaled to the given size and brightened if it is dark. Valid until the next one is read. */
	read(image: Readable, widthPx: number, heightPx: number): Promise<MemoryPicture>;
}

function isUprightFrame(image: Readable): image is VideoFrame {
	if (!(image instanceof VideoFrame)) return false;
	const { rotation = 0, flip = false } = image as VideoFrame & Turned;
	return rotation === 0 && !flip;
}

/** Red, green, blue and something else of each pixel, one byte each. */
const BYTE_FORMATS: readonly (string | null)[] = ['RGBX', 'RGBA'];

/** Whether a picture lies in memory as it is wanted, scaled already. */
function isReady(frame: VideoFrame, { widthPx, heightPx }: SizePx): boolean {
	const { format, visibleRect } = frame;
	return BYTE_FORMATS.includes(format) && visibleRect?.width === widthPx && visibleRect.height === heightPx;
}

/** From this mean on a picture is left alone, however it was measured. */
const SURELY_LIT = LEAST_BRIGHTNESS + 2;

/** Reads pictures into memory. */
export function createPictureReader(): PictureReader {
	const canvas = new OffscreenCanvas(1, 1);
	const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
	if (context === null) throw new Error('no 2D canvas in the worker');
	const drawing = context;
	const plain = createPlainReading();
	const fast = createFastReading() ?? plain;

	function draw(image: CanvasImageSource, { widthPx, heightPx }: SizePx): PictureNumbers {
		if (canvas.width !== widthPx || canvas.height !== heightPx) {
			canvas.width = widthPx;
			canvas.height = heightPx;
		}
		drawing.imageSmoothingQuality = 'medium';
		drawing.drawImage(image, 0, 0, widthPx, heightPx);
		return plain({ widthPx, heightPx }).fromBytes(drawing.getImageData(0, 0, widthPx, heightPx).data);
	}

	/** `null`: its bytes can't be had, it has to be drawn. */
	async function readBytes(image: Readable, size: SizePx): Promise<PictureNumbers | null> {
		if (!isUprightFrame(image)) return null;
		const inHand = fast(size);
		if (isReady(image, size)) {
			const bytes = inHand.room(image.allocationSize());
			await image.copyTo(bytes, { layout: [{ offset: 0, stride: size.widthPx * BYTES_PER_PIXEL }] });
			return inHand.fromBytes(bytes);
		}
		const planes = await readPlanes(image, inHand.room);
		return planes && (inHand.fromYuv(planes) ?? plain(size).fromYuv(planes));
	}

	return {
		async read(image, widthPx, heightPx) {
			const size = { widthPx, heightPx };
			const { values, meanBrightness } = (await readBytes(image, size)) ?? draw(image, size);
			if (meanBrightness === null || meanBrightness < SURELY_LIT) brightenDark(values);
			return { ...size, values };
		},
	};
}
