import { test as base, type Browser, type Page } from '@playwright/test';
import { launchChromium } from '../../src/commands/chromium.ts';
import { APP_URL_VARIABLE } from './prepare.ts';

interface AppPage {
	readonly page: Page;
	/** Every request that left the app's own origin: there must be none. */
	readonly strayRequests: readonly string[];
	/** What the page logged as errors or threw. */
	readonly pageErrors: readonly string[];
}

/** Opens the app at a hash route such as `#/review?exercise=squat` in a browser of its own; the page is `made` ready before. */
type OpenApp = (
	route: string,
	browserFlags?: readonly string[],
	made?: (page: Page) => Promise<void>,
) => Promise<AppPage>;

/** Whoever opens the app in a test has been there before: the first steps don't stand in front of Home. */
const INTRODUCED = { name: 'plumbline.settings.introduced', value: 'yes' };

export const appUrl = (): string => {
	const url = process.env[APP_URL_VARIABLE];
	if (url === undefined)
		throw new Error('The tests run with tests/browser/playwright.config.ts, which serves the app.');
	return url;
};

function watch(page: Page): AppPage {
	const strayRequests: string[] = [];
	const pageErrors: string[] = [];
	const isOwn = (url: string) => url.startsWith(appUrl()) || url.startsWith('blob:') || url.startsWith('data:');
	page.context().on('request', (request) => {
		if (!isOwn(request.url())) strayRequests.push(request.url());
	});
	page.on('pageerror', (error) => pageErrors.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') pageErrors.push(message.text());
	});
	return { page, strayRequests, pageErrors };
}

export const test = base.extend<{ openApp: OpenApp }>({
	openApp: async ({}, use) => {
		const browsers: Browser[] = [];
		await use(async (route, browserFlags = [], made = () => Promise.resolve()) => {
			const browser = await launchChromium(browserFlags);
			browsers.push(browser);
			const context = await browser.newContext({
				viewport: { width: 1280, height: 800 },
				acceptDownloads: true,
				storageState: { cookies: [], origins: [{ origin: appUrl(), localStorage: [INTRODUCED] }] },
			});
			const app = watch(await context.newPage());
			await made(app.page);
			await app.page.goto(`${appUrl()}/${route}`);
			return app;
		});
		for (const browser of browsers) await browser.close();
	},
});

export { expect } from '@playwright/test';
