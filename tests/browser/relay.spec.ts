import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import { serveApp, type ServedApp } from '../../src/commands/serve.ts';
import { openLine, type BreakableLine } from './breakableLine.ts';
import { expect, test } from './fixtures.ts';
import { IN_A_SET } from '../support/stateMessage.ts';

/** To the browser a machine of the network, so its pages are not secure; in truth this one. */
const LAPTOP = 'laptop.lan';
const MAX_PAGE_BYTES = 10_000;

let app: ServedApp;
let line: BreakableLine;
let browser: Browser;
let port = 0;

test.beforeEach(async ({ openBrowser }) => {
	app = await serveApp(0, { names: [LAPTOP] });
	port = Number(new URL(app.url).port);
	line = await openLine(port);
	const names = [LAPTOP, 'evil.example'];
	const rules = names.map((name) => `MAP ${name} 127.0.0.1`);
	browser = await openBrowser({ flags: [`--host-resolver-rules=${rules.join(',')}`], names });
});

test.afterEach(async () => {
	await browser.close();
	line.close();
	await app.close();
});

async function openPage(address: string, sizePx = { width: 1280, height: 800 }): Promise<Page> {
	const page = await (await browser.newContext({ viewport: sizePx })).newPage();
	await page.goto(address);
	return page;
}

/** The page on a wrist, over a line that can break. */
const openWrist = (query = '') => openPage(`http://${LAPTOP}:${line.port}/watch${query}`, { width: 192, height: 192 });

/** What a page that trains has of the relay, in the page itself. */
declare global {
	interface Window {
		relay: WebSocket;
		heard: { r: string; id: string; key: string; why: string; m?: { t: string; id: number; a: string } }[];
	}
}

/** A page of ours that speaks to the relay by hand. */
async function openTrainer(): Promise<Page> {
	const page = await openPage(`http://localhost:${port}/plumbline.svg`);
	await joinAsTrainer(page);
	return page;
}

async function joinAsTrainer(page: Page): Promise<void> {
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				window.heard = [];
				window.relay = new WebSocket(`ws://${location.host}/relay?role=host`);
				window.relay.onmessage = ({ data }: MessageEvent<string>) => {
					window.heard.push(JSON.parse(data) as Window['heard'][0]);
					resolve();
				};
			}),
	);
}

const freshKey = (trainer: Page) =>
	trainer.evaluate(() => window.heard.filter(({ r }) => r === 'room').at(-1)?.key ?? '');

/** Tells all watches that have come so far; the relay keeps a state also when none has. */
async function tell(trainer: Page, message: object): Promise<void> {
	await trainer.evaluate((m) => {
		const ids = new Set(window.heard.filter(({ r }) => r === 'joined').map(({ id }) => id));
		for (const id of ids.size === 0 ? ['nobody'] : ids) window.relay.send(JSON.stringify({ r: 'out', id, m }));
	}, message);
}

test('a watch pairs by six digits over plain HTTP, is armed by a tap and answers; a page that reloads finds it again', async () => {
	const page = await openPage(`http://localhost:${port}/#/watch`);
	await page.getByRole('button', { name: 'Show the code' }).click();
	const code = ((await page.getByTestId('relay-code').getAttribute('aria-label')) ?? '').replaceAll(' ', '');
	const wrist = await openPage('about:blank', { width: 192, height: 192 });
	let bytes = 0;
	wrist.on('response', (response) => {
		if (response.status() === 200) void response.body().then((body) => (bytes += body.length));
	});
	await wrist.goto(`http://${LAPTOP}:${port}/watch`);
	expect(await wrist.evaluate(() => isSecureContext)).toBe(false);
	const digits = wrist.locator('#code');
	await digits.fill(code === '000000' ? '000001' : '000000');
	await expect(wrist.getByText('That is not the code. Look at the computer.')).toBeVisible();
	await digits.fill(code);
	await expect(wrist.locator('#big')).toHaveText('Tap');
	expect(bytes).toBeLessThan(MAX_PAGE_BYTES);

	const device = page.getByTestId('device');
	await expect(device).toContainText('Connected');
	await expect(page.getByTestId('relay')).toContainText('1 of 4 joined');
	await wrist.locator('#face').click();
	await expect(wrist.locator('#big')).toHaveText('Ready');
	await wrist.evaluate(() => {
		navigator.vibrate = (pattern) => {
			document.title = `felt ${JSON.stringify(pattern)}`;
			return true;
		};
	});
	await page.getByRole('button', { name: /^Try/u }).click();
	await expect(wrist).toHaveTitle('felt [80,60,80]');
	await expect(device.getByRole('status')).toContainText('ms');

	await page.reload();
	await expect(device).toContainText('Connected');
	await expect(wrist.locator('#big')).toHaveText('Ready');
	await page.getByRole('button', { name: /^Forget/u }).click();
	await expect(wrist.getByText('This watch was forgotten on the computer.')).toBeVisible();
	await expect(device).toHaveCount(0);
});

