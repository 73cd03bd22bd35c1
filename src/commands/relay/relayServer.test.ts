import { createServer, type Server } from 'node:http';
import { connect as connectRaw, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import {
	CLOSED_FLOODING,
	CLOSED_FORGOTTEN,
	CLOSED_FULL,
	CLOSED_NOT_LET_IN,
	CLOSED_OVER,
	CLOSED_REPLACED,
	MAX_WATCHES,
} from '../../companion/relayRules.ts';
import { createRelayServer, type RelayServer } from './relayServer.ts';

interface Client {
	readonly socket: WebSocket;
	/** The first message that has been or will be heard and holds all of this. */
	heard(part: Record<string, unknown>): Promise<Record<string, unknown>>;
	all(): readonly Record<string, unknown>[];
	say(message: unknown): void;
	readonly closed: Promise<{ code: number; reason: string }>;
}

const STATE = { t: 'state', v: 1, seq: 1, run: true, ex: 'squat', label: 'Squat', n: 7, goal: 10, set: 2, sets: 3, rest: 0, stage: 'work', hr: null }; // prettier-ignore
const HELLO = { t: 'hello', v: 1, dev: 'Android watch', app: '1', caps: ['text', 'cmd'] };

let nowS = 0;
let server: Server;
let relay: RelayServer;
let port = 0;
const sockets: WebSocket[] = [];

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
	nowS = 0;
	relay = createRelayServer({ of: 'network', names: ['laptop.lan'] }, () => nowS);
	server = createServer().on('upgrade', relay.upgrade);
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	port = (server.address() as AddressInfo).port;
});

afterEach(() => {
	for (const socket of sockets.splice(0)) socket.terminate();
	relay.close();
	server.close();
	vi.useRealTimers();
});

function pass(seconds: number): void {
	for (let second = 0; second < seconds; second += 1) {
		nowS += 1;
		vi.advanceTimersByTime(1_000);
	}
}

function connect(query: string, { name = 'localhost', origin = 'own', pongs = true } = {}): Client {
	const host = `${name}:${port}`;
	const headers = { host, ...(origin === 'none' ? {} : { origin: origin === 'own' ? `http://${host}` : origin }) };
	const socket = new WebSocket(`ws://127.0.0.1:${port}/relay?${query}`, { headers, autoPong: pongs });
	sockets.push(socket);
	const messages: Record<string, unknown>[] = [];
	const waiting = new Set<() => void>();
	socket.on('error', () => undefined);
	socket.on('message', (data: Buffer) => {
		messages.push(JSON.parse(data.toString()) as Record<string, unknown>);
		for (const look of waiting) look();
	});
	const closed = new Promise<{ code: number; reason: string }>((resolve) => {
		socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
	});
	return {
		socket,
		closed,
		all: () => messages,
		say: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
		heard: (part) =>
			new Promise((resolve) => {
				const look = () => {
					const found = messages.find((each) => Object.entries(part).every(([key, value]) => each[key] === value));
					if (found === undefined) return;
					waiting.delete(look);
					resolve(found);
				};
				waiting.add(look);
				look();
			}),
	};
}

/** The status that a refused handshake answers with. */
function refusal(client: Client): Promise<number> {
	return new Promise((resolve) => {
		client.socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
		client.socket.on('open', () => resolve(101));
	});
}

const openHost = () => connect('role=host');
const openWatch = (by: string, device = 'device-1') => connect(`role=watch&d=${device}&${by}`, { name: 'laptop.lan' });

async function openPairing(host: Client): Promise<{ code: string; key: string }> {
	await host.heard({ r: 'room' });
	const before = host.all().length;
	host.say({ r: 'pairing', as: 'open' });
	await vi.waitFor(() => expect(host.all().length).toBeGreaterThan(before));
	return host.all().at(-1) as { code: string; key: string };
}

