import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { SOFTWARE_GRAPHICS_FLAGS } from '../../src/commands/chromium.ts';
import { expect, test } from './fixtures.ts';
import { openPlainHost, type PlainHost } from './plainHost.ts';

const BUILT = join(import.meta.dirname, '../../dist');
const KEPT_WITHIN_MS = 40_000;

/** Opens the app where nobody has been before. The address asks for the service worker: a browser of a test gets none by itself. */
async function visit(browser: Browser, host: PlainHost, use: (page: Page) => Promise<void>): Promise<void> {
	try {
		const page = await (await browser.newContext()).newPage();
		await page.goto(host.url);
		await page.waitForLoadState('networkidle');
		expect(await workers(page)).toBe(0);
		await page.goto(`${host.url}?sw=on`);
		// Loaded again by itself, with threads.
		await page.waitForFunction(() => crossOriginIsolated);
		await expect.poll(isKept(host, page), { timeout: KEPT_WITHIN_MS }).toBe(true);
		await use(page);
	} finally {
		await host.cut();
	}
}

const keptPlaces = (page: Page) =>
	page.evaluate(async () => {
		const [name] = await caches.keys();
		return name === undefined ? [] : (await (await caches.open(name)).keys()).map(({ url }) => url);
	});

const isKept = (host: PlainHost, page: Page) => async () => {
	const listed = host.text('sw.js').match(/\b[0-9a-f]{64}\b/gu)?.length ?? 0;
	return listed > 0 && (await keptPlaces(page)).length >= listed;
};

const release = (page: Page) => page.locator('html');

const workers = (page: Page) =>
	page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length).catch(() => null);

/** The same release, but for a mark in its page. */
function publishAnother(host: PlainHost): void {
	const page = host.text('index.html');
	const other = page.replace('<html ', '<html data-release="another" ');
	const hash = (text: string) => createHash('sha256').update(text).digest('hex');
	host.change('sw.js', host.text('sw.js').replace(hash(page), hash(other)));
	host.change('index.html', other);
}

test('from the first visit on everything works without a network, from any folder of a host that sends no headers', async ({
	openBrowser,
}) => {
	const host = await openPlainHost(BUILT);
	await visit(await openBrowser({ flags: SOFTWARE_GRAPHICS_FLAGS }), host, async (page) => {
		const stray = (await keptPlaces(page)).filter((place) => !place.startsWith(host.url) || place.includes('/watch/'));
		expect(stray).toEqual([]);

		await host.cut();
		await page.context().setOffline(true);
		await page.reload();
		await expect(page.getByRole('link', { name: /review/iu }).first()).toBeVisible();
		expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
		const go = (route: string) => page.evaluate((hash) => (location.hash = hash), route);
		await go('#/review');
		await expect(page.getByTestId('review-file')).toBeAttached();
		await go('#/watch');
		await expect(page.getByTestId('way-heart-rate')).toBeAttached();
		await go('#/history');
		await expect(page).toHaveTitle(/history/iu);
		await go('#/workout?programme=squat-and-lunge&source=demo');
		await expect(page.getByTestId('workout')).toBeVisible();
		await page.goto(`${host.url}?sw=on&model=blazepose-lite&backend=wasm#/live?exercise=squat&source=demo`);
		// The pose model sees the demo athlete.
		await expect(page.getByText(/Stand still/u).or(page.getByTestId('rep-count'))).toBeVisible();
		expect(
			await page.evaluate(() =>
				fetch('watch/').then(
					() => 'answered',
					() => 'unanswered',
				),
			),
		).toBe('unanswered');
	});
});

test('a new version asks, never in a set, and comes when it is wanted; what is broken goes', async ({
	openBrowser,
}) => {
	const host = await openPlainHost(BUILT);
	await visit(await openBrowser({ flags: SOFTWARE_GRAPHICS_FLAGS }), host, async (page) => {
		const old = await page.context().newPage();
		await old.goto(`${host.url}?sw=on`);
		publishAnother(host);
		await page.goto(`${host.url}?sw=on#/review`);
		await page.reload();
		const bar = page.getByTestId('update-bar');
		await expect
			.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null))
			.toBe(true);
		await expect(page.getByTestId('review-file')).toBeAttached();
		await expect(bar).toBeHidden();
		await page.evaluate(() => (location.hash = '#/'));
		await expect(bar).toHaveText(/A new version is ready/u);
		await expect(release(page)).not.toHaveAttribute('data-release');

		await bar.getByRole('button', { name: 'Use it now' }).click();
		await expect(release(page)).toHaveAttribute('data-release', 'another');
		// The other tab goes on as it is, and is asked.
		await expect(release(old)).not.toHaveAttribute('data-release');
		await expect(old.getByTestId('update-bar')).toBeVisible();
		await old.getByRole('button', { name: 'Later' }).click();
		await expect(old.getByTestId('update-bar')).toBeHidden();
		await old.evaluate(() => (location.hash = '#/guide'));
		await expect(old.getByRole('heading').first()).toBeVisible();
		await old.close();

		await page.goto(`${host.url}?sw=off`);
		await expect.poll(() => workers(page)).toBe(0);
		await expect.poll(() => page.evaluate(() => caches.keys()).catch(() => null)).toEqual([]);
		// Loaded again by itself, without one.
		await expect
			.poll(() => page.evaluate(() => navigator.serviceWorker.controller).catch(() => 'on its way'))
			.toBe(null);
		await page.goto(`${host.url}?sw=on`);
		await expect.poll(() => workers(page)).toBe(1);
		host.change('sw.js', null);
		await page.reload();
		await expect.poll(() => workers(page)).toBe(0);
	});
});
