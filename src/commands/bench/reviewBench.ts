import { launchChromium } from '../chromium.ts';
import { demoFilm } from '../demoFilm.ts';
import { VIDEO_FILM } from './films.ts';
import { median, type Measure } from './measure.ts';
import { addProbe, poseRate, readProbe, watchStrayRequests } from './pageProbe.ts';
import { trackerTimeOfFile } from './stockBench.ts';

const MODEL = 'blazepose-full';
const LONGEST_MS = 600_000;

/**
 * Review of a video file in the large model, every picture of it, against the tracker that it runs alone on the same pictures. The
 * tracker is timed before and after: machines change their pace. Loading is not counted.
 */
export async function benchReview(appUrl: string, backend: string, video: string | null): Promise<readonly Measure[]> {
	const file = video ?? (await demoFilm(VIDEO_FILM, 'webm'));
	const beforeS = await trackerTimeOfFile(MODEL, backend, file);
	const browser = await launchChromium();
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
		const frameS = 1 / poseRate(posesAtMs, 0);
		const bareS = median([beforeS, await trackerTimeOfFile(MODEL, backend, file)]);
		return [
			{
				name: `review, ${MODEL}: wall time of a picture, against the tracker alone`,
				value: frameS * 1000,
				limit: 1.15 * bareS * 1000,
				unit: 'ms',
				good: 'at-most',
			},
			{ name: 'review: requests to anyone else', value: strays.length, limit: 0, unit: '', good: 'at-most' },
		];
	} finally {
		await browser.close();
	}
}