/** A watch that was let in by a key of its own. */
async function joined(host: Client, device = 'device-1'): Promise<{ watch: Client; key: string }> {
	await host.heard({ r: 'room' });
	const [room] = host.all().filter(({ r }) => r === 'room').slice(-1); // prettier-ignore
	const watch = openWatch(`k=${String(room?.['key'])}`, device);
	const { key } = await watch.heard({ r: 'joined' });
	await host.heard({ r: 'joined', id: device });
	return { watch, key: String(key) };
}

test('six digits let a watch in; it gets the last state at once, and the two speak to each other', async () => {
	const host = openHost();
	const { code } = await openPairing(host);
	expect(code).toMatch(/^\d{6}$/u);
	host.say({ r: 'out', id: 'nobody', m: STATE });
	const watch = openWatch(`c=${code}`);
	expect(await watch.heard({ t: 'state' })).toEqual(STATE);
	watch.say(HELLO);
	expect(await host.heard({ r: 'in' })).toEqual({ r: 'in', id: 'device-1', m: HELLO });
	host.say({ r: 'out', id: 'device-1', m: { t: 'rep', seq: 2, n: 8, q: 1 } });
	expect(await watch.heard({ t: 'rep' })).toMatchObject({ n: 8 });
});

test('a typed code opens nothing while the computer shows none', async () => {
	const host = openHost();
	await host.heard({ r: 'room', code: null });
	const early = await openWatch('c=123456').closed;
	expect(early).toEqual({ code: CLOSED_NOT_LET_IN, reason: expect.stringContaining('shows no code') });
	const { code } = await openPairing(host);
	host.say({ r: 'pairing', as: 'closed' });
	await vi.waitFor(() => expect(host.all().at(-1)).toMatchObject({ r: 'room', code: null }));
	expect(await openWatch(`c=${code}`).closed).toMatchObject({ code: CLOSED_NOT_LET_IN });
});

test('after five wrong codes there is a new one, which rests for half a minute', async () => {
	const host = openHost();
	const { code } = await openPairing(host);
	const wrong = code === '000000' ? '000001' : '000000';
	for (let attempt = 1; attempt < 5; attempt += 1) {
		expect(await openWatch(`c=${wrong}`).closed).toMatchObject({ reason: expect.stringContaining('not the code') });
	}
	expect(await openWatch(`c=${wrong}`).closed).toMatchObject({ reason: expect.stringContaining('a new code') });
	const renewed = host.all().findLast(({ r }) => r === 'room');
	expect(renewed?.['code']).not.toBe(code);
	const by = `c=${String(renewed?.['code'])}`;
	expect(await openWatch(by).closed).toMatchObject({ reason: 'Too many codes were tried. Wait 30 seconds.' });
	nowS += 30;
	await openWatch(by).heard({ r: 'joined' });
});

test('codes and keys open once; what a watch was given in return opens again', async () => {
	const host = openHost();
	const { code, key } = await openPairing(host);
	await openWatch(`c=${code}`).heard({ r: 'joined' });
	expect(await openWatch(`c=${code}`, 'device-2').closed).toMatchObject({ code: CLOSED_NOT_LET_IN });
	const own = await openWatch(`k=${key}`, 'device-2').heard({ r: 'joined' });
	expect(own['key']).not.toBe(key);
	expect(await openWatch(`k=${key}`, 'device-3').closed).toMatchObject({
		reason: expect.stringContaining('been used'),
	});
	await openWatch(`k=${String(own['key'])}`, 'device-2').heard({ r: 'joined' });
	expect(host.all().filter(({ r }) => r === 'refused')).toHaveLength(2);
});

test('the fifth watch is told why it may not come in', async () => {
	const host = openHost();
	for (let number = 1; number <= MAX_WATCHES; number += 1) await joined(host, `device-${number}`);
	const { code } = await openPairing(host);
	const fifth = await openWatch(`c=${code}`, 'device-5').closed;
	expect(fifth).toEqual({ code: CLOSED_FULL, reason: '4 watches are paired. Forget one on the computer first.' });
	host.say({ r: 'forget', id: 'device-1' });
	await openWatch(`c=${code}`, 'device-5').heard({ r: 'joined' });
});

