import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { FILMED_REPS, videoFilm } from './films.ts';
import { appUrl, expect, test } from './fixtures.ts';

const ROUTE = '#/review?exercise=squat&model=blazepose-lite&backend=wasm&rate=10';
const ANALYSIS_TAKES_AT_MOST_MS = 100_000;
/** Less than the minute after which a timer of a hidden page runs. */
const BEFORE_A_TIMER_MS = 55_000;

async function film(name: string) {
	return { name, mimeType: 'video/webm', buffer: await readFile(await videoFilm()) };
}

/** Another file of the same pictures: what follows the last one is not looked at. */
async function otherFilm(name: string) {
	const { buffer, ...rest } = await film(name);
	return { ...rest, buffer: Buffer.concat([buffer, Buffer.from([0xec, 0x81, 0x00])]) };
}

async function untilDone(page: Page): Promise<void> {
	const state = page.getByTestId('review-state');
	await expect(state).toHaveAttribute('data-state', 'done', { timeout: ANALYSIS_TAKES_AT_MOST_MS });
}

const squats = (page: Page) => page.locator('header').getByText(`${FILMED_REPS} squats`);

test('the same file under another name is there at once without a pose model, and without the file as a figure', async ({
	openApp,
}) => {
	const { page, pageErrors, strayRequests } = await openApp(ROUTE);
	await page.getByTestId('review-file').setInputFiles(await film('monday.webm'));
	await untilDone(page);
	await expect(squats(page)).toBeVisible();
	await expect(page.getByRole('button', { name: 'All files' })).toBeVisible();

	const later = await page.context().newPage();
	const models: string[] = [];
	later.on('request', (request) => {
		if (request.url().includes('/models/')) models.push(request.url());
	});
	await later.goto(`${appUrl()}/${ROUTE}`);
	await later.getByTestId('review-file').setInputFiles(await film('renamed.webm'));
	await untilDone(later);
	await expect(squats(later)).toBeVisible();
	expect(models).toEqual([]);

	await later.getByRole('button', { name: 'All files' }).click();
	await expect(later.getByTestId('kept-review')).toContainText('renamed.webm');
	await later.reload();
	await later.getByTestId('kept-review').getByRole('button', { name: 'renamed.webm', exact: true }).click();
	await expect(squats(later)).toBeVisible();
	await later.getByTestId('bring-video').setInputFiles(await otherFilm('other.webm'));
	await expect(later.getByText(/another video/iu)).toBeVisible();
	await later.getByTestId('bring-video').setInputFiles(await film('monday.webm'));
	await expect(later.locator('video')).toBeVisible();

	await later.getByRole('button', { name: 'All files' }).click();
	await later.getByRole('button', { name: 'Remove renamed.webm' }).click();
	await expect(later.getByTestId('kept-review')).toHaveCount(0);
	expect(models).toEqual([]);
	expect([...pageErrors, ...strayRequests]).toEqual([]);
});

test('files queue up: a finished one is looked at while the next goes on, one that waits is taken out', async ({
	openApp,
}) => {
	const { page, pageErrors } = await openApp(ROUTE);
	await page
		.getByTestId('review-file')
		.setInputFiles([await film('one.webm'), await otherFilm('two.webm'), await film('three.webm')]);
	await page.getByRole('button', { name: 'Take out three.webm' }).click();
	await page.getByRole('button', { name: 'Open one.webm' }).click({ timeout: ANALYSIS_TAKES_AT_MOST_MS });
	await expect(squats(page)).toBeVisible();
	await expect(page.getByTestId('review-state')).not.toHaveAttribute('data-state', 'done');
	await untilDone(page);
	await page.getByRole('button', { name: 'All files' }).click();
	await expect(page.getByTestId('queued-file')).toHaveText([/one\.webm.*3 squats/u, /two\.webm.*3 squats/u]);
	await expect(page.getByTestId('kept-review')).toHaveCount(2);
	expect(pageErrors).toEqual([]);
});

test('where the browser refuses storage, the review is there and says that it is not kept', async ({ openApp }) => {
	const { page } = await openApp('#/');
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('not here', 'SecurityError');
		};
	});
	await page.goto(`${appUrl()}/${ROUTE}`);
	await page.reload();
	await page.getByTestId('review-file').setInputFiles(await film('clip.webm'));
	await untilDone(page);
	await expect(squats(page)).toBeVisible();
	await expect(page.getByText(/keeps nothing for this page/iu)).toBeVisible();
});

test('an analysis goes on in a tab that is hidden', async ({ openApp }) => {
	const { page } = await openApp('#/');
	// As browsers do after five minutes in the background: no drawing at all, and timers once a minute.
	await page.addInitScript(() => {
		Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
		Object.defineProperty(document, 'hidden', { value: true });
		window.requestAnimationFrame = () => 0;
		const { setTimeout, setInterval } = window;
		const MINUTE_MS = 60_000;
		Object.assign(window, {
			setTimeout: (run: TimerHandler, afterMs = 0) => setTimeout(run, Math.max(afterMs, MINUTE_MS)),
			setInterval: (run: TimerHandler, everyMs = 0) => setInterval(run, Math.max(everyMs, MINUTE_MS)),
		});
	});
	await page.goto(`${appUrl()}/${ROUTE}`);
	await page.reload();
	await page.getByTestId('review-file').setInputFiles(await film('clip.webm'));
	const state = page.getByTestId('review-state');
	await expect(state).toHaveAttribute('data-state', 'done', { timeout: BEFORE_A_TIMER_MS });
});
