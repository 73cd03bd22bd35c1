import { scaleYuv, type Plane } from '../../picture/scaleYuv.ts';

/** Formats of one byte a sample that begin with brightness, by how the two colours follow. */
const COLOURS: Readonly<Partial<Record<string, 'planes' | 'pairs'>>> = { I420: 'planes', NV12: 'pairs' };
const STRIPS = 6;
/** Rows and columns of a part of a picture must be even where colours have half the resolution. */
const STRIP_HEIGHT_PX = 2;
/** Small enough to be read at once, large enough for a mean. */
const CANVAS_SIDE_PX = 16;
const CHANNELS = 4;

/**
 * Mean brightness of what the camera shows, 0–1; `null` when it can't be read. Reads a few strips from memory where it can: a
 * canvas would call the picture back from the GPU and hold up the page.
 */
export async function pictureLuma(video: HTMLVideoElement): Promise<number | null> {
	if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
	if (!('VideoFrame' in globalThis)) return lumaOfCanvas(video);
	let frame: VideoFrame | null = null;
	try {
		frame = new VideoFrame(video, { timestamp: 0 });
		const colours = COLOURS[frame.format ?? ''];
		return colours === undefined ? lumaOfCanvas(video) : await lumaOfStrips(frame, colours);
	} catch {
		return null;
	} finally {
		frame?.close();
	}
}

async function lumaOfStrips(frame: VideoFrame, colours: 'planes' | 'pairs'): Promise<number> {
	const visible = frame.visibleRect ?? new DOMRectReadOnly(0, 0, frame.codedWidth, frame.codedHeight);
	const width = even(visible.width);
	const means = { y: 0, u: 0, v: 0 };
	for (let strip = 0; strip < STRIPS; strip += 1) {
		const y = even(visible.y + ((strip + 0.5) / STRIPS) * (visible.height - STRIP_HEIGHT_PX));
		const rect = { x: even(visible.x), y, width, height: STRIP_HEIGHT_PX };
		const bytes = new Uint8Array(frame.allocationSize({ rect }));
		const [luma, first, second] = (await frame.copyTo(bytes, { rect })).map(({ offset }) => offset);
		const colour = first ?? 0;
		const step = colours === 'pairs' ? 2 : 1;
		means.y += meanOf(bytes, luma ?? 0, 1, width * STRIP_HEIGHT_PX) / STRIPS;
		means.u += meanOf(bytes, colour, step, width / 2) / STRIPS;
		means.v += meanOf(bytes, second ?? colour + 1, step, width / 2) / STRIPS;
	}
	const range = frame.colorSpace.fullRange === true ? 'full' : 'limited';
	const [y, u, v] = [onePixel(means.y), onePixel(means.u), onePixel(means.v)];
	const values = new Uint8ClampedArray(CHANNELS);
	// By way of the colour that is seen: some cameras give colours without brightness.
	scaleYuv({ y, u, v, coding: { matrix: 'bt709', range } }, { values, channels: CHANNELS, widthPx: 1, heightPx: 1 });
	return lumaOf(values);
}

function onePixel(value: number): Plane {
	return { bytes: Uint8Array.of(value), offset: 0, strideBytes: 1, stepBytes: 1, widthPx: 1, heightPx: 1 };
}

function meanOf(bytes: Uint8Array, start: number, step: number, count: number): number {
	let sum = 0;
	for (let index = 0; index < count; index += 1) sum += bytes[start + index * step] as number;
	return sum / count;
}

function lumaOfCanvas(video: HTMLVideoElement): number | null {
	const canvas = document.createElement('canvas');
	canvas.width = CANVAS_SIDE_PX;
	canvas.height = CANVAS_SIDE_PX;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (context === null) return null;
	context.drawImage(video, 0, 0, CANVAS_SIDE_PX, CANVAS_SIDE_PX);
	return lumaOf(context.getImageData(0, 0, CANVAS_SIDE_PX, CANVAS_SIDE_PX).data);
}

/** Mean brightness of pixels in red, green, blue, opacity. */
function lumaOf(rgba: Uint8ClampedArray): number {
	let sum = 0;
	for (let at = 0; at < rgba.length; at += CHANNELS) {
		sum += 0.2126 * (rgba[at] as number) + 0.7152 * (rgba[at + 1] as number) + 0.0722 * (rgba[at + 2] as number);
	}
	return sum / (rgba.length / CHANNELS) / 255;
}

function even(value: number): number {
	return Math.floor(value / 2) * 2;
}
