import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Tab, as often as it takes. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
	const isThere = () => wanted.evaluate((element) => element === element.ownerDocument.activeElement);
	for (let presses = 0; presses < 60; presses++) {
		if (await isThere()) return;
		await page.keyboard.press('Tab');
	}
	await expect(wanted).toBeFocused();
}

async function expectNobodyKeptOut(page: Page, theme: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	const serious = violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
	expect(serious, theme).toEqual([]);
}

test('settings are found, changed, set back and undone by the keys alone, and keep nobody out in either theme', async ({
	openApp,
}) => {
	const { page, pageErrors } = await openApp('');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await tabTo(page, page.getByRole('link', { name: 'Settings', exact: true }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused();

	// To a part by its name, and on from there.
	await tabTo(page, page.getByRole('button', { name: 'Theme' }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Theme' })).toBeFocused();
	const theme = page.getByTestId('settings-look');
	await tabTo(page, theme.getByRole('radio', { name: 'As the system' }));
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
	await expectNobodyKeptOut(page, 'light');
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expectNobodyKeptOut(page, 'dark');

	const knees = page.getByTestId('settings-rules').getByRole('group', { name: 'Knees' });
	await knees.getByRole('radio', { name: 'Said and shown' }).focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	const low = page.getByTestId('settings-depth').getByRole('group', { name: 'Squat' });
	await low.getByRole('radio', { name: 'Parallel', exact: true }).focus();
	await page.keyboard.press('ArrowRight');

	await page.reload();
	await expect(knees.getByRole('radio', { name: 'Off' })).toBeChecked();
	await expect(low.getByRole('radio', { name: 'Below parallel' })).toBeChecked();

	await tabTo(page, page.getByRole('button', { name: 'All as it was at first' }));
	await page.keyboard.press('Enter');
	await expect(knees.getByRole('radio', { name: 'Said and shown' })).toBeChecked();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
	await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(knees.getByRole('radio', { name: 'Off' })).toBeChecked();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	expect(pageErrors).toEqual([]);
});

test('a camera is tried out on the spot, and off once the settings are left', async ({ openApp }) => {
	const { page } = await openApp('#/settings', [
		'--use-fake-device-for-media-stream',
		'--use-fake-ui-for-media-stream',
	]);
	const camera = page.getByTestId('settings-camera');
	await camera.getByRole('button', { name: 'Try the camera' }).click();
	await expect(camera.getByText('1280 × 720 px')).toBeVisible();
	const isOn = await page.evaluate(() => {
		const { srcObject } = document.querySelector('video') as HTMLVideoElement;
		const [track] = (srcObject as MediaStream).getTracks();
		Object.assign(window, { seenTrack: track });
		return track?.readyState;
	});
	expect(isOn).toBe('live');
	await page.getByRole('link', { name: 'Guide', exact: true }).click();
	await expect(page).toHaveTitle('Plumbline: guide');
	expect(await page.evaluate(() => (window as unknown as { seenTrack: MediaStreamTrack }).seenTrack.readyState)).toBe(
		'ended',
	);
});
