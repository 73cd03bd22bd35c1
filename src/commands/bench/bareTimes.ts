import type { DemoFilm } from '../../athlete/film.ts';
import { openBenchWorkshop } from './graphics.ts';
import { median } from './measure.ts';

const RUN = { rounds: 2, count: 60 };

const BARE = ['stock', 'tracker', 'landmarks'] as const;
/** Seconds in the middle. `stock`: pose-detection; `tracker`: what the app runs; `landmarks`: the landmark model. All with nothing around them. */
export type BareTimes = Readonly<Record<(typeof BARE)[number], number>>;

async function bareTimes(call: string, backend: string, videoFile: string | null): Promise<BareTimes> {
	const workshop = await openBenchWorkshop(backend);
	try {
		if (videoFile !== null) await workshop.page.locator('input[type=file]').setInputFiles(videoFile);
		const times: Record<keyof BareTimes, number[]> = await workshop.page.evaluate(
			`import('/dev/workTimes.ts').then((times) => times.${call})`,
		);
		return {
			stock: median(times.stock),
			tracker: median(times.tracker),
			landmarks: median(times.landmarks),
		};
	} finally {
		await workshop.close();
	}
}

/** What a picture of the film takes, by who looks at it. */
export function bareTimesOfFilm(model: string, backend: string, film: DemoFilm): Promise<BareTimes> {
	const run = JSON.stringify({ model, backend, works: BARE, ...RUN });
	return bareTimes(`workTimesOfFilm(${run}, ${JSON.stringify(film)})`, backend, null);
}

/** The same of a video file. */
export function bareTimesOfFile(model: string, backend: string, file: string): Promise<BareTimes> {
	const run = JSON.stringify({ model, backend, works: BARE, ...RUN });
	return bareTimes(`workTimesOfFile(${run})`, backend, file);
}

/** What stood in the middle of two measurements: machines change their pace. */
export function between(before: BareTimes, after: BareTimes): BareTimes {
	return {
		stock: median([before.stock, after.stock]),
		tracker: median([before.tracker, after.tracker]),
		landmarks: median([before.landmarks, after.landmarks]),
	};
}
