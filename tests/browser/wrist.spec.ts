import type { Page } from '@playwright/test';
import { serveApp, type ServedApp } from '../../src/commands/serve.ts';
import { appUrl, expect, test } from './fixtures.ts';
import { keptSessions } from './keptSessions.ts';
import { APP_URL_VARIABLE } from './prepare.ts';
import {
	BLUETOOTH_FLAGS,
	createVirtualBluetooth,
	type VirtualBluetooth,
	type VirtualDevice,
} from './virtualBluetooth.ts';

/** The athlete and the clock hurry this much: fast, and slow enough to press in time. */
const PACE = 8;
const WORKOUT = `#/workout?programme=squat-and-lunge&source=demo&poses=known&pace=${PACE}`;
/** Held longer than a tap of a tired hand. */
const HOLD_MS = 900;
const WRIST_PX = 220;

/** A relay keeps places for a while after a page is gone: each test has its own. */
let app: ServedApp;
let shared = '';

test.beforeEach(async () => {
	app = await serveApp(0);
	shared = appUrl();
	process.env[APP_URL_VARIABLE] = app.url;
});

test.afterEach(async () => {
	process.env[APP_URL_VARIABLE] = shared;
	await app.close();
});

const workout = (page: Page) => page.getByTestId('workout');
const stage = (page: Page, name: string) =>
	expect(workout(page)).toHaveAttribute('data-stage', name, { timeout: 30_000 });
const begin = (page: Page) => page.evaluate((hash) => (location.hash = hash), WORKOUT);

const STRAP: VirtualDevice = {
	address: 'AA:BB:CC:DD:EE:41',
	name: 'Strap',
	services: [{ uuid: '180d', characteristics: [{ uuid: '2a37', properties: { notify: true } }] }],
};

/** Pairs a strap; its heart beats at what was said last, until the end of the test. */
async function wearStrap(page: Page, radio: VirtualBluetooth): Promise<{ beat(bpm: number): void; takeOff(): void }> {
	await radio.bring(STRAP);
	radio.answer(STRAP);
	await page.getByTestId('way-heart-rate').getByRole('button', { name: 'Pair' }).click();
	await radio.untilListened(STRAP, '2a37');
	let bpm = 80;
	const timer = setInterval(() => void radio.notify(STRAP, '2a37', [0, bpm]).catch(() => undefined), 250);
	return { beat: (now) => (bpm = now), takeOff: () => clearInterval(timer) };
}

/** The six digits that open once. */
async function shownCode(page: Page): Promise<string> {
	return (await page.getByTestId('relay-code').getAttribute('aria-label'))?.replaceAll(' ', '') ?? '';
}

/** Pairs the page on a wrist with what the app shows, and wakes it with a first tap. */
async function pairWrist(page: Page): Promise<Page> {
	await page.getByRole('button', { name: 'Show the code' }).click();
	const context = await page
		.context()
		.browser()
		?.newContext({ viewport: { width: WRIST_PX, height: WRIST_PX } });
	if (context === undefined) throw new Error('The page has no browser of its own.');
	const wrist = await context.newPage();
	await wrist.goto(`${appUrl()}/watch`);
	await wrist.getByLabel('Six digits from the computer').fill(await shownCode(page));
	await expect(page.getByTestId('relay')).toContainText('1 of 4 joined');
	await wrist.locator('#face').click();
	return wrist;
}

async function swipe(wrist: Page, byPx: number): Promise<void> {
	const middle = WRIST_PX / 2;
	await wrist.mouse.move(middle, middle);
	await wrist.mouse.down();
	await wrist.mouse.move(middle, middle + byPx, { steps: 3 });
	await wrist.mouse.up();
}

