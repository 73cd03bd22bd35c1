import type { Page } from '@playwright/test';
import { SOFTWARE_GRAPHICS_FLAGS } from '../../src/commands/chromium.ts';
import { expect, test } from './fixtures.ts';
import { giveVoice, heardSpeech, spokenOver } from './heardSpeech.ts';

const ROUTE = '?model=blazepose-lite&backend=wasm#/live?exercise=squat&source=demo';
const TWO_ROUNDS_MS = 90_000;

const repCount = (page: Page) => page.getByTestId('rep-count');

/** Keeps the pitch of every tone that the page sounds. */
async function listenToTones(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const heard: number[] = [];
		const start = Object.getOwnPropertyDescriptor(OscillatorNode.prototype, 'start')?.value as typeof heard.push;
		Object.defineProperty(globalThis, 'heardTones', { value: heard });
		OscillatorNode.prototype.start = function listened(this: OscillatorNode, ...when) {
			heard.push(this.frequency.value);
			start.apply(this as never, when as never);
		};
	});
}

const heardTones = (page: Page) =>
	page.evaluate(() => (globalThis as unknown as { heardTones: readonly number[] }).heardTones);

test('a set is counted aloud, and nothing is said over anything else', async ({ openApp }) => {
	const { page, pageErrors } = await openApp(ROUTE, SOFTWARE_GRAPHICS_FLAGS, (each) => giveVoice(each));
	await expect(repCount(page)).toHaveText('1', { timeout: TWO_ROUNDS_MS });
	const heard = await heardSpeech(page);
	const texts = heard.map(({ text }) => text);
	expect(texts[0]).toMatch(/I can judge/u);
	expect(texts.slice(texts.indexOf('Go'))[1]).toBe('1');
	expect(spokenOver(heard)).toEqual([]);
	expect(pageErrors).toEqual([]);
});

test('without a voice tones count, as loud as was chosen, and the choice stays', async ({ openApp }) => {
	const { page, pageErrors } = await openApp(ROUTE, SOFTWARE_GRAPHICS_FLAGS, listenToTones);
	await page.getByRole('button', { name: 'Voice, on' }).click({ timeout: TWO_ROUNDS_MS });
	await expect(page.getByText('This device has no voice for your language')).toBeVisible();
	await page.getByRole('slider', { name: 'Volume' }).fill('0.4');
	await page.getByRole('button', { name: 'Try it' }).click();
	await expect.poll(() => heardTones(page)).toHaveLength(1);
	await page.getByRole('button', { name: 'Done' }).click();
	await expect(repCount(page)).toHaveText('1', { timeout: TWO_ROUNDS_MS });
	await expect.poll(async () => (await heardTones(page)).length).toBeGreaterThan(1);
	await page.reload();
	await page.getByRole('button', { name: 'Voice, on' }).click({ timeout: TWO_ROUNDS_MS });
	await expect(page.getByRole('slider', { name: 'Volume' })).toHaveValue('0.4');
	await page.getByText('Off', { exact: true }).click();
	await page.getByRole('button', { name: 'Done' }).click();
	await expect(page.getByRole('button', { name: 'Voice, off' })).toBeVisible();
	expect(pageErrors).toEqual([]);
});