test('who comes late sees the number at once; a killed connection comes back with the state; a computer that left is said so', async () => {
	const trainer = await openTrainer();
	await tell(trainer, IN_A_SET);
	const wrist = await openWrist(`?k=${await freshKey(trainer)}`);
	const big = wrist.locator('#big');
	await wrist.locator('#face').click();
	await expect(big).toHaveText('7');
	await expect(wrist.locator('#top')).toHaveText('of 10');
	expect(wrist.url()).not.toContain('k=');

	line.cut('down');
	await expect(big).toHaveText('No link');
	await tell(trainer, { ...IN_A_SET, seq: 2, n: 9 });
	line.mend();
	await expect(big).toHaveText('9');
	line.cut('up');
	await tell(trainer, { ...IN_A_SET, seq: 3, n: 10 });
	await expect(big).toHaveText('10');
	// A reload lets it in by what it was given, not by the picture it once came by.
	await wrist.reload();
	await wrist.locator('#face').click();
	await expect(big).toHaveText('10');

	await trainer.evaluate(() => window.relay.close());
	await expect(big).toHaveText('Away');
	await joinAsTrainer(trainer);
	await expect(big).toHaveText('10');
});

test('a cue is a colour, a sign and a word; hold and swipe are heard; a round trip takes milliseconds', async () => {
	const trainer = await openTrainer();
	const wrist = await openWrist(`?k=${await freshKey(trainer)}`);
	await expect(wrist.locator('#big')).toHaveText('Tap');
	await wrist.locator('#face').click();
	await tell(trainer, IN_A_SET);
	await tell(trainer, { t: 'cue', seq: 2, code: 'knees', s: 'Knees out', sev: 2 });
	await expect(wrist.getByRole('button')).toHaveText('▲▲Knees out7');
	await expect(wrist.getByRole('status')).toHaveText('Knees out, 7');

	const commands = () => trainer.evaluate(() => window.heard.flatMap(({ m }) => (m?.t === 'cmd' ? [m.a] : [])));
	await wrist.mouse.move(96, 150);
	await wrist.mouse.down();
	await wrist.mouse.move(96, 60, { steps: 4 });
	await wrist.mouse.up();
	await expect.poll(commands).toContain('next');
	await wrist.locator('#face').click({ delay: 900 });
	await expect.poll(commands).toContain('stop');
	await expect(wrist.locator('#bottom')).toHaveText('Not heard. Tap again.');

	const median = await trainer.evaluate(async () => {
		const [watch] = window.heard.filter(({ r }) => r === 'joined');
		const tookMs: number[] = [];
		for (let id = 1; id <= 40; id += 1) {
			const begin = performance.now();
			const answered = new Promise<void>((resolve) => {
				const listen = ({ data }: MessageEvent<string>) => {
					const { m } = JSON.parse(data) as Window['heard'][0];
					if (m?.t !== 'pong' || m.id !== id) return;
					window.relay.removeEventListener('message', listen);
					resolve();
				};
				window.relay.addEventListener('message', listen);
			});
			window.relay.send(JSON.stringify({ r: 'out', id: watch?.id, m: { t: 'ping', id } }));
			await answered;
			tookMs.push(performance.now() - begin);
			// Fewer than would be taken for a flood.
			await new Promise((resolve) => setTimeout(resolve, 30));
		}
		return tookMs.sort((a, b) => a - b)[tookMs.length / 2] ?? 0;
	});
	console.log(`Relay: page to wrist and back in ${median.toFixed(1)} ms (median of 40).`);
});

