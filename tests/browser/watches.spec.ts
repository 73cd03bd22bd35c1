import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { BLUETOOTH_FLAGS, createVirtualBluetooth } from './virtualBluetooth.ts';
import { createVirtualBangle, createVirtualPineTime, type VirtualBangle } from './virtualWatches.ts';

/** The athlete and the clock hurry: fast, and slow enough to press in time. */
const WORKOUT = '#/workout?programme=squat-and-lunge&source=demo&poses=known&pace=3';
/** Held longer than it takes for the end, shorter than it takes to leave the app. */
const HOLD_MS = 1000;

/** A set does not wait for who looks once a second. */
const SOON = { intervals: [50] };

const way = (page: Page, kind: string) => page.getByTestId(`way-${kind}`);
const row = (page: Page) => page.getByTestId('device');
const goTo = (page: Page, hash: string) => page.evaluate((to) => (location.hash = to), hash);
const stage = (page: Page, name: string) =>
	expect(page.getByTestId('workout')).toHaveAttribute('data-stage', name, { timeout: 30_000 });
const screenShows = ({ watch }: VirtualBangle, ...words: readonly string[]) =>
	expect.poll(() => watch.screen().words, SOON).toEqual(expect.arrayContaining([...words]));

test('a Bangle.js is given its app, shows a workout and drives it from the wrist alone, and comes back', async ({
	openApp,
}) => {
	const radio = createVirtualBluetooth();
	const { page, pageErrors, strayRequests } = await openApp('#/watch', BLUETOOTH_FLAGS, radio.prepare);
	await radio.switchOn('powered-on');
	const bangle = createVirtualBangle(radio);
	const { device, watch } = bangle;
	await radio.bring(device);
	radio.answer(device);
	await way(page, 'bangle').getByRole('button', { name: 'Pair' }).click();
	await expect(way(page, 'bangle')).toContainText('Putting the app on the watch');
	await expect(row(page)).toContainText('Connected, battery 80%');
	await screenShows(bangle, 'Plumbline', 'Ready');

	watch.beat(131, 90);
	await expect(page.getByRole('img', { name: 'Heart rate 131' })).toBeVisible();
	watch.felt();
	await page.getByRole('button', { name: 'Try Bangle.js 1234' }).click();
	await expect(row(page)).toContainText(/It answered in \d+ ms\./);
	const felt: number[] = [];
	await expect.poll(() => (felt.push(...watch.felt()), felt)).toEqual([80, 80]);

	await page.getByLabel('Feel squats and swings by the wrist').check();
	expect(watch.power.pollMs).toBe(80);
	await goTo(page, WORKOUT);
	await stage(page, 'check-in');
	await expect.poll(() => watch.power.pollMs).toBe(40);
	await watch.press();
	await stage(page, 'setup');
	watch.swipe(-1);
	await stage(page, 'explain');
	watch.swipe(-1);
	await stage(page, 'work');
	await screenShows(bangle, '3');
	await watch.press();
	await screenShows(bangle, 'Paused');
	watch.swipe(1);
	await stage(page, 'work');
	await screenShows(bangle, '1');

	await radio.drop(device);
	watch.disconnect();
	await screenShows(bangle, 'Not linked');
	await screenShows(bangle, '4');
	// A second of motion, as the app batches it.
	for (let reading = 0; reading < 25; reading++) watch.move(0, 0.6, 0.8);

	await watch.press(HOLD_MS);
	await screenShows(bangle, 'Stop again', 'to end');
	await watch.press(HOLD_MS);
	await stage(page, 'check-out');
	expect([pageErrors, strayRequests]).toEqual([[], []]);
});

test('what is no Bangle.js 2, and one that somebody else holds, are refused in words', async ({ openApp }) => {
	const radio = createVirtualBluetooth();
	const { page, pageErrors } = await openApp('#/watch', BLUETOOTH_FLAGS, radio.prepare);
	await radio.switchOn('powered-on');
	const other = createVirtualBangle(radio, { board: 'PUCKJS' });
	await radio.bring(other.device);
	radio.answer(other.device);
	await way(page, 'bangle').getByRole('button', { name: 'Pair' }).click();
	await expect(way(page, 'bangle')).toContainText('This is PUCKJS, and the app is made for Bangle.js 2.');
	expect(other.watch.files.size).toBe(0);

	const held = createVirtualBangle(radio, { console: 'held' });
	await radio.bring(held.device);
	radio.answer(held.device);
	await way(page, 'bangle').getByRole('button', { name: 'Pair', exact: true }).click();
	await expect(way(page, 'bangle')).toContainText('its console does not answer');
	await expect(row(page)).toHaveCount(0);
	expect(pageErrors).toEqual([]);
});

test('a PineTime shows a workout on its music screen, is felt by alerts, and its buttons drive it', async ({
	openApp,
}) => {
	const radio = createVirtualBluetooth();
	const { page, pageErrors, strayRequests } = await openApp('#/watch', BLUETOOTH_FLAGS, radio.prepare);
	await radio.switchOn('powered-on');
	const pine = createVirtualPineTime(radio);
	await radio.bring(pine.device);
	radio.answer(pine.device);
	await way(page, 'infinitime').getByRole('button', { name: 'Pair' }).click();
	await expect(row(page)).toContainText('Connected');
	await expect.poll(pine.shown).toEqual({ artist: 'Plumbline', track: 'Begin on the screen', playing: false });
	await pine.beat(118);
	await expect(page.getByRole('img', { name: 'Heart rate 118' })).toBeVisible();
	await page.getByRole('button', { name: 'Try InfiniTime' }).click();
	await expect(row(page)).toContainText(/It answered in \d+ ms\./);
	await expect(row(page)).toContainText('battery 64%');
	expect(pine.alerts()).toEqual(['Form: A buzz to try it']);

	await page.getByLabel('Feel squats and swings by the wrist').check();
	await goTo(page, WORKOUT);
	await stage(page, 'check-in');
	await pine.press(0x00);
	await stage(page, 'setup');
	await pine.press(0x03);
	await stage(page, 'explain');
	await pine.press(0x03);
	await stage(page, 'work');
	await expect.poll(() => pine.shown().track, SOON).toMatch(/^2 of \d+, set 1 of \d/);
	expect(pine.shown().playing).toBe(true);
	await pine.move(0, 0.6, 0.8);
	await pine.press(0x01);
	await expect.poll(() => pine.shown()).toMatchObject({ track: expect.stringMatching(/^Paused at/), playing: false });
	await pine.press(0x00);
	await expect.poll(() => pine.shown().playing).toBe(true);

	const connections = radio.connectionsAsked(pine.device);
	await radio.drop(pine.device);
	await expect.poll(() => radio.connectionsAsked(pine.device)).toBe(connections + 1);
	await pine.move(0, 0.6, 0.8);
	await pine.press(0x03);
	await stage(page, 'rest');
	await expect.poll(() => pine.shown().track).toMatch(/^Rest \d+ s$/);
	await expect.poll(pine.alerts, SOON).toContain('Plumbline: Set done');
	expect([pageErrors, strayRequests]).toEqual([[], []]);
});
