/** Small enough to be read at once, large enough for a mean. */
const SAMPLE_PX = 16;

/** Mean brightness of the picture that is shown now, 0 = black to 1 = white; `null` when it can't be read. */
export function measureBrightness(preview: HTMLVideoElement | HTMLCanvasElement): number | null {
	const canvas = document.createElement('canvas');
	canvas.width = SAMPLE_PX;
	canvas.height = SAMPLE_PX;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (context === null) return null;
	context.drawImage(preview, 0, 0, SAMPLE_PX, SAMPLE_PX);
	const { data } = context.getImageData(0, 0, SAMPLE_PX, SAMPLE_PX);
	let sum = 0;
	for (let at = 0; at < data.length; at += 4) {
		sum += 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0);
	}
	return sum / (data.length / 4) / 255;
}
