import type { PictureBox } from './bodyBox.ts';

export interface Cut {
	readonly timeS: number;
	readonly canvas: HTMLCanvasElement;
}

/** Into the picture rather than onto its edge: clocks round. */
const INTO_PICTURE_S = 0.005;
const SEEK_LIMIT_MS = 4000;

/** Draws one part of a video's pictures at several times, one after the other. Leaves out what the browser can't play. */
export async function cutThumbnails(
	file: File,
	cuts: readonly Cut[],
	box: PictureBox,
	signal: AbortSignal,
): Promise<void> {
	const url = URL.createObjectURL(file);
	const video = document.createElement('video');
	video.muted = true;
	video.preload = 'auto';
	video.src = url;
	try {
		for (const { timeS, canvas } of cuts) {
			if (signal.aborted) return;
			video.currentTime = timeS + INTO_PICTURE_S;
			if (!(await seeked(video, signal))) return;
			const { leftPx, topPx, widthPx, heightPx } = box;
			const context = canvas.getContext('2d');
			context?.drawImage(video, leftPx, topPx, widthPx, heightPx, 0, 0, canvas.width, canvas.height);
		}
	} finally {
		video.removeAttribute('src');
		video.load();
		URL.revokeObjectURL(url);
	}
}

function seeked(video: HTMLVideoElement, signal: AbortSignal): Promise<boolean> {
	return new Promise((resolve) => {
		const listening = new AbortController();
		const settle = (arrived: boolean) => {
			listening.abort();
			clearTimeout(timer);
			resolve(arrived);
		};
		const timer = setTimeout(() => settle(false), SEEK_LIMIT_MS);
		video.addEventListener('seeked', () => settle(true), { signal: listening.signal });
		video.addEventListener('error', () => settle(false), { signal: listening.signal });
		signal.addEventListener('abort', () => settle(false), { signal: listening.signal });
	});
}
