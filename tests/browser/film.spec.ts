import { REPOSITORY } from '../../src/commands/packageTool.ts';
import { openWorkshop, type Workshop } from '../../src/commands/workshop.ts';
import { steadyTimes, type TestVideo } from '../support/testMedia.ts';
import type { FilmOutcome, FilmTask } from './filmIt.ts';
import { videoFilm } from './films.ts';
import { expect, test } from './fixtures.ts';

const FILMER = `/@fs/${REPOSITORY.replaceAll('\\', '/').replace(/^\//u, '')}/tests/browser/filmIt.ts`;
const SMALL: TestVideo = { container: 'webm', widthPx: 320, heightPx: 180, timesS: steadyTimes(30, 45) };

let workshop: Workshop;
test.beforeAll(async () => {
	workshop = await openWorkshop(() => undefined);
});
test.afterAll(() => workshop.close());

function film(task: FilmTask): Promise<FilmOutcome> {
	return workshop.page.evaluate(`import('${FILMER}').then((filmer) => filmer.filmIt(${JSON.stringify(task)}))`);
}

const numbers = ({ marks }: FilmOutcome) => marks.map(({ number }) => number);
const upTo = (count: number, from = 0) => Array.from({ length: count }, (_, index) => from + index);
const near = (timesS: readonly number[]): unknown[] => timesS.map((timeS) => expect.closeTo(timeS, 2.5));
const isMostly = (channel: number) => (colour: readonly number[]) =>
	colour.every((value, index) => (index === channel ? value > 140 : value < 110));
const [GREEN, BLUE] = [1, 2];

test('every picture comes once, at its time, with what is drawn over it, and it plays', async () => {
	const made = await film({ video: SMALL });
	expect(made).toMatchObject({ ending: 'made', pictures: 45, damage: 'none', widthPx: 640, heightPx: 360 });
	expect(numbers(made)).toEqual(upTo(45));
	expect(made.timesS).toEqual(near(SMALL.timesS));
	expect(made.lengthS).toBeCloseTo(1.5, 1);
	expect(made.drawn.slice(0, 15).every(isMostly(GREEN))).toBe(true);
	expect(made.drawn.slice(15).every(isMostly(BLUE))).toBe(true);
	expect(made.playerLengthS).toBeCloseTo(1.5, 1);
	expect(made.playedS).toBeGreaterThan(0);
});

test('a part is filmed from its first picture to its last, in slow motion, without losing one', async () => {
	const made = await film({ video: SMALL, plan: { startS: 10 / 30, endS: 20 / 30, speed: 0.1 } });
	expect(numbers(made)).toEqual(upTo(10, 10));
	// The source's times are rounded to milliseconds, which a tenth of the speed makes ten.
	expect(made.timesS).toEqual(upTo(10).map((index) => expect.closeTo(index / 3, 1.5)));
	expect(made.lengthS).toBeCloseTo(10 / 3, 1);
});

test('a varying rate stays as it was', async () => {
	const timesS = [0, 0.02, 0.1, 0.11, 0.5, 0.6, 1.4, 1.45];
	const made = await film({ video: { ...SMALL, timesS } });
	expect(numbers(made)).toEqual(upTo(8));
	expect(made.timesS).toEqual(near(timesS));
});

for (const [rotationDeg, redCorner] of [
	[90, 'top-right'],
	[180, 'bottom-right'],
	[270, 'bottom-left'],
] as const) {
	test(`a video stored ${rotationDeg}° off comes out upright`, async () => {
		const timesS = steadyTimes(30, 6);
		const made = await film({ video: { ...SMALL, container: 'mp4', rotationDeg, timesS } });
		expect(made).toMatchObject(rotationDeg === 180 ? { widthPx: 640 } : { widthPx: 360, heightPx: 640 });
		// What is drawn lies over the lower right, where one of the turns has its mark.
		const corners = new Set(made.marks.map((mark) => mark.redCorner));
		expect(corners).toEqual(new Set([redCorner === 'bottom-right' ? null : redCorner]));
		expect(made.drawn.every(isMostly(GREEN))).toBe(true);
		expect(numbers(made)).toEqual(upTo(6));
	});
}

test('odd sizes become even, large ones smaller', async () => {
	const timesS = steadyTimes(30, 3);
	const odd = await film({ video: { ...SMALL, container: 'mp4', widthPx: 853, heightPx: 601, timesS } });
	expect(odd).toMatchObject({ ending: 'made', pictures: 3, widthPx: 854, heightPx: 602 });
	const large = await film({ video: { ...SMALL, container: 'mp4', widthPx: 3840, heightPx: 2160, timesS } });
	expect(large).toMatchObject({ ending: 'made', pictures: 3, widthPx: 1920, heightPx: 1080 });
	expect(numbers(large)).toEqual([0, 1, 2]);
});

