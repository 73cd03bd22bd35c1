import type { PictureBox } from './bodyBox.ts';

export interface Cut {
	readonly timeS: number;
	readonly canvas: HTMLCanvasElement;
	/** Draws over the picture, in pixels of the canvas. */
	readonly over?: (context: CanvasRenderingContext2D) => void;
}

/** Into the picture rather than onto its edge: clocks round. */
const INTO_PICTURE_S = 0.005;
const MAX_TRIES = 20;
const BETWEEN_TRIES_MS = 50;
const PATIENCE_MS = 4000;

/** Draws one part of a video's pictures at several times, one after the other. Leaves out what the browser can't play. */
export async function cutThumbnails(
	file: File,
	cuts: readonly Cut[],
	box: PictureBox,
	signal: AbortSignal,
): Promise<void> {
	const stopped = () => signal.aborted;
	const url = URL.createObjectURL(file);
	const video = document.createElement('video');
	video.muted = true;
	video.preload = 'auto';
	video.src = url;
	try {
		if (!(await happened(video, 'loadeddata', signal))) return;
		for (const cut of cuts) {
			if (stopped()) return;
			video.currentTime = cut.timeS + INTO_PICTURE_S;
			if (!(await happened(video, 'seeked', signal))) return;
			for (let tries = 0; tries < MAX_TRIES && !stopped() && !draws(video, cut, box); tries += 1) {
				await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
			}
		}
	} finally {
		video.removeAttribute('src');
		video.load();
		URL.revokeObjectURL(url);
	}
}

/** A video that says it has arrived may have nothing to draw yet: the picture stays transparent. */
function draws(video: HTMLVideoElement, { canvas, over }: Cut, box: PictureBox): boolean {
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (context === null) return true;
	const { leftPx, topPx, widthPx, heightPx } = box;
	context.drawImage(video, leftPx, topPx, widthPx, heightPx, 0, 0, canvas.width, canvas.height);
	if (context.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data[3] === 0) return false;
	over?.(context);
	return true;
}

function happened(video: HTMLVideoElement, event: 'loadeddata' | 'seeked', signal: AbortSignal): Promise<boolean> {
	return new Promise((resolve) => {
		const listening = new AbortController();
		const settle = (arrived: boolean) => {
			listening.abort();
			clearTimeout(timer);
			resolve(arrived);
		};
		const timer = setTimeout(() => settle(false), PATIENCE_MS);
		video.addEventListener(event, () => settle(true), { signal: listening.signal });
		video.addEventListener('error', () => settle(false), { signal: listening.signal });
		signal.addEventListener('abort', () => settle(false), { signal: listening.signal });
	});
}
