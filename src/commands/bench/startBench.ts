import { gzipSync } from 'node:zlib';
import type { BrowserContext } from 'playwright';
import { launchChromium, webcamFlags } from '../chromium.ts';
import { demoFilm } from '../demoFilm.ts';
import { WEBCAM_FILM } from './films.ts';
import type { Measure } from './measure.ts';
import { addProbe, readProbe, waitForPoses } from './pageProbe.ts';

const MODEL = 'blazepose-lite';

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

/** Milliseconds from navigation to the first answer of the pose worker, in the live view. */
async function firstPoseMs(context: BrowserContext, url: string): Promise<number> {
	const page = await context.newPage();
	await page.goto(url);
	await waitForPoses(page, 1);
	const { posesAtMs } = await readProbe(page);
	await page.close();
	return posesAtMs[0] ?? Infinity;
}

/** What loads first, and how long it takes from opening the live view to the first pose when everything is in the cache. */
export async function benchStart(appUrl: string, backend: string): Promise<readonly Measure[]> {
	const webcam = await demoFilm(WEBCAM_FILM, 'y4m');
	const browser = await launchChromium(webcamFlags(webcam));
	try {
		const context = await browser.newContext();
		await addProbe(context);
		const shell = await openShell(context, appUrl);
		const live = `${appUrl}/?model=${MODEL}&backend=${backend}#/live?exercise=squat&source=camera`;
		await firstPoseMs(context, live);
		const warmS = (await firstPoseMs(context, live)) / 1000;
		return [
			{
				name: 'start: scripts of the shell, gzip',
				value: shell.scriptBytes / 1000,
				limit: 150,
				unit: 'kB',
				good: 'at-most',
			},
			{
				name: 'start: model requests before the shell is there',
				value: shell.modelRequests,
				limit: 0,
				unit: '',
				good: 'at-most',
			},
			{ name: 'start: first pose, warm', value: warmS, limit: 2, unit: 's', good: 'at-most' },
		];
	} finally {
		await browser.close();
	}
}
