import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const PLACES = [
	'#/',
	'#/home?programme=desk-day',
	'#/first',
	'#/programme?copy=booty-work-breakdown',
	'#/guide?exercise=glute-bridge',
	'#/review',
	'#/watch',
];
/** With those that are looked at in tests of their own in English and dark. */
const EVERYWHERE = [...PLACES, '#/guide', '#/history', '#/settings'];

const LEAST_WIDTH_PX = 320;

async function seriousTrouble(page: Page): Promise<readonly string[]> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** As wide as a page of 1280 px that is enlarged four times. */
async function widthWhenNarrow(page: Page): Promise<number> {
	const size = page.viewportSize();
	await page.setViewportSize({ width: LEAST_WIDTH_PX, height: 640 });
	const widthPx = await page.evaluate(() => document.documentElement.scrollWidth);
	if (size !== null) await page.setViewportSize(size);
	return widthPx;
}

for (const { scheme, lang, direction, places } of [
	{ scheme: 'dark', lang: 'en', direction: 'ltr', places: PLACES },
	{ scheme: 'light', lang: 'en', direction: 'ltr', places: EVERYWHERE },
	{ scheme: 'dark', lang: 'ar', direction: 'rtl', places: EVERYWHERE },
	{ scheme: 'light', lang: 'ar', direction: 'rtl', places: EVERYWHERE },
	{ scheme: 'dark', lang: 'de', direction: 'ltr', places: EVERYWHERE },
	{ scheme: 'light', lang: 'es', direction: 'ltr', places: EVERYWHERE },
	{ scheme: 'dark', lang: 'zh', direction: 'ltr', places: EVERYWHERE },
] as const) {
	test(`no place keeps anybody out or is wider than a narrow window, in the ${scheme} theme, ${lang}`, async ({
		openApp,
	}) => {
		const { page } = await openApp(`?lang=${lang}`);
		// What fades in is not read while it does.
		await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
		await expect(page.locator('html')).toHaveAttribute('dir', direction);
		const heading = page.getByRole('heading', { level: 1 });
		for (const route of places) {
			await page.evaluate((hash) => (location.hash = hash), route);
			await expect(heading).toHaveCount(1);
			await expect(page).toHaveTitle(/./u);
			expect(await seriousTrouble(page), route).toEqual([]);
			expect(await widthWhenNarrow(page), route).toBe(LEAST_WIDTH_PX);
		}
	});
}
