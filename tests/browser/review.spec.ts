import { fileURLToPath } from 'node:url';
import { reviewVideo, type ReviewOptions } from '../../src/commands/reviewPage.ts';
import { parseLandmarkTrack } from '../../src/analysis/session/landmarkTrack.ts';
import { FILMED_REPS, videoFilm } from './films.ts';
import { appUrl, expect, test } from './fixtures.ts';

const ROUTE = '#/review?exercise=squat&model=blazepose-lite&backend=wasm';

test('a video file is counted, judged and saved as session and landmark track', async ({ openBrowser }) => {
	const progress: number[] = [];
	const options: ReviewOptions = {
		appUrl: appUrl(),
		exercise: 'squat',
		model: 'blazepose-lite',
		backend: 'wasm',
		onProgress: (ratio) => progress.push(ratio),
	};
	const { session, trackText } = await reviewVideo(await openBrowser(), await videoFilm(), options);

	expect(session).toMatchObject({ schemaVersion: 2, model: 'blazepose-lite', backend: 'wasm' });
	expect(session.source).toMatchObject({ kind: 'video', widthPx: 480, heightPx: 360 });
	const reps = session.sets.flatMap((set) => set.reps).filter(({ partial }) => !partial);
	expect(reps).toHaveLength(FILMED_REPS);
	for (const { startS, peakS, endS } of reps)
		expect([startS, peakS, endS]).toEqual([startS, peakS, endS].sort((a, b) => a - b));
	expect(parseLandmarkTrack(trackText).frames.length).toBeGreaterThan(100);
	expect(progress.every((ratio, index) => ratio >= (progress[index - 1] ?? 0))).toBe(true);
});

test('a video is recognised, and its pictures are judged anew as another exercise without reading it again', async ({
	openApp,
}) => {
	const { page, pageErrors } = await openApp('#/review?model=blazepose-lite&backend=wasm');
	await page.getByTestId('review-file').setInputFiles(await videoFilm());
	const state = page.getByTestId('review-state');
	await expect(state).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
	const title = page.getByRole('heading', { level: 1 });
	await expect(title).toHaveText('Squat');
	await expect(page.locator('header').getByText(`${FILMED_REPS} squats`)).toBeVisible();
	const choice = page.getByTestId('exercise-select');
	await expect(choice).toHaveValue('auto');
	await choice.selectOption('lunge');
	await expect(title).toHaveText('Lunge');
	await expect(page.locator('header').getByText('0 reps')).toBeVisible();
	await choice.selectOption('auto');
	await expect(page.locator('header').getByText(`${FILMED_REPS} squats`)).toBeVisible();
	await expect(state).toHaveAttribute('data-state', 'done');
	expect(pageErrors).toEqual([]);
});

const NOT_VIDEOS = [
	{ title: 'text with the name of a video', buffer: Buffer.from('This is not a video.'), says: /\w+ \w+/u },
	{ title: 'an empty file', buffer: Buffer.alloc(0), says: /empty/iu },
];

for (const { title, buffer, says } of NOT_VIDEOS) {
	test(`${title} is told of in words, and another file can be chosen`, async ({ openApp }) => {
		const { page, strayRequests } = await openApp(ROUTE);
		await page.getByTestId('review-file').setInputFiles({ name: 'clip.mp4', mimeType: 'video/mp4', buffer });
		const state = page.getByTestId('review-state');
		await expect(state).toHaveAttribute('data-state', 'failed');
		await expect(state).toHaveAttribute('data-message', says);
		await expect(page.getByRole('button', { name: /choose/iu })).toBeEnabled();
		expect(strayRequests).toEqual([]);
	});
}

const TRACK = fileURLToPath(new URL('../fixtures/squat-side-deep.landmarks.json', import.meta.url));

/** Runs in the page before its own code: counts how often the overlay is drawn. */
function countDrawings(): void {
	const page = globalThis as unknown as { drawings: number };
	page.drawings = 0;
	const clear = CanvasRenderingContext2D.prototype.clearRect;
	CanvasRenderingContext2D.prototype.clearRect = function (...area) {
		if (this.canvas instanceof HTMLCanvasElement && this.canvas.ariaHidden === 'true') page.drawings += 1;
		clear.apply(this, area);
	};
}

test('a body that stands still is drawn once, and again with each step', async ({ openApp }) => {
	const { page } = await openApp('#/review?exercise=squat', [], async (made) => {
		await made.addInitScript(countDrawings);
	});
	const drawings = () => page.evaluate(() => (globalThis as unknown as { drawings: number }).drawings);
	const inHalfASecond = async () => {
		const before = await drawings();
		await page.waitForTimeout(500);
		return (await drawings()) - before;
	};
	await page.getByTestId('review-file').setInputFiles(TRACK);
	await expect(page.getByTestId('review-state')).toHaveAttribute('data-state', 'done');
	await expect.poll(drawings).toBeGreaterThan(0);
	await expect.poll(inHalfASecond).toBe(0);
	for (let step = 0; step < 3; step += 1) {
		const before = await drawings();
		await page.keyboard.press('.');
		await expect.poll(drawings).toBeGreaterThan(before);
	}
	await expect.poll(inHalfASecond).toBe(0);
});