test('pages of other sites, by whatever name they ask, get no connection', async () => {
	const host = openHost();
	await host.heard({ r: 'room' });
	expect(await refusal(connect('role=host', { origin: 'https://evil.example' }))).toBe(403);
	expect(await refusal(connect('role=host', { origin: `http://localhost:${port + 1}` }))).toBe(403);
	expect(await refusal(connect('role=host', { origin: 'null' }))).toBe(403);
	expect(await refusal(connect('role=host', { origin: 'none' }))).toBe(403);
	expect(await refusal(connect('role=host', { name: 'evil.example' }))).toBe(403);
	expect(await refusal(connect('role=host', { name: '127.evil.example' }))).toBe(403);
	expect(await refusal(connect('role=watch&d=device-1&c=123456', { origin: 'https://evil.example' }))).toBe(403);
	expect(await refusal(connect('role=watch&d=device-1&c=123456', { name: 'evil.example' }))).toBe(403);
	expect(await refusal(connect('role=watch&d=device-1'))).toBe(403);
	expect(relay.refusals().map(({ why }) => why)).toContain('from a page of somebody else');
	expect(host.all().filter(({ r }) => r === 'refused')).toHaveLength(9);
});

test('a request that is no address, and one whose sender is gone, harm nothing', async () => {
	for (const target of ['//', '/relay?role=host&%', '*', '/relay?d=%00%ff&c=123456']) {
		const socket = connectRaw(port, '127.0.0.1');
		socket.on('error', () => undefined);
		socket.write(
			`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
		);
		if (target === '*') socket.resetAndDestroy();
		else expect(String(await new Promise((resolve) => socket.once('data', resolve)))).toMatch(/^HTTP\/1.1 403/u);
	}
	await openHost().heard({ r: 'room' });
});

test('only by a name of this machine itself a page may train', async () => {
	expect(await refusal(connect('role=host', { name: 'laptop.lan' }))).toBe(403);
	expect(await refusal(connect('role=host', { name: '192.168.1.7' }))).toBe(403);
	expect(await refusal(connect('role=host', { name: '127.0.0.1' }))).toBe(101);
});

test('what is longer than 4 kB ends its connection, and nothing of it comes through', async () => {
	const host = openHost();
	const { watch } = await joined(host);
	watch.say({ ...HELLO, more: 'x'.repeat(4_096) });
	expect(await watch.closed).toMatchObject({ code: 1009 });
	expect(await host.heard({ r: 'refused' })).toMatchObject({ why: expect.stringContaining('payload') });
	await host.heard({ r: 'left', id: 'device-1' });
	expect(host.all().some(({ r }) => r === 'in')).toBe(false);
});

test('garbage is refused with a reason, logged, and the connection goes on', async () => {
	const host = openHost();
	const { watch } = await joined(host);
	watch.say('{');
	watch.say({ t: 'cmd', id: 'a1', a: 'explode' });
	watch.socket.send(Buffer.from([1, 2, 3]));
	watch.say({ t: 'hr', b: 132 });
	expect(await host.heard({ r: 'in' })).toEqual({ r: 'in', id: 'device-1', m: { t: 'hr', b: 132 } });
	const why = host.all().filter(({ r }) => r === 'refused').map((each) => each['why']); // prettier-ignore
	expect(why).toEqual(['not JSON', 'not as agreed: a', 'not text']);
});

test('of a flood fifty messages a second come through; it is logged once and then ended', async () => {
	const host = openHost();
	const { watch } = await joined(host);
	for (let number = 0; number < 600; number += 1) watch.say({ t: 'hr', b: 100 });
	expect(await watch.closed).toMatchObject({ code: CLOSED_FLOODING });
	await host.heard({ r: 'left' });
	expect(host.all().filter(({ r }) => r === 'in')).toHaveLength(50);
	expect(host.all().filter(({ r }) => r === 'refused')).toHaveLength(1);
});

test('a page that reloads finds its watches again', async () => {
	const host = openHost();
	const { watch, key } = await joined(host);
	watch.say(HELLO);
	await host.heard({ r: 'in' });
	host.socket.close();
	await watch.heard({ r: 'host', as: 'away' });
	pass(29);
	const again = openHost();
	expect(await again.heard({ r: 'in' })).toEqual({ r: 'in', id: 'device-1', m: HELLO });
	await vi.waitFor(() => expect(watch.all().at(-1)).toEqual({ r: 'host', as: 'here' }));
	watch.socket.terminate();
	await again.heard({ r: 'left', id: 'device-1' });
	await openWatch(`k=${key}`).heard({ r: 'joined' });
});

test('half a minute without a page ends the room: no watch stays, no key opens', async () => {
	const host = openHost();
	const { key: unused } = await openPairing(host);
	const { code } = host.all().at(-1) as { code: string };
	const watch = openWatch(`c=${code}`);
	const { key } = await watch.heard({ r: 'joined' });
	host.socket.close();
	await watch.heard({ r: 'host', as: 'away' });
	pass(30);
	expect(await watch.closed).toEqual({ code: CLOSED_OVER, reason: 'Plumbline was closed on the computer.' });
	await openHost().heard({ r: 'room' });
	expect(await openWatch(`k=${String(key)}`).closed).toMatchObject({ code: CLOSED_NOT_LET_IN });
	expect(await openWatch(`k=${unused}`).closed).toMatchObject({ code: CLOSED_NOT_LET_IN });
});

test('the newest page trains; the one before is told and hears no more', async () => {
	const first = openHost();
	const { watch } = await joined(first);
	const second = openHost();
	expect(await first.closed).toMatchObject({ code: CLOSED_REPLACED });
	await second.heard({ r: 'joined', id: 'device-1' });
	watch.say({ t: 'hr', b: 90 });
	await second.heard({ r: 'in' });
});

test('a stranger who knocks without end is counted, but the page hears of few', async () => {
	const host = openHost();
	await host.heard({ r: 'room' });
	for (let knock = 0; knock < 40; knock += 1) await openWatch('c=123456').closed;
	nowS += 1;
	await openWatch('c=123456').closed;
	expect(await host.heard({ r: 'refused', n: 41 })).toBeDefined();
	expect(host.all().filter(({ r }) => r === 'refused')).toHaveLength(11);
});

test('a forgotten watch is told so and its key is worth nothing', async () => {
	const host = openHost();
	const { watch, key } = await joined(host);
	host.say({ r: 'forget', id: 'device-1' });
	expect(await watch.closed).toMatchObject({ code: CLOSED_FORGOTTEN });
	expect(await openWatch(`k=${key}`).closed).toMatchObject({ code: CLOSED_NOT_LET_IN });
});

test('a watch that comes back takes the place of its own dead connection', async () => {
	const host = openHost();
	const { watch, key } = await joined(host);
	host.say({ r: 'out', id: 'device-1', m: STATE });
	await watch.heard({ t: 'state' });
	const again = openWatch(`k=${key}`);
	expect(await watch.closed).toMatchObject({ code: CLOSED_REPLACED });
	await again.heard({ t: 'state', n: 7 });
	expect(host.all().some(({ r }) => r === 'left')).toBe(false);
});

test('every fifteen seconds the connections are tried: who answers hears a beat, who does not is let go', async () => {
	const host = openHost();
	const { watch } = await joined(host);
	const [room] = host.all().filter(({ r }) => r === 'room').slice(-1); // prettier-ignore
	const mute = connect(`role=watch&d=device-2&k=${String(room?.['key'])}`, { pongs: false });
	await mute.heard({ r: 'joined' });
	const ponged = new Promise((resolve) => watch.socket.on('ping', resolve));
	pass(15);
	await ponged;
	await watch.heard({ r: 'beat' });
	// The answers need a moment of real time.
	await new Promise((resolve) => setTimeout(resolve, 50));
	pass(15);
	expect(await mute.closed).toMatchObject({ code: 1006 });
	await host.heard({ r: 'left', id: 'device-2' });
	expect(watch.socket.readyState).toBe(WebSocket.OPEN);
});
