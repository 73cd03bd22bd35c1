import type { PictureBox } from './bodyBox.ts';
import { cutThumbnails, type Cut } from './cutThumbnails.ts';

/** Cuts pictures out of a video as they are asked for, a few at a time: what was asked for last and is still wanted may wait, the page does not. */
export interface PictureQueue {
	/** Asked for again, it is cut once. */
	want(key: string, cut: Cut): void;
	/** Whether it was cut, or is being. */
	isCut(key: string): boolean;
	/** No longer in sight before it was cut. */
	forget(key: string): void;
	stop(): void;
}

/** House: pictures that one open video gives before it looks again what is wanted. */
const BATCH = 8;

/** `cutAll` draws one part of the video's pictures. */
export function createPictureQueue(
	file: File,
	box: PictureBox,
	cutAll: typeof cutThumbnails = cutThumbnails,
): PictureQueue {
	const wanted = new Map<string, Cut>();
	const done = new Set<string>();
	const stopping = new AbortController();
	let isCutting = false;

	async function cutWanted(): Promise<void> {
		if (isCutting) return;
		isCutting = true;
		// All that comes into sight at once is asked for before the first is cut.
		await Promise.resolve();
		while (wanted.size > 0 && !stopping.signal.aborted) {
			const batch = [...wanted].slice(0, BATCH).sort(([, one], [, other]) => one.timeS - other.timeS);
			for (const [key] of batch) {
				wanted.delete(key);
				done.add(key);
			}
			await cutAll(
				file,
				batch.map(([, cut]) => cut),
				box,
				stopping.signal,
			);
		}
		isCutting = false;
	}

	return {
		want(key, cut) {
			if (done.has(key)) return;
			wanted.set(key, cut);
			void cutWanted();
		},
		isCut: (key) => done.has(key),
		forget: (key) => void wanted.delete(key),
		stop: () => stopping.abort(),
	};
}
