import type { DemoFilm } from '../../athlete/film.ts';
import { openWorkshop } from '../workshop.ts';
import { median } from './measure.ts';

const RUN = { works: ['stock'], rounds: 2, count: 60 };

async function medianStockS(call: string, videoFile: string | null): Promise<number> {
	const workshop = await openWorkshop(() => undefined);
	try {
		if (videoFile !== null) await workshop.page.locator('input[type=file]').setInputFiles(videoFile);
		const { stock }: { stock: number[] } = await workshop.page.evaluate(
			`import('/dev/workTimes.ts').then((times) => times.${call})`,
		);
		return median(stock);
	} finally {
		await workshop.close();
	}
}

/** Seconds that the stock `estimatePoses` alone takes for a picture of the film, in the middle. */
export function stockTimeOfFilm(model: string, backend: string, film: DemoFilm): Promise<number> {
	const run = JSON.stringify({ model, backend, ...RUN });
	return medianStockS(`workTimesOfFilm(${run}, ${JSON.stringify(film)})`, null);
}

/** The same for a video file. */
export function stockTimeOfFile(model: string, backend: string, file: string): Promise<number> {
	return medianStockS(`workTimesOfFile(${JSON.stringify({ model, backend, ...RUN })})`, file);
}
