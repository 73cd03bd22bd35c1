import { graphicsFlags, launchChromium } from '../chromium.ts';
import { demoFilm } from '../demoFilm.ts';
import { bareTimesOfFile, between } from './bareTimes.ts';
import { VIDEO_FILM } from './films.ts';
import type { Measure } from './measure.ts';
import { addProbe, poseRate, readProbe, watchStrayRequests } from './pageProbe.ts';

const MODEL = 'blazepose-full';
const LONGEST_MS = 600_000;

interface ReviewRun {
	/** Seconds of wall time for each picture. */
	readonly frameS: number;
	readonly strays: number;
}

async function review(appUrl: string, backend: string, file: string): Promise<ReviewRun> {
	const browser = await launchChromium(graphicsFlags(backend));
	try {
		const context = await browser.newContext();
		await addProbe(context);
		const strays = watchStrayRequests(context, appUrl);
		const page = await context.newPage();
		await page.goto(`${appUrl}/#/review?exercise=squat&model=${MODEL}&backend=${backend}&keep=off`);
		await page.getByTestId('review-file').setInputFiles(file);
		await page
			.locator('[data-testid="review-state"][data-state="done"]')
			.waitFor({ state: 'attached', timeout: LONGEST_MS });
		const { posesAtMs } = await readProbe(page);
		return { frameS: 1 / poseRate(posesAtMs, 0), strays: strays.length };
	} finally {
		await browser.close();
	}
}

/**
 * Review of a video file in the large model, every picture of it, against the landmark model and the tracker around it alone on the
 * same pictures. They are timed before and after. Loading is not counted.
 */
export async function benchReview(appUrl: string, backend: string, video: string | null): Promise<readonly Measure[]> {
	const file = video ?? (await demoFilm(VIDEO_FILM, 'webm'));
	const before = await bareTimesOfFile(MODEL, backend, file);
	const run = await review(appUrl, backend, file);
	const bare = between(before, await bareTimesOfFile(MODEL, backend, file));
	const wall = (name: string, limit: number): Measure => ({
		name: `review, ${MODEL}: wall time of a picture, against ${name}`,
		value: run.frameS * 1000,
		limit: limit * 1000,
		unit: 'ms',
		good: 'at-most',
	});
	return [
		wall('1.15 × the landmark model alone', 1.15 * bare.landmarks),
		wall('1.15 × the tracker alone', 1.15 * bare.tracker),
		wall('pose-detection alone', bare.stock),
		{ name: 'review: requests to anyone else', value: run.strays, limit: 0, unit: '', good: 'at-most' },
	];
}
