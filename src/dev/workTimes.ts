import type { DemoFilm } from '../athlete/film.ts';
import { openVideoFile } from '../io/camera/videoFile.ts';
import { workTimes, type WorkTiming } from '../io/estimator/workTimes.ts';
import { pictures } from './filmDemo.ts';

/** The first pictures of a video file, scaled as the app scales them. */
async function picturesOf(file: File, count: number): Promise<ImageBitmap[]> {
	const source = await openVideoFile(file);
	const bitmaps: ImageBitmap[] = [];
	for await (const { image } of source.frames(new AbortController().signal)) {
		bitmaps.push(await createImageBitmap(image));
		image.close();
		if (bitmaps.length === count) break;
	}
	source.close();
	return bitmaps;
}

export interface TimedRun extends WorkTiming {
	/** Pictures to time. */
	readonly count: number;
}

/** Seconds that each work takes for each picture of a film of the demo athlete. */
export async function workTimesOfFilm(run: TimedRun, film: DemoFilm): ReturnType<typeof workTimes> {
	return workTimes(run, (await pictures(film)).slice(0, run.count));
}

/** The same for the video file in the first file input of the page. */
export async function workTimesOfFile(run: TimedRun): ReturnType<typeof workTimes> {
	const file = document.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
	if (file === undefined) throw new Error('No file was chosen.');
	return workTimes(run, await picturesOf(file, run.count));
}
