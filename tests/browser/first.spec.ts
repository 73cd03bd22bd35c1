import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

test('who is new is led in by three steps that can be left at any moment, once, and never in front of a view', async ({
	openApp,
}) => {
	const { page, pageErrors } = await openApp('#/guide');
	await page.evaluate(() => localStorage.clear());
	await page.reload();
	const heading = page.getByRole('heading', { level: 1 });
	await expect(heading).toHaveText('How it is done');

	const home = page.url().split('#')[0] ?? '';
	await page.goto(`${home}#/home`);
	await page.goto(`${home}?new`);
	await expect(page.getByText('Step 1 of 3')).toBeVisible();
	for (const step of [2, 3]) {
		await page.keyboard.press('Tab');
		await page.getByRole('button', { name: 'Next' }).press('Enter');
		await expect(page.getByText(`Step ${step} of 3`)).toBeVisible();
		await expect(heading).toBeFocused();
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id }) => id)).toEqual([]);
	}
	await page.getByRole('button', { name: 'Go to Home' }).press('Enter');
	await expect(heading).toHaveText('Wake-up');
	await expect(heading).toBeFocused();
	await page.reload();
	await expect(heading).toHaveText('Wake-up');
	await page.getByRole('link', { name: 'How it works' }).click();
	await expect(page).toHaveTitle('Plumbline: how it works');
	await page.getByRole('button', { name: 'Skip this' }).click();
	await expect(heading).toHaveText('Wake-up');
	expect(pageErrors).toEqual([]);
});
