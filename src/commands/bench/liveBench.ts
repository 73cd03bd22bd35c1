import type { BrowserContext, CDPSession, Page } from 'playwright';
import { launchChromium, webcamFlags } from '../chromium.ts';
import { demoFilm } from '../demoFilm.ts';
import { WEBCAM_FILM } from './films.ts';
import type { Measure } from './measure.ts';
import { addProbe, poseRate, readProbe, waitForPoses, watchStrayRequests } from './pageProbe.ts';
import { stockTimeOfFilm } from './stockBench.ts';

const MODEL = 'blazepose-lite';
/** The analyzer remembers 15 s; only after that can memory stand still. */
const SETTLE_MS = 22_000;
const MEASURE_MS = 20_000;
/** The person is being found and the view settles: "after start" begins here. */
const START_MS = 5_000;
const COLLECTING_MS = 1_000;

/** What the page had used up at a moment. */
interface Usage {
	readonly heapBytes: number;
	/** Seconds that the page's own thread spent in scripts, layout and style. */
	readonly workS: number;
	readonly poses: number;
}

const COUNTED_AS_WORK = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];

async function usageNow(page: Page, cdp: CDPSession): Promise<Usage> {
	const { metrics } = await cdp.send('Performance.getMetrics');
	const work = metrics.filter(({ name }) => COUNTED_AS_WORK.includes(name));
	await cdp.send('HeapProfiler.collectGarbage');
	return {
		workS: work.reduce((sum, { value }) => sum + value, 0),
		heapBytes: (await cdp.send('Runtime.getHeapUsage')).usedSize,
		poses: (await readProbe(page)).posesAtMs.length,
	};
}

interface LiveRun {
	readonly posesPerS: number;
	/** The page's own work for each picture. */
	readonly workMs: number;
	readonly longestTaskMs: number;
	readonly heapGrowthRatio: number;
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
	const { posesAtMs, longTasks } = await readProbe(page);
	const after = await usageNow(page, cdp);
	// Collecting garbage for the measurement is a long task of its own, just before it.
	const startedMs = (posesAtMs[0] ?? 0) + START_MS;
	const own = longTasks.filter(({ atMs }) => atMs > startedMs && (atMs < fromMs - COLLECTING_MS || atMs > fromMs));
	return {
		posesPerS: poseRate(posesAtMs, fromMs),
		workMs: ((after.workS - before.workS) * 1000) / (after.poses - before.poses),
		longestTaskMs: Math.max(0, ...own.map(({ lengthMs }) => lengthMs)),
		heapGrowthRatio: after.heapBytes / before.heapBytes - 1,
	};
}

/** Live on a webcam that plays the demo athlete, in the small model, against the stock model alone on the same pictures. */
export async function benchLive(appUrl: string, backend: string): Promise<readonly Measure[]> {
	const webcam = await demoFilm(WEBCAM_FILM, 'y4m');
	const stockS = await stockTimeOfFilm(MODEL, backend, WEBCAM_FILM);
	const browser = await launchChromium(webcamFlags(webcam));
	try {
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
		await addProbe(context);
		const strays = watchStrayRequests(context, appUrl);
		const run = await follow(
			context,
			`${appUrl}/?model=${MODEL}&backend=${backend}#/live?exercise=squat&source=camera`,
		);
		const atMost = (name: string, value: number, limit: number, unit: string): Measure => ({
			name: `live: ${name}`,
			value,
			limit,
			unit,
			good: 'at-most',
		});
		return [
			{
				name: `live, ${MODEL}: poses a second`,
				value: run.posesPerS,
				limit: 0.9 / stockS,
				unit: 'Hz',
				good: 'at-least',
			},
			atMost('the page’s own work a picture', run.workMs, 2, 'ms'),
			atMost('longest task after start', run.longestTaskMs, 50, 'ms'),
			atMost(`heap growth in ${MEASURE_MS / 1000} s`, run.heapGrowthRatio * 100, 10, '%'),
			atMost('requests to anyone else', strays.length, 0, ''),
		];
	} finally {
		await browser.close();
	}
}