const LONG = { ...SMALL, timesS: steadyTimes(30, 150), keyEveryS: 0.5 };

for (const mishap of ['cut', 'scratched'] as const) {
	test(`of a video that is ${mishap} what can be read is filmed, and it is said`, async () => {
		const made = await film({ video: LONG, mishap });
		expect(made).toMatchObject({ ending: 'made', damage: 'damaged' });
		expect(made.pictures).toBeGreaterThan(30);
		expect(made.pictures).toBeLessThan(150);
		expect(made.timesS.length).toBe(made.pictures);
	});
}

test('what is no video, and a part without a picture, are told of and leave nothing behind', async () => {
	expect(await film({ video: SMALL, mishap: 'no-video' })).toMatchObject({ ending: 'source', left: 0 });
	expect(await film({ video: SMALL, plan: { startS: 9, endS: 10 } })).toMatchObject({ ending: 'no-picture', left: 0 });
});

test('a full disk is told of, and nothing is offered', async () => {
	const devtools = await workshop.page.context().newCDPSession(workshop.page);
	const { origin } = new URL(workshop.page.url());
	// Films of before lie there until they are downloaded: there is room for the begin of one more.
	const usedBytes = await workshop.page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
	await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usedBytes + 20_000 });
	expect(await film({ video: LONG })).toMatchObject({ ending: 'no-room', left: 0 });
	await devtools.send('Storage.overrideQuotaForOrigin', { origin });
	await devtools.detach();
});

test('a film that is stopped ends at once and leaves nothing behind', async () => {
	const stopped = await film({ video: { ...LONG, timesS: steadyTimes(30, 900) }, stopAfterPictures: 20 });
	expect(stopped).toMatchObject({ ending: 'stopped', left: 0 });
	// Of 900.
	expect(stopped.reached).toBeLessThan(450);
});

/** How many values of the pictures that the film and the video show differ by far. Runs in the page. */
function drawnOver(): number {
	const [filmed, source] = ['dialog video', '.player video'].map((place) => {
		const video = document.querySelector<HTMLVideoElement>(place);
		const context = new OffscreenCanvas(64, 48).getContext('2d');
		if (video === null || context === null) throw new Error('There is no video, or nothing to read it with.');
		context.drawImage(video, 0, 0, 64, 48);
		return context.getImageData(0, 0, 64, 48).data;
	});
	return filmed?.filter((value, at) => Math.abs(value - (source?.[at] ?? 0)) > 40).length ?? 0;
}

test('the page makes a film of what it reviewed', async ({ openApp }) => {
	const { page, pageErrors, strayRequests } = await openApp('#/review?exercise=squat&model=blazepose-lite');
	await page.getByTestId('review-file').setInputFiles(await videoFilm());
	await expect(page.getByTestId('review-state')).toHaveAttribute('data-state', 'done', { timeout: 90_000 });
	await page.getByTestId('export').click();
	await page.getByTestId('film-open').click();
	await page.getByTestId('film-make').click();
	const sheet = page.getByTestId('film');
	await expect(sheet).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
	await expect(sheet).toHaveAttribute('data-message', '');
	const [filmedS = 0, sourceS = 99] = await page.evaluate(async () => {
		const lengths = ['dialog video', '.player video'].map(async (place) => {
			const video = document.querySelector<HTMLVideoElement>(place);
			if (video === null) throw new Error('There is no video.');
			if (!Number.isFinite(video.duration))
				await new Promise((resolve) => video.addEventListener('durationchange', resolve, { once: true }));
			const seeked = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
			video.currentTime = video.duration - 0.2;
			await seeked;
			return video.duration;
		});
		return Promise.all(lengths);
	});
	expect(Math.abs(filmedS - sourceS)).toBeLessThan(1 / 15);
	// A video that has sought may still show the picture of before for a moment.
	await expect.poll(() => page.evaluate(drawnOver)).toBeGreaterThan(200);
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('film-save').click()]);
	expect(download.suggestedFilename()).toMatch(/\.annotated\.(mp4|webm)$/u);
	expect(pageErrors).toEqual([]);
	expect(strayRequests).toEqual([]);
});

test('without a video there is nothing to draw over, and the menu says so', async ({ openApp }) => {
	const { page } = await openApp('#/review?exercise=squat');
	await page.getByTestId('review-file').setInputFiles(`${REPOSITORY}/tests/fixtures/squat-side-deep.landmarks.json`);
	await expect(page.getByTestId('review-state')).toHaveAttribute('data-state', 'done');
	await page.getByTestId('export').click();
	await expect(page.getByTestId('film-open')).toHaveAttribute('aria-disabled', 'true');
	await expect(page.getByTestId('film-open')).toContainText('needs the video');
});
