import { gzipSync } from 'node:zlib';
import type { BrowserContext } from 'playwright';
import { graphicsFlags, launchChromium, webcamFlags } from '../chromium.ts';
import { demoFilm } from '../demoFilm.ts';
import { WEBCAM_FILM } from './films.ts';
import { median, type Measure } from './measure.ts';
import { addProbe, readProbe, waitForPoses } from './pageProbe.ts';

const MODEL = 'blazepose-lite';
const VISITS = 10;

declare global {
	var plumblineShellMs: number | undefined;
}

/** Runs in the page before its own code: when there was something to click, and the page was free to take it. */
function watchShell(): void {
	const watcher = new MutationObserver(() => {
		if (document.querySelector('#app :is(a[href], button)') === null) return;
		watcher.disconnect();
		requestAnimationFrame(() => setTimeout(() => (globalThis.plumblineShellMs = performance.now())));
	});
	watcher.observe(document, { childList: true, subtree: true });
}

interface Shell {
	/** Scripts of the page, compressed as a web server would. */
	readonly scriptBytes: number;
	/** Bytes of model weights asked for before anything can be clicked. */
	readonly modelRequests: number;
}

async function openShell(context: BrowserContext, appUrl: string): Promise<Shell> {
	const page = await context.newPage();
	const scripts: Promise<Buffer>[] = [];
	let modelRequests = 0;
	page.on('response', (response) => {
		if (response.url().includes('/models/')) modelRequests += 1;
		if (response.request().resourceType() === 'script') scripts.push(response.body());
	});
	await page.goto(appUrl);
	await page.getByRole('link').first().waitFor();
	await page.waitForLoadState('networkidle');
	const bodies = await Promise.all(scripts);
	await page.close();
	return { scriptBytes: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0), modelRequests };
}

/** Milliseconds from navigation to a page that takes clicks. */
async function shellMs(context: BrowserContext, appUrl: string): Promise<number> {
	const page = await context.newPage();
	await page.goto(appUrl);
	await page.waitForFunction(() => globalThis.plumblineShellMs !== undefined);
	const ms = await page.evaluate(() => globalThis.plumblineShellMs ?? Infinity);
	await page.close();
	return ms;
}

/** Milliseconds from navigation to the first answer of the pose worker, in the live view. */
async function firstPoseMs(context: BrowserContext, url: string): Promise<number> {
	const page = await context.newPage();
	await page.goto(url);
	await waitForPoses(page, 1);
	const { posesAtMs } = await readProbe(page);
	await page.close();
	return posesAtMs[0] ?? Infinity;
}

/** After a first visit that fills the cache: seconds of each visit, in the middle. */
async function medianVisitS(visit: () => Promise<number>): Promise<number> {
	await visit();
	const times: number[] = [];
	while (times.length < VISITS) times.push(await visit());
	return median(times) / 1000;
}

/** What loads first, and how long it takes to the first click and the first pose when everything is in the cache. */
export async function benchStart(appUrl: string, backend: string): Promise<readonly Measure[]> {
	const webcam = await demoFilm(WEBCAM_FILM, 'y4m');
	const browser = await launchChromium([...webcamFlags(webcam), ...graphicsFlags(backend)]);
	try {
		const context = await browser.newContext();
		await addProbe(context);
		await context.addInitScript(watchShell);
		const shell = await openShell(context, appUrl);
		const live = `${appUrl}/?model=${MODEL}&backend=${backend}#/live?exercise=squat&source=camera`;
		const atMost = (name: string, value: number, limit: number, unit: string): Measure => ({
			name: `start: ${name}`,
			value,
			limit,
			unit,
			good: 'at-most',
		});
		const shellS = await medianVisitS(() => shellMs(context, appUrl));
		const poseS = await medianVisitS(() => firstPoseMs(context, live));
		return [
			atMost('scripts of the shell, gzip', shell.scriptBytes / 1000, 150, 'kB'),
			atMost('model requests before the shell is there', shell.modelRequests, 0, ''),
			atMost(`shell takes clicks, warm, median of ${VISITS}`, shellS, 1, 's'),
			atMost(`first pose, warm, median of ${VISITS}`, poseS, 2, 's'),
		];
	} finally {
		await browser.close();
	}
}
