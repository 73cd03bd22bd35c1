import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import type { Page } from '@playwright/test';
import { appUrl, expect, test } from './fixtures.ts';

const PACE = 6;
const WORKOUT = `#/workout?programme=squat-and-lunge&source=demo&poses=known&pace=${PACE}`;
const BUS_NAME = /org\.mpris\.MediaPlayer2\.chromium\.instance\d+/u;

const device = (page: Page) => page.getByTestId('device').filter({ hasText: 'Media keys' });
const stage = (page: Page, name: string) =>
	expect(page.getByTestId('workout')).toHaveAttribute('data-stage', name, { timeout: 30_000 });
const title = (page: Page) => page.evaluate(() => navigator.mediaSession.metadata?.title ?? null);

async function switchOn(page: Page): Promise<void> {
	await page.getByTestId('way-media').getByRole('button', { name: 'Pair' }).click();
	await expect(device(page)).toContainText('Connected');
}

test('media keys lead through a workout and its count is the title; forgetting gives the keys back', async ({
	openApp,
}) => {
	// No page can press the keys of a machine, so the browser's end of them is kept.
	const { page, pageErrors, strayRequests } = await openApp('#/watch', [], async (made) => {
		await made.addInitScript(() => {
			const keys: Record<string, MediaSessionActionHandler | null> = {};
			Object.assign(window, { keys });
			const take = navigator.mediaSession.setActionHandler.bind(navigator.mediaSession);
			navigator.mediaSession.setActionHandler = (key, handler) => {
				keys[key] = handler;
				take(key, handler);
			};
		});
	});
	const press = (key: MediaSessionAction) =>
		page.evaluate((action) => {
			const { keys } = window as unknown as { keys: Record<string, MediaSessionActionHandler | null> };
			keys[action]?.({ action });
		}, key);
	await switchOn(page);
	await expect.poll(() => title(page)).toBe('Plumbline');
	await page.evaluate((hash) => (location.hash = hash), WORKOUT);
	await stage(page, 'check-in');
	await press('play');
	await stage(page, 'setup');
	await press('nexttrack');
	await stage(page, 'explain');
	await press('nexttrack');
	await stage(page, 'work');
	await expect.poll(() => title(page)).toMatch(/^.*squat.* [1-9]\/\d+$/iu);
	expect(await page.evaluate(() => navigator.mediaSession.playbackState)).toBe('playing');
	await press('pause');
	await expect.poll(() => title(page)).toMatch(/^Paused/u);
	expect(await page.evaluate(() => navigator.mediaSession.playbackState)).toBe('paused');

	await page.evaluate(() => (location.hash = '#/watch'));
	await page.getByRole('button', { name: 'Forget Media keys' }).click();
	await expect(device(page)).toHaveCount(0);
	await expect.poll(() => title(page)).toBe(null);
	expect([pageErrors, strayRequests]).toEqual([[], []]);
});

/** A message bus of its own, so that the desktop of whoever runs this is left alone. */
async function startBus(): Promise<{
	readonly process: ChildProcess;
	readonly env: Record<string, string | undefined>;
}> {
	const process_ = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const address = await new Promise<string>((resolve) =>
		process_.stdout.once('data', (line) => resolve(String(line).trim())),
	);
	return { process: process_, env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: address } };
}

const TOOLS = ['dbus-daemon', 'gdbus'] as const;
const missing = TOOLS.filter((tool) => spawnSync(tool, ['--version']).error !== undefined);

test('the desktop shows the title and its keys press', async ({ openBrowser }) => {
	test.skip(missing.length > 0, `No ${missing.join(' and no ')} here: the keys of a desktop can't be pressed.`);
	const bus = await startBus();
	const gdbus = (...args: readonly string[]) => spawnSync('gdbus', args, { env: bus.env, encoding: 'utf8' }).stdout;
	// What is muted has no keys.
	const browser = await openBrowser({ more: { env: bus.env, ignoreDefaultArgs: ['--mute-audio'] } });
	try {
		const page = await browser.newPage();
		await page.goto(`${appUrl()}/#/watch`);
		await switchOn(page);
		const names = () => gdbus('call', '--session', '--dest', 'org.freedesktop.DBus', '--object-path', '/org/freedesktop/DBus', '--method', 'org.freedesktop.DBus.ListNames'); // prettier-ignore
		await expect.poll(names).toMatch(BUS_NAME);
		const player = [
			'--session',
			'--dest',
			BUS_NAME.exec(names())?.[0] ?? '',
			'--object-path',
			'/org/mpris/MediaPlayer2',
		];
		const shown = () => gdbus('call', ...player, '--method', 'org.freedesktop.DBus.Properties.Get', 'org.mpris.MediaPlayer2.Player', 'Metadata'); // prettier-ignore
		await expect.poll(shown).toContain("'xesam:title': <'Plumbline'>");
		await page.evaluate((hash) => (location.hash = hash), WORKOUT);
		await stage(page, 'check-in');
		gdbus('call', ...player, '--method', 'org.mpris.MediaPlayer2.Player.Play');
		await stage(page, 'setup');
		gdbus('call', ...player, '--method', 'org.mpris.MediaPlayer2.Player.Next');
		await stage(page, 'explain');
		await expect.poll(shown).toContain("'xesam:title': <'Ready: ");
	} finally {
		await browser.close();
		bus.process.kill();
	}
});
