import type { Page } from '@playwright/test';
import { EXERCISES } from '../../src/analysis/exercises/registry.ts';
import { GUIDES, guideOf } from '../../src/guide/guides.ts';
import { drillById } from '../../src/workout/drills/registry.ts';
import { expect, test } from './fixtures.ts';

/** All that is drawn of the figure. */
const drawing = (page: Page) => page.getByRole('main').locator('svg[role=img] .now').innerHTML();

test('the guide of every exercise is one press away from the list, and the list from home', async ({ openApp }) => {
	const { page, pageErrors, strayRequests } = await openApp('');
	await page.getByRole('link', { name: 'How each is done' }).click();
	await expect(page).toHaveTitle('Plumbline: guide');
	for (const { id, name } of EXERCISES) {
		const plate = page.getByRole('link', { name: new RegExp(`^${name}`, 'u') });
		await expect(plate).toHaveAttribute('href', `#/guide?exercise=${id}`);
		await expect(plate.locator('svg path')).not.toHaveCount(1);
	}
	await page.getByRole('link', { name: /^Glute bridge/u }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glute bridge');
	for (const text of [...guideOf('glute-bridge').cues, guideOf('glute-bridge').setup]) {
		await expect(page.getByText(text)).toBeVisible();
	}
	await expect(page.getByRole('link', { name: 'Try it' })).toHaveAttribute(
		'href',
		'#/live?exercise=glute-bridge&source=camera',
	);
	await expect(page.getByRole('link', { name: 'Show me' })).toHaveAttribute(
		'href',
		'#/live?exercise=glute-bridge&source=demo',
	);
	expect(pageErrors).toEqual([]);
	expect(strayRequests).toEqual([]);
});

test('what no camera can judge stands in the list with its time', async ({ openApp }) => {
	const { page } = await openApp('#/guide');
	const drill = page.getByText('Glute squeeze', { exact: true });
	await expect(page.locator('summary', { has: drill })).toContainText('30 s');
	await drill.click();
	await expect(page.getByText(drillById('glute-squeeze').how)).toBeVisible();
});

test('the figure moves until it is paused, and turns by keys and by hand', async ({ openApp }) => {
	const { page } = await openApp('#/guide?exercise=squat');
	const first = await drawing(page);
	await expect.poll(() => drawing(page)).not.toBe(first);
	await page.getByRole('button', { name: 'Pause' }).click();
	const paused = await drawing(page);
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
	expect(await drawing(page)).toBe(paused);

	const turn = page.getByRole('slider', { name: 'Turn the figure' });
	await expect(turn).toHaveAttribute('aria-valuetext', 'Seen from the right');
	await turn.focus();
	for (let press = 0; press < 12; press++) await page.keyboard.press('ArrowRight');
	await expect(turn).toHaveAttribute('aria-valuetext', 'Seen from the front right');
	const turned = await drawing(page);
	expect(turned).not.toBe(paused);

	const box = await page.getByRole('main').locator('svg[role=img]').boundingBox();
	if (box === null) throw new Error('the figure is not there');
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width / 2 - 60, box.y + box.height / 2, { steps: 4 });
	await page.mouse.up();
	expect(await drawing(page)).not.toBe(turned);
	await expect(turn).toHaveValue(/^(5|0|10)$/u);
});

test('a mistake is shown by the figure, from where it is seen, with what to do instead', async ({ openApp }) => {
	const { page } = await openApp('#/guide?exercise=squat');
	const mistake = guideOf('squat').mistakes.find(({ ruleId }) => ruleId === 'squat/knee-valgus');
	if (mistake === undefined) throw new Error('the guide does not name it');
	await page.getByRole('button', { name: mistake.what }).click();
	await expect(page.getByText(mistake.instead)).toBeVisible();
	await expect(page.getByText('Seen from the front')).toBeVisible();
	await page.getByRole('button', { name: 'As it should be' }).click();
	await expect(page.getByText('Seen from the right')).toBeVisible();
});

test('who wants less motion sees where a movement begins and how far it goes', async ({ openApp }) => {
	const { page } = await openApp('');
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(`${page.url().split('#')[0]}#/guide?exercise=glute-bridge`);
	const figure = page.getByRole('main').locator('svg[role=img]');
	await expect(figure.locator('.begin path').first()).toBeAttached();
	expect(await figure.locator('.begin').innerHTML()).not.toBe(await figure.locator('.now').innerHTML());
	await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0);
	const still = await drawing(page);
	await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
	expect(await drawing(page)).toBe(still);
});

test('nothing is cut off on a phone or zoomed to double size', async ({ openApp }) => {
	const { page } = await openApp('#/guide');
	for (const width of [390, 320]) {
		await page.setViewportSize({ width, height: 844 });
		for (const route of ['#/guide', ...GUIDES.map(({ exerciseId }) => `#/guide?exercise=${exerciseId}`)]) {
			await page.goto(`${page.url().split('#')[0]}${route}`);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(await over(), `${route} at ${width}`).toBeLessThanOrEqual(0);
		}
	}
});
