import type { PictureReader } from '../io/camera/pictureReader.ts';

/** Reads the picture that was asked for last, and none that was asked for before it and would come too late. */
export interface LatestPicture {
	/** `not-wanted` when another one was asked for meanwhile. */
	read(timeS: number): Promise<CanvasImageSource | 'not-wanted' | 'unreadable'>;
	/** Nothing is wanted any more of what was asked for. */
	forget(): void;
	close(): void;
}

/** @param open Opens the file; called when the first picture is asked for. */
export function createLatestPicture(open: () => Promise<PictureReader>): LatestPicture {
	let opening: Promise<PictureReader> | null = null;
	let wishes = 0;
	let underWay: Promise<unknown> = Promise.resolve();
	return {
		async read(timeS) {
			wishes += 1;
			const wish = wishes;
			await underWay;
			if (wish !== wishes) return 'not-wanted';
			opening ??= open();
			const reading = opening.then((reader) => reader.read(timeS)).catch(() => null);
			underWay = reading;
			const image = await reading;
			return wish === wishes ? (image ?? 'unreadable') : 'not-wanted';
		},
		forget() {
			wishes += 1;
		},
		close() {
			wishes += 1;
			opening?.then((reader) => reader.close()).catch(() => undefined);
		},
	};
}
