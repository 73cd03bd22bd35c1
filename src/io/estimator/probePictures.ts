import { drawProbeFigure, PROBE_HEIGHT_PX, PROBE_WIDTH_PX } from './probeFigure.ts';

/** The same picture of a drawn person as often as it is asked for. */
export function openProbePictures(): {
	readonly widthPx: number;
	readonly heightPx: number;
	next(): Promise<ImageBitmap>;
} {
	const canvas = new OffscreenCanvas(PROBE_WIDTH_PX, PROBE_HEIGHT_PX);
	const context = canvas.getContext('2d');
	if (context === null) throw new Error('no 2D canvas');
	drawProbeFigure(context);
	return { widthPx: PROBE_WIDTH_PX, heightPx: PROBE_HEIGHT_PX, next: () => createImageBitmap(canvas) };
}
