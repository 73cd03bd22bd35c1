/** Uncompressed video as Chromium takes it for a webcam: YUV 4:2:0, BT.601, limited range. */
export interface Y4mFormat {
	/** Even. */
	readonly widthPx: number;
	/** Even. */
	readonly heightPx: number;
	readonly framesPerS: number;
}

/** First bytes of the file; each picture follows with {@link y4mFrame}. */
export function y4mHeader({ widthPx, heightPx, framesPerS }: Y4mFormat): Buffer {
	if (widthPx % 2 !== 0 || heightPx % 2 !== 0) throw new RangeError('Width and height have to be even.');
	return Buffer.from(`YUV4MPEG2 W${widthPx} H${heightPx} F${framesPerS}:1 Ip A1:1 C420jpeg\n`);
}

const FRAME_MARK = Buffer.from('FRAME\n');

/** One picture, from `widthPx` × `heightPx` pixels of red, green, blue, alpha, 0–255 each; alpha is ignored. */
export function y4mFrame(rgba: Uint8Array, { widthPx, heightPx }: Y4mFormat): Buffer {
	const pixels = widthPx * heightPx;
	if (rgba.length !== pixels * 4) throw new RangeError(`${rgba.length} bytes are not ${widthPx} × ${heightPx} pixels.`);
	const frame = Buffer.alloc(FRAME_MARK.length + pixels * 1.5);
	FRAME_MARK.copy(frame);
	writeLuma(frame.subarray(FRAME_MARK.length), rgba);
	writeChroma(frame.subarray(FRAME_MARK.length + pixels), rgba, widthPx, heightPx);
	return frame;
}

function writeLuma(out: Uint8Array, rgba: Uint8Array): void {
	for (let from = 0, to = 0; from < rgba.length; from += 4, to += 1) {
		const [red = 0, green = 0, blue = 0] = [rgba[from], rgba[from + 1], rgba[from + 2]];
		out[to] = 16 + Math.round(0.257 * red + 0.504 * green + 0.098 * blue);
	}
}

/** Each block of 2 × 2 pixels has one U and one V, from its mean colour: first the plane of U, then that of V. */
function writeChroma(out: Uint8Array, rgba: Uint8Array, widthPx: number, heightPx: number): void {
	const plane = (widthPx / 2) * (heightPx / 2);
	const row = widthPx * 4;
	const mean = (at: number) =>
		((rgba[at] ?? 0) + (rgba[at + 4] ?? 0) + (rgba[at + row] ?? 0) + (rgba[at + row + 4] ?? 0)) / 4;
	let to = 0;
	for (let y = 0; y < heightPx; y += 2) {
		for (let corner = y * row; corner < (y + 1) * row; corner += 8) {
			const [red, green, blue] = [mean(corner), mean(corner + 1), mean(corner + 2)];
			out[to] = 128 + Math.round(-0.148 * red - 0.291 * green + 0.439 * blue);
			out[plane + to] = 128 + Math.round(0.439 * red - 0.368 * green - 0.071 * blue);
			to += 1;
		}
	}
}
