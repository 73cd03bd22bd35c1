import { graphicsFlags, launchChromium, webcamFlags } from '../chromium.ts';
import { demoFilm } from '../demoFilm.ts';
import { codedFilm, FRAME_CODE } from './codedFilm.ts';
import { WEBCAM_FILM } from './films.ts';
import { installLatencyProbe, type PictureLatency } from './latencyProbe.ts';
import { median, type Measure } from './measure.ts';
import { nameFunctions } from './pageProbe.ts';

const MODEL = 'blazepose-lite';
/** Counted in and through the reps of the film, from wherever it stood when the camera was opened. */
const LONGEST_WATCH_MS = 90_000;
const LEAST_PICTURES = 200;
/** House: a tenth of a second is felt as at once; a count may come with the breath after the rep. */
const OVERLAY_LIMIT_MS = 100;
const COUNT_LIMIT_MS = 150;

/** From the camera to the overlay and the count, on a webcam whose pictures are numbered. */
export async function benchLatency(appUrl: string, backend: string): Promise<readonly Measure[]> {
	const webcam = codedFilm(await demoFilm(WEBCAM_FILM, 'y4m'));
	const browser = await launchChromium([...webcamFlags(webcam), ...graphicsFlags(backend)]);
	try {
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
		await nameFunctions(context);
		await context.addInitScript(installLatencyProbe, FRAME_CODE);
		const page = await context.newPage();
		await page.goto(`${appUrl}/?model=${MODEL}&backend=${backend}#/live?exercise=squat&source=camera`);
		await page.waitForFunction(
			(least) => {
				const pictures = globalThis.plumblineLatency ?? [];
				return pictures.length >= least && pictures.some(({ countedMs }) => countedMs !== null);
			},
			LEAST_PICTURES,
			{ timeout: LONGEST_WATCH_MS },
		);
		return measuresOf(await page.evaluate(() => globalThis.plumblineLatency ?? []));
	} finally {
		await browser.close();
	}
}

function measuresOf(pictures: readonly PictureLatency[]): readonly Measure[] {
	const counts = pictures.flatMap(({ countedMs, capturedMs }) => (countedMs === null ? [] : [countedMs - capturedMs]));
	const middle = (pick: (picture: PictureLatency) => number) => median(pictures.map(pick));
	const atMost = (name: string, value: number, limit: number): Measure => ({
		name: `latency: ${name}`,
		value,
		limit,
		unit: 'ms',
		good: 'at-most',
	});
	const overlay = atMost(
		'from the camera’s picture to the overlay with its landmarks, median',
		middle(({ capturedMs, drawnMs }) => drawnMs - capturedMs),
		OVERLAY_LIMIT_MS,
	);
	console.error(
		`camera to page ${middle(({ capturedMs, shownMs }) => shownMs - capturedMs).toFixed(1)} ms, to landmarks ${middle(({ shownMs, posedMs }) => posedMs - shownMs).toFixed(1)} ms, to the overlay ${middle(({ posedMs, drawnMs }) => drawnMs - posedMs).toFixed(1)} ms`,
	);
	return [
		overlay,
		atMost('from the camera’s picture to the count that it completes, median', median(counts), COUNT_LIMIT_MS),
	];
}
