import { expect, test as base, type Browser, type Page } from '@playwright/test';
import { launchChromium } from '../../src/commands/chromium.ts';
import { APP_URL_VARIABLE } from './prepare.ts';
import { watchBrowser } from './watchBrowser.ts';

interface AppPage {
	readonly page: Page;
	/** What left its own origin, and what a policy held back: there must be nothing, and the test fails by itself when there is. */
	readonly strayRequests: readonly string[];
	/** What the page logged as errors or threw. */
	readonly pageErrors: readonly string[];
}

interface BrowserWishes {
	readonly flags?: readonly string[];
	/** Names besides those of this machine that pages are opened by. */
	readonly names?: readonly string[];
	readonly more?: Parameters<typeof launchChromium>[1];
}

/** Opens a browser, which ends with the test. All tests get theirs here: what its pages ask for is watched. */
type OpenBrowser = (wishes?: BrowserWishes) => Promise<Browser>;

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

function errorsOf(page: Page): readonly string[] {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
	return errors;
}

export const test = base.extend<{ breaches: string[]; openBrowser: OpenBrowser; openApp: OpenApp }>({
	breaches: async ({}, use) => {
		const breaches: string[] = [];
		await use(breaches);
		expect(breaches, 'what left its origin, or was held back by a policy').toEqual([]);
	},
	openBrowser: async ({ breaches }, use) => {
		const browsers: Browser[] = [];
		await use(async ({ flags = [], names = [], more = {} } = {}) => {
			const browser = await launchChromium(flags, more);
			browsers.push(browser);
			return watchBrowser(browser, (words) => breaches.push(words), names);
		});
		for (const browser of browsers) await browser.close();
	},
	openApp: async ({ breaches, openBrowser }, use) => {
		await use(async (route, flags = [], made = () => Promise.resolve()) => {
			const browser = await openBrowser({ flags });
			const context = await browser.newContext({
				viewport: { width: 1280, height: 800 },
				acceptDownloads: true,
				storageState: { cookies: [], origins: [{ origin: appUrl(), localStorage: [INTRODUCED] }] },
			});
			const page = await context.newPage();
			const pageErrors = errorsOf(page);
			await made(page);
			await page.goto(`${appUrl()}/${route}`);
			return { page, strayRequests: breaches, pageErrors };
		});
	},
});

export { expect };