/** Sees every text that the large field of the wrist gets, however short it stays there. */
async function followBig(wrist: Page): Promise<{ shows(text: string): Promise<void>; forget(): Promise<void> }> {
	await wrist.evaluate(() => {
		const page = globalThis as unknown as { shown: (string | null)[] };
		const big = document.querySelector('#big');
		page.shown = [big?.textContent ?? null];
		if (big === null) throw new Error('The wrist has no large field.');
		const note = () => void page.shown.push(big.textContent);
		new MutationObserver(note).observe(big, { childList: true, characterData: true, subtree: true });
	});
	const shown = () => wrist.evaluate(() => (globalThis as unknown as { shown: (string | null)[] }).shown);
	return {
		shows: (text) => expect.poll(shown, { intervals: [50] }).toContain(text),
		forget: () => wrist.evaluate(() => void ((globalThis as unknown as { shown: (string | null)[] }).shown = [])),
	};
}

const press = {
	tap: (wrist: Page) => wrist.locator('#face').click(),
	next: (wrist: Page) => swipe(wrist, -90),
	redo: (wrist: Page) => swipe(wrist, 90),
	stop: (wrist: Page) => wrist.locator('#face').click({ delay: HOLD_MS }),
};

test('a workout is driven from the wrist alone, with a strap beside it: start, next, redo, a rest that waits for the heart, stop', async ({
	openApp,
}) => {
	const radio = createVirtualBluetooth();
	const { page, pageErrors, strayRequests } = await openApp('#/watch', BLUETOOTH_FLAGS, radio.prepare);
	await radio.switchOn('powered-on');
	const strap = await wearStrap(page, radio);
	const wrist = await pairWrist(page);
	const big = await followBig(wrist);
	await begin(page);
	await stage(page, 'check-in');
	await press.tap(wrist);
	await stage(page, 'setup');
	await press.next(wrist);
	await stage(page, 'explain');
	await press.next(wrist);
	strap.beat(166);
	await stage(page, 'work');
	await big.shows('2');
	await expect(page.getByLabel('Heart rate: 166')).toBeVisible();
	await press.redo(wrist);
	await big.forget();
	await big.shows('1');
	// Which may have been the last second before it.
	await big.forget();
	await big.shows('3');
	await press.next(wrist);
	await stage(page, 'rest');
	await expect(wrist.locator('#top')).toHaveText('Rest');
	await expect(wrist.locator('#bottom')).toHaveText(/Squat/u);
	await expect(page.getByText('Your heart is still at 166')).toBeVisible();
	strap.beat(120);
	await expect(page.getByText('120, coming down from 166')).toBeVisible();
	await press.tap(wrist);
	await stage(page, 'work');
	await press.stop(wrist);
	await expect(workout(page).getByText('Paused').first()).toBeVisible();
	await press.stop(wrist);
	await stage(page, 'check-out');
	await press.next(wrist);
	await stage(page, 'summary');
	await expect(page.getByTestId('heart-of-workout')).toHaveText(/\d+ on average in the sets, 166 at the highest/u);
	await expect(page.getByText('Kept on this device.')).toBeVisible();
	strap.takeOff();
	const [session] = await keptSessions(page);
	expect(session?.workout?.done?.map(({ id }) => id).slice(0, 2)).toEqual(['squat', 'squat']);
	const [first] = session?.sets ?? [];
	const during = session?.heartRate.filter(({ atS }) => first !== undefined && atS > first.startS && atS < first.endS);
	expect(during?.map(({ bpm }) => bpm)).toContain(166);

	await page.evaluate(() => (location.hash = '#/watch'));
	await page.getByRole('button', { name: /^Forget (?!Strap)/u }).click();
	await expect(wrist.getByText('forgotten on the computer')).toBeVisible();
	expect([pageErrors, strayRequests]).toEqual([[], []]);
});

/** What a page that is up to no good sends from now on. */
interface Rogue {
	readonly code: string;
	readonly device: string;
	readonly perS: number;
	/** Milliseconds after which it dies, to come again. */
	readonly livesMs: number;
}

