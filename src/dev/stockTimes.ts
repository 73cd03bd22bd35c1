import type { DemoFilm } from '../athlete/film.ts';
import { openVideoFile } from '../io/camera/videoFile.ts';
import type { Backend, PoseModel } from '../io/estimator/poseEstimator.ts';
import { timeStockEstimates } from '../io/estimator/stock.ts';
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

export interface StockRun {
	readonly model: PoseModel;
	readonly backend: Backend;
	/** Pictures to time. */
	readonly count: number;
}

/** Seconds that the stock `estimatePoses` takes for each picture of a film of the demo athlete. */
export async function stockTimesOfFilm(
	{ model, backend, count }: StockRun,
	film: DemoFilm,
): Promise<readonly number[]> {
	return timeStockEstimates({ model, backend }, (await pictures(film)).slice(0, count));
}

/** The same for the video file in the first file input of the page. */
export async function stockTimesOfFile({ model, backend, count }: StockRun): Promise<readonly number[]> {
	const file = document.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
	if (file === undefined) throw new Error('No file was chosen.');
	return timeStockEstimates({ model, backend }, await picturesOf(file, count));
}
