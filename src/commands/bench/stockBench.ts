import { openWorkshop } from '../workshop.ts';
import type { DemoFilm } from '../../athlete/film.ts';
import { median } from './measure.ts';

const PICTURES = 120;

async function medianStockS(call: string, videoFile: string | null): Promise<number> {
	const workshop = await openWorkshop(() => undefined);
	try {
		if (videoFile !== null) await workshop.page.locator('input[type=file]').setInputFiles(videoFile);
		const times: number[] = await workshop.page.evaluate(`import('/dev/stockTimes.ts').then((stock) => stock.${call})`);
		return median(times);
	} finally {
		await workshop.close();
	}
}

/** Seconds that the stock `estimatePoses` alone takes for a picture of the film, in the middle. */
export function stockTimeOfFilm(model: string, backend: string, film: DemoFilm): Promise<number> {
	const run = JSON.stringify({ model, backend, count: PICTURES });
	return medianStockS(`stockTimesOfFilm(${run}, ${JSON.stringify(film)})`, null);
}

/** The same for a video file. */
export function stockTimeOfFile(model: string, backend: string, file: string): Promise<number> {
	return medianStockS(`stockTimesOfFile(${JSON.stringify({ model, backend, count: PICTURES })})`, file);
}
