import { expect, test } from './fixtures.ts';

test('the page opens cross-origin isolated, without an error and without asking anyone else for anything', async ({
	openApp,
}) => {
	const { page, strayRequests, pageErrors } = await openApp('');
	await expect(page.locator('#app')).not.toBeEmpty();
	await page.waitForLoadState('networkidle');
	expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
	expect(strayRequests).toEqual([]);
	expect(pageErrors).toEqual([]);
});