/** Runs in a page of the wrist's browser. Resolves when it was let in for the first time. */
function misbehave({ code, device, perS, livesMs }: Rogue): Promise<void> {
	return new Promise((resolve) => {
		let pass = `c=${code}`;
		const join = () => {
			const socket = new WebSocket(`ws://${location.host}/relay?role=watch&d=${device}&${pass}`);
			const begunMs = performance.now();
			let sent = 0;
			const timer = setInterval(() => {
				if (socket.readyState !== WebSocket.OPEN) return;
				for (const due = ((performance.now() - begunMs) / 1000) * perS; sent < due; sent++) {
					const hello = { t: 'hello', v: 1, dev: device, app: '', caps: ['text', 'cmd', 'haptic', 'hr'] };
					socket.send(JSON.stringify([{ t: 'hr', b: 60 + (sent % 150) }, { t: 'pong', id: sent }, hello][sent % 3]));
				}
			}, 20);
			socket.onmessage = ({ data }: MessageEvent<string>) => {
				const { key } = JSON.parse(data) as { key?: string };
				if (key === undefined) return;
				pass = `k=${key}`;
				resolve();
			};
			socket.onclose = () => {
				clearInterval(timer);
				setTimeout(join, 100);
			};
			setTimeout(() => socket.close(), livesMs);
		};
		join();
	});
}

/** Runs in the page that trains: how long each message of its sockets keeps it busy, with all that follows at once. */
function timeSockets(): void {
	const page = globalThis as unknown as { socketMs: number[] };
	page.socketMs = [];
	const own = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'onmessage');
	Object.defineProperty(WebSocket.prototype, 'onmessage', {
		set(this: WebSocket, listener: (event: MessageEvent) => void) {
			own?.set?.call(this, (event: MessageEvent) => {
				const begunMs = performance.now();
				listener.call(this, event);
				queueMicrotask(() => page.socketMs.push(performance.now() - begunMs));
			});
		},
	});
}

test('no rep is missed, and no picture waits, while watches flood and die', async ({ openApp }) => {
	const { page, pageErrors } = await openApp('#/watch', [], async (made) => {
		await made.addInitScript(timeSockets);
	});
	const wrist = await pairWrist(page);
	const rogues = [
		{ device: 'flooding', perS: 2_000, livesMs: 60_000 },
		{ device: 'busy-watch', perS: 45, livesMs: 60_000 },
		{ device: 'dying-watch', perS: 45, livesMs: 300 },
	];
	for (const [others, rogue] of rogues.entries()) {
		await wrist.evaluate(misbehave, { code: await shownCode(page), ...rogue });
		await expect(page.getByTestId('device')).toHaveCount(others + 2);
	}
	await begin(page);
	await stage(page, 'check-in');
	await press.tap(wrist);
	await stage(page, 'setup');
	await press.next(wrist);
	await stage(page, 'explain');
	await press.next(wrist);
	await stage(page, 'work');
	await stage(page, 'rest');
	await expect(wrist.locator('#top')).toHaveText('Rest');
	const socketMs = await page.evaluate(() => (globalThis as unknown as { socketMs: number[] }).socketMs);
	await press.stop(wrist);
	await press.stop(wrist);
	await stage(page, 'check-out');
	await press.next(wrist);
	await expect(page.getByText('Kept on this device.')).toBeVisible();

	const [session] = await keptSessions(page);
	const peaksS = session?.sets[0]?.reps.map(({ peakS }) => peakS) ?? [];
	const apartS = peaksS.slice(1).map((peakS, index) => peakS - (peaksS[index] ?? 0));
	expect(peaksS).toHaveLength(8);
	expect(Math.max(...apartS)).toBeLessThan(1.5 * Math.min(...apartS));
	const sorted = socketMs.sort((one, other) => one - other);
	expect(socketMs.length).toBeGreaterThan(200);
	expect(pageErrors).toEqual([]);
	const slowMs = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
	console.log(
		`Watches: a message keeps the page busy for ${slowMs.toFixed(1)} ms at most (95 of 100 of ${sorted.length}).`,
	);
});
