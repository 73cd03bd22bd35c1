import type { BrowserContext, CDPSession, Page } from 'playwright';
import { graphicsFlags, launchChromium, webcamFlags } from '../chromium.ts';
import { demoFilm } from '../demoFilm.ts';
import { bareTimesOfFilm, between, type BareTimes } from './bareTimes.ts';
import { FRONT_WEBCAM_FILM } from './films.ts';
import { median, type Measure } from './measure.ts';
import { addProbe, poseRate, readProbe, tensorsNow, waitForPoses, watchStrayRequests } from './pageProbe.ts';

const MODEL = 'blazepose-lite';
/** The analyzer remembers 15 s; only after that can memory stand still. */
const SETTLE_MS = 22_000;
const MEASURE_MS = 20_000;
/** The person is being found and the view settles: "after start" begins here. */
const START_MS = 5_000;
const COLLECTING_MS = 1_000;
/** Chromium's fake webcam gives no more, whatever the film has. */
const WEBCAM_HZ = 30;
/** Of what the model alone could do; and how much of 30 a second counts as all of them. */
const MIN_SHARE = 0.85;
const ALL_SHARE = 0.97;

/** What the page had used up at a moment. */
interface Usage {
	readonly heapBytes: number;
	/** Seconds that the page's own thread spent in scripts, layout and style. */
	readonly workS: number;
	readonly poses: number;
	readonly tensors: number;
}

const COUNTED_AS_WORK = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];

async function usageNow(page: Page, cdp: CDPSession): Promise<Usage> {
	const { metrics } = await cdp.send('Performance.getMetrics');
	const work = metrics.filter(({ name }) => COUNTED_AS_WORK.includes(name));
	const tensors = await tensorsNow(page);
	await cdp.send('HeapProfiler.collectGarbage');
	return {
		workS: work.reduce((sum, { value }) => sum + value, 0),
		heapBytes: (await cdp.send('Runtime.getHeapUsage')).usedSize,
		poses: (await readProbe(page)).posesAtMs.length,
		tensors,
	};
}

interface LiveRun {
	readonly posesPerS: number;
	/** From handing a picture to the pose worker to having its answer, in the middle. */
	readonly estimateMs: number;
	/** The page's own work for each picture. */
	readonly workMs: number;
	readonly longestTaskMs: number;
	readonly heapGrowthRatio: number;
	readonly newTensors: number;
}

async function follow(context: BrowserContext, url: string): Promise<LiveRun> {
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	await cdp.send('Performance.enable');
	await page.goto(url);
	await waitForPoses(page, 1);
	await page.waitForTimeout(SETTLE_MS);
	const before = await usageNow(page, cdp);
	const fromMs = await page.evaluate(() => performance.now());
	await page.waitForTimeout(MEASURE_MS);
	const { posesAtMs, estimatesMs, longTasks } = await readProbe(page);
	const after = await usageNow(page, cdp);
	// Collecting garbage for the measurement is a long task of its own, just before it.
	const startedMs = (posesAtMs[0] ?? 0) + START_MS;
	const own = longTasks.filter(({ atMs }) => atMs > startedMs && (atMs < fromMs - COLLECTING_MS || atMs > fromMs));
	return {
		posesPerS: poseRate(posesAtMs, fromMs),
		estimateMs: median(estimatesMs.slice(before.poses)),
		workMs: ((after.workS - before.workS) * 1000) / (after.poses - before.poses),
		longestTaskMs: Math.max(0, ...own.map(({ lengthMs }) => lengthMs)),
		heapGrowthRatio: after.heapBytes / before.heapBytes - 1,
		newTensors: after.tensors - before.tensors,
	};
}

function liveMeasures(run: LiveRun, bare: BareTimes, strays: number): readonly Measure[] {
	const atMost = (name: string, value: number, limit: number, unit: string): Measure => ({
		name: `live: ${name}`,
		value,
		limit,
		unit,
		good: 'at-most',
	});
	const wanted = Math.min(MIN_SHARE / bare.landmarks, ALL_SHARE * WEBCAM_HZ);
	return [
		{
			name: `live, ${MODEL}: poses a second (the fake webcam gives ${WEBCAM_HZ})`,
			value: run.posesPerS,
			limit: wanted,
			unit: 'Hz',
			good: 'at-least',
		},
		atMost(
			`a picture from hand-over to landmarks, against the landmark model alone ÷ ${MIN_SHARE}`,
			run.estimateMs,
			(bare.landmarks * 1000) / MIN_SHARE,
			'ms',
		),
		atMost('the same, against pose-detection alone', run.estimateMs, bare.stock * 1000, 'ms'),
		atMost('the page’s own work a picture', run.workMs, 2, 'ms'),
		atMost('longest task after start', run.longestTaskMs, 50, 'ms'),
		atMost(`heap growth in ${MEASURE_MS / 1000} s`, run.heapGrowthRatio * 100, 10, '%'),
		atMost(`new tensors in ${MEASURE_MS / 1000} s`, run.newTensors, 0, ''),
		atMost('requests to anyone else', strays, 0, ''),
	];
}

/**
 * Live on a webcam that plays the demo athlete from the front, in the small model without the mask, against the models alone on the same
 * pictures, before and after.
 */
export async function benchLive(appUrl: string, backend: string): Promise<readonly Measure[]> {
	const webcam = await demoFilm(FRONT_WEBCAM_FILM, 'y4m');
	const before = await bareTimesOfFilm(MODEL, backend, FRONT_WEBCAM_FILM);
	const browser = await launchChromium([...webcamFlags(webcam), ...graphicsFlags(backend)]);
	let run: LiveRun;
	let strays: readonly string[];
	try {
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
		await addProbe(context);
		strays = watchStrayRequests(context, appUrl);
		run = await follow(context, `${appUrl}/?model=${MODEL}&backend=${backend}#/live?exercise=squat&source=camera`);
	} finally {
		await browser.close();
	}
	const bare = between(before, await bareTimesOfFilm(MODEL, backend, FRONT_WEBCAM_FILM));
	return liveMeasures(run, bare, strays.length);
}
