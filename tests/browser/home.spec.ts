import { EXERCISES } from '../../src/analysis/exercises/registry.ts';
import { expect, test } from './fixtures.ts';

test('every exercise can be picked from a plate with its own figure, or none at all', async ({ openApp }) => {
	const { page, pageErrors } = await openApp('');
	for (const { id, name } of EXERCISES) {
		const plate = page.getByRole('link', { name: new RegExp(`^${name}`, 'u') });
		await expect(plate).toHaveAttribute('href', `#/live?exercise=${id}&source=camera`);
		await expect(plate.locator('svg path')).not.toHaveCount(1);
	}
	await expect(page.getByRole('link', { name: 'Just start' })).toHaveAttribute(
		'href',
		'#/live?exercise=auto&source=camera',
	);
	expect(pageErrors).toEqual([]);
});

test('the demo shows the exercise that is chosen for it', async ({ openApp }) => {
	const { page } = await openApp('');
	const last = EXERCISES.at(-1);
	await page.getByLabel('The demo athlete shows').selectOption(last?.id ?? '');
	await expect(page.getByRole('link', { name: 'Watch the demo' })).toHaveAttribute(
		'href',
		`#/live?exercise=${last?.id}&source=demo`,
	);
});

test('a plate leads to its exercise', async ({ openApp }) => {
	const { page } = await openApp('', ['--deny-permission-prompts', '--use-fake-device-for-media-stream']);
	await page.getByRole('link', { name: /^Glute bridge/u }).click();
	await expect(page).toHaveTitle('Plumbline: glute bridge');
});

test('a desk day reminds by the title of the tab where notices are refused, also in the next visit', async ({
	openApp,
}) => {
	const { page, pageErrors } = await openApp('', ['--deny-permission-prompts'], (made) =>
		made.clock.install({ time: new Date('2026-11-23T09:00:00') }),
	);
	await page.evaluate(() => (location.hash = '#/home?programme=desk-day'));
	await page.getByRole('button', { name: 'Remind me every 10 minutes' }).click();
	await expect(page.getByRole('status')).toContainText('a soft tone and the title of this tab say it');
	await page.clock.runFor('09:40');
	await expect(page).toHaveTitle('Plumbline');
	await page.clock.runFor('00:40');
	await expect(page).toHaveTitle('Three short squeezes, if you like');
	await page.clock.runFor('01:10');
	await expect(page).toHaveTitle('Plumbline');

	await page.goto(`${page.url().split('#')[0]}#/guide`);
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	// In small steps: on a busy machine the reminders start after the heading, and count their ten minutes from there.
	const titleHalfAMinuteLater = async () => {
		await page.clock.runFor('00:30');
		return page.title();
	};
	await expect.poll(titleHalfAMinuteLater, { intervals: [0] }).toBe('Three short squeezes, if you like');
	expect(pageErrors).toEqual([]);
});
