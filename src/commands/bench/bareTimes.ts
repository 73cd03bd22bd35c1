import type { DemoFilm } from '../../athlete/film.ts';
import { openWorkshop } from '../workshop.ts';
import { median } from './measure.ts';

const RUN = { rounds: 2, count: 60 };

/** `stock`: pose-detection; `tracker`: what the app runs. Both with nothing around them. */
type Bare = 'stock' | 'tracker';

async function medianS(work: Bare, call: string, videoFile: string | null): Promise<number> {
	const workshop = await openWorkshop(() => undefined);
	try {
		if (videoFile !== null) await workshop.page.locator('input[type=file]').setInputFiles(videoFile);
		const times: Record<Bare, number[]> = await workshop.page.evaluate(
			`import('/dev/workTimes.ts').then((times) => times.${call})`,
		);
		return median(times[work]);
	} finally {
		await workshop.close();
	}
}

/** Seconds that the stock `estimatePoses` alone takes for a picture of the film, in the middle. */
export function stockTimeOfFilm(model: string, backend: string, film: DemoFilm): Promise<number> {
	const run = JSON.stringify({ model, backend, works: ['stock'], ...RUN });
	return medianS('stock', `workTimesOfFilm(${run}, ${JSON.stringify(film)})`, null);
}

/** Seconds that the app's own tracker alone takes for a picture of a video file, in the middle. */
export function trackerTimeOfFile(model: string, backend: string, file: string): Promise<number> {
	const run = JSON.stringify({ model, backend, works: ['tracker'], ...RUN });
	return medianS('tracker', `workTimesOfFile(${run})`, file);
}