test('strangers, a fifth watch, what is too long and what is too much are refused with a reason, and the count goes on', async () => {
	const trainer = await openTrainer();
	const wrist = await openWrist(`?k=${await freshKey(trainer)}`);
	await expect(wrist.locator('#big')).toHaveText('Tap');
	await wrist.locator('#face').click();
	const knock = (query: string, messages: readonly string[] = []) =>
		wrist.evaluate(
			([address, ...texts]) =>
				new Promise<string>((resolve) => {
					const socket = new WebSocket(`ws://${location.host}/relay?role=watch&${address}`);
					socket.onclose = ({ code, reason }) => resolve(`${code} ${reason}`);
					socket.onmessage = ({ data }: MessageEvent<string>) => {
						if (!data.includes('joined')) return;
						for (const text of texts) socket.send(text);
						if (texts.length === 0) resolve('let in');
					};
				}),
			[query, ...messages] as const,
		);
	const heartRate = JSON.stringify({ t: 'hr', b: 100 });
	expect(await knock('d=watch-002&c=123456')).toBe('4401 The computer shows no code now. Open Watch there first.');
	const used = await freshKey(trainer);
	expect(await knock(`d=watch-002&k=${used}`, ['x'.repeat(4_097)])).toMatch(/^1009/u);
	expect(await knock(`d=watch-003&k=${used}`)).toContain('4401 This link has been used');
	expect(await knock(`d=watch-003&k=${await freshKey(trainer)}`, Array<string>(600).fill(heartRate))).toBe(
		'4403 This watch sent too much at once.',
	);
	expect(await knock(`d=watch-004&k=${await freshKey(trainer)}`)).toBe('let in');
	const fifth = await openWrist(`?k=${await freshKey(trainer)}`);
	await expect(fifth.locator('#bottom')).toContainText('4 watches are paired. Forget one on the computer first.');

	const isLetIn = (page: Page, address: string) =>
		page.evaluate(
			(to) =>
				new Promise<boolean>((resolve) => {
					const socket = new WebSocket(to);
					socket.onopen = () => resolve(true);
					socket.onerror = () => resolve(false);
				}),
			address,
		);
	// Another site, and one whose name was pointed at this machine after its page was loaded.
	// Ours would be held back by their own policy already.
	const plain = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html>'));
	await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
	const otherSite = await openPage(`http://localhost:${(plain.address() as AddressInfo).port}/`);
	expect(await isLetIn(otherSite, `ws://localhost:${port}/relay?role=host`)).toBe(false);
	plain.close();
	const rebound = await openPage(`http://evil.example:${port}/`);
	await expect(rebound.locator('body')).toContainText('Blocked request');
	expect(await isLetIn(rebound, `ws://evil.example:${port}/relay?role=host`)).toBe(false);

	const refusals = () => trainer.evaluate(() => window.heard.filter(({ r }) => r === 'refused').map(({ why }) => why));
	await expect.poll(refusals).toContain('asked for by a name that is not ours');
	const reasons = await refusals();
	expect(reasons).toContain('from a page of somebody else');
	expect(reasons.filter((why) => why === 'more than 50 messages a second')).toHaveLength(1);
	await tell(trainer, IN_A_SET);
	await expect(wrist.locator('#big')).toHaveText('7');
});

test('where files are only handed out there is no relay to pair with', async () => {
	const page = await (await browser.newContext()).newPage();
	const asked = page.waitForResponse('**/relay');
	await page.route('**/relay', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
	await page.goto(`http://localhost:${port}/#/watch`);
	await asked;
	await expect(page.getByTestId('way-heart-rate')).toBeVisible();
	await expect(page.getByTestId('relay')).toHaveCount(0);
});
