import { measureBrightness } from './measureBrightness.ts';

/** Formats that begin with a plane of brightness, one byte a pixel. */
const LUMA_FIRST: ReadonlySet<string | null> = new Set(['I420', 'I420A', 'I422', 'I444', 'NV12']);
const STRIPS = 6;
/** Rows and columns of a part of a picture must be even where colours have half the resolution. */
const STRIP_HEIGHT_PX = 2;
const BLACK = 16;
const WHITE = 235;

/**
 * Mean brightness of what the camera shows, 0–1; `null` when it can't be read. Reads a few strips from memory where it can: a
 * canvas would call the picture back from the GPU and hold up the page.
 */
export async function pictureLuma(video: HTMLVideoElement): Promise<number | null> {
	if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
	if (!('VideoFrame' in globalThis)) return measureBrightness(video);
	let frame: VideoFrame | null = null;
	try {
		frame = new VideoFrame(video, { timestamp: 0 });
		return LUMA_FIRST.has(frame.format) ? await meanOfStrips(frame) : measureBrightness(video);
	} catch {
		return null;
	} finally {
		frame?.close();
	}
}

async function meanOfStrips(frame: VideoFrame): Promise<number> {
	const visible = frame.visibleRect ?? new DOMRectReadOnly(0, 0, frame.codedWidth, frame.codedHeight);
	const width = even(visible.width);
	let bytes = new Uint8Array(0);
	let sum = 0;
	for (let strip = 0; strip < STRIPS; strip += 1) {
		const y = even(visible.y + ((strip + 0.5) / STRIPS) * (visible.height - STRIP_HEIGHT_PX));
		const rect = { x: even(visible.x), y, width, height: STRIP_HEIGHT_PX };
		const byteCount = frame.allocationSize({ rect });
		if (bytes.length !== byteCount) bytes = new Uint8Array(byteCount);
		await frame.copyTo(bytes, { rect });
		for (let at = 0; at < width * STRIP_HEIGHT_PX; at += 1) sum += bytes[at] as number;
	}
	const mean = sum / (STRIPS * width * STRIP_HEIGHT_PX);
	const ratio = frame.colorSpace.fullRange === true ? mean / 255 : (mean - BLACK) / (WHITE - BLACK);
	return Math.min(Math.max(ratio, 0), 1);
}

function even(value: number): number {
	return Math.floor(value / 2) * 2;
}
