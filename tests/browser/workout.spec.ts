import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { SOFTWARE_GRAPHICS_FLAGS } from '../../src/commands/chromium.ts';
import { expect, test } from './fixtures.ts';
import { keptSessions } from './keptSessions.ts';

const PACE = 30;
const route = (programme: string, more = '') =>
	`?model=blazepose-lite&backend=wasm#/workout?programme=${programme}&source=demo&pace=${PACE}${more}`;
/** A set of eight slow squats on two cores that also draw them, the model's start included. */
const COUNTED_SET_MS = 110_000;

const workout = (page: Page) => page.getByTestId('workout');
const stage = async (page: Page, name: string, timeout = 30_000) =>
	expect(workout(page)).toHaveAttribute('data-stage', name, { timeout });

async function begin(page: Page, score: string): Promise<void> {
	await page.getByRole('radio', { name: score, exact: true }).click();
	await page.getByRole('button', { name: 'Begin' }).click();
}

async function seriousTrouble(page: Page): Promise<readonly string[]> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('a counted set ends by itself, and its rest is found again after the page was closed', async ({ openApp }) => {
	test.setTimeout(COUNTED_SET_MS + 60_000);
	const { page, pageErrors } = await openApp(route('squat-and-lunge'), SOFTWARE_GRAPHICS_FLAGS);
	await begin(page, '1');
	await stage(page, 'work', 60_000);
	await expect(page.getByRole('button', { name: 'Skip' })).toBeVisible();
	await stage(page, 'rest', COUNTED_SET_MS);
	await expect(page.getByText(/^8 squats/u)).toBeVisible();
	await page.keyboard.press('p');
	await page.goto(page.url().replace(/#.*/u, '#/'));
	await page.reload();
	await page.goto(page.url().replace(/#.*/u, '#/workout?source=demo&continue=yes'));
	await stage(page, 'rest');
	await expect(workout(page)).toHaveAttribute('data-at', '1');
	await expect(page.getByText(/^8 squats/u)).toBeVisible();
	expect(pageErrors).toEqual([]);
});

test('a pain of nine begins nothing, and says what may help', async ({ openApp }) => {
	const { page } = await openApp(route('wake-up'));
	await begin(page, '9');
	await stage(page, 'summary');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not today');
	await expect(page.getByText('ask a doctor or physio')).toBeVisible();
});

test('who scrolls down to Begin on a phone stays there', async ({ openApp }) => {
	const { page } = await openApp(route('wake-up').replace(`&pace=${PACE}`, ''));
	await page.setViewportSize({ width: 390, height: 600 });
	await page.getByRole('button', { name: 'Begin' }).scrollIntoViewIfNeeded();
	const reached = await page.evaluate(() => scrollY);
	expect(reached).toBeGreaterThan(0);
	// The clock of a workout goes on in the meantime, four times a second.
	await page.waitForTimeout(2_000);
	expect(await page.evaluate(() => scrollY)).toBe(reached);
	await begin(page, '0');
	await expect(workout(page)).not.toHaveAttribute('data-stage', 'check-in');
	await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
});

test('questions, explanation, rest and summary keep nobody out, by key alone', async ({ openApp }) => {
	const { page } = await openApp(route('swing-starter').replace(`&pace=${PACE}`, ''));
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('How is your back now?');
	expect(await seriousTrouble(page)).toEqual([]);
	await page.getByRole('radio', { name: '0', exact: true }).focus();
	await page.keyboard.press('ArrowRight');
	await page.getByRole('button', { name: 'Begin' }).focus();
	await page.keyboard.press('Enter');
	await stage(page, 'setup');
	expect(await seriousTrouble(page)).toEqual([]);
	await page.keyboard.press(' ');
	await stage(page, 'explain');
	expect(await seriousTrouble(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeVisible();
	expect(await seriousTrouble(page)).toEqual([]);
	await page.keyboard.press('Escape');
	// Keys belong to the question as long as it stands there.
	await expect(page.getByRole('dialog')).toBeHidden();
	await page.keyboard.press('s');
	await expect(workout(page)).toHaveAttribute('data-at', '1');
	await page.keyboard.press('s');
	await stage(page, 'rest');
	expect(await seriousTrouble(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'It hurts' }).press('Enter');
	await stage(page, 'summary');
	expect(await seriousTrouble(page)).toEqual([]);
});

test('another workout that is begun files the one that was cut short', async ({ openApp }) => {
	const { page, pageErrors } = await openApp(
		'?model=blazepose-lite&backend=wasm#/workout?programme=wake-up&source=camera',
	);
	await page.evaluate(() => localStorage.setItem('plumbline.settings.screened', 'yes'));
	await page.reload();
	await begin(page, '2');
	await stage(page, 'setup');
	for (const next of ['explain', 'get-ready', 'work']) {
		await page.keyboard.press(' ');
		await stage(page, next);
	}
	// The first squeeze is left out, the second is done.
	await page.keyboard.press('s');
	await expect(workout(page)).toHaveAttribute('data-at', '2', { timeout: 40_000 });
	await page.goto(page.url().replace(/#.*/u, '#/'));
	await expect(page.getByText('“Wake-up” is not finished.')).toBeVisible();
	await page.goto(page.url().replace(/#.*/u, '#/workout?programme=desk-day&block=squeezes&source=camera'));
	expect(await keptSessions(page)).toEqual([]);
	await begin(page, '1');
	await expect.poll(async () => (await keptSessions(page)).map(({ notes }) => notes)).toEqual(['Wake-up']);
	await page.goto(page.url().replace(/#.*/u, '#/'));
	await expect(page.getByText('“Three squeezes” is not finished.')).toBeVisible();
	expect(pageErrors).toEqual([]);
});
