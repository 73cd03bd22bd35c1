import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createRelayServer, type RelayServer } from '../../src/commands/relay/relayServer.ts';

/** A page or a watch at the other end of the line. */
export interface Client {
	readonly socket: WebSocket;
	/** The first message that has been or will be heard and holds all of this. */
	heard(part: Record<string, unknown>): Promise<Record<string, unknown>>;
	all(): readonly Record<string, unknown>[];
	say(message: unknown): void;
	readonly closed: Promise<{ code: number; reason: string }>;
}

/** In the middle of a set. */
export const STATE = { t: 'state', v: 1, seq: 1, run: true, ex: 'squat', label: 'Squat', n: 7, goal: 10, set: 2, sets: 3, rest: 0, stage: 'work', hr: null }; // prettier-ignore
export const HELLO = { t: 'hello', v: 1, dev: 'Android watch', app: '1', caps: ['text', 'cmd'] };

let nowS = 0;
let server: Server;
/** Of this test. */
export let relay: RelayServer;
export let port = 0;
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

/** The clock goes on at once, with no timer called: as long as nobody waits for it. */
export function leap(seconds: number): void {
	nowS += seconds;
}

/** Seconds go by one by one. */
export function pass(seconds: number): void {
	for (let second = 0; second < seconds; second += 1) {
		nowS += 1;
		vi.advanceTimersByTime(1_000);
	}
}

export function connect(query: string, { name = 'localhost', origin = 'own', pongs = true } = {}): Client {
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
export function refusal(client: Client): Promise<number> {
	return new Promise((resolve) => {
		client.socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
		client.socket.on('open', () => resolve(101));
	});
}

export const openHost = () => connect('role=host');
export const openWatch = (by: string, device = 'device-1') =>
	connect(`role=watch&d=${device}&${by}`, { name: 'laptop.lan' });

export async function openPairing(host: Client): Promise<{ code: string; key: string }> {
	await host.heard({ r: 'room' });
	const before = host.all().length;
	host.say({ r: 'pairing', as: 'open' });
	await vi.waitFor(() => expect(host.all().length).toBeGreaterThan(before));
	return host.all().at(-1) as { code: string; key: string };
}

/** A watch that was let in by a key of its own. */
export async function joined(host: Client, device = 'device-1'): Promise<{ watch: Client; key: string }> {
	await host.heard({ r: 'room' });
	const [room] = host.all().filter(({ r }) => r === 'room').slice(-1); // prettier-ignore
	const watch = openWatch(`k=${String(room?.['key'])}`, device);
	const { key } = await watch.heard({ r: 'joined' });
	await host.heard({ r: 'joined', id: device });
	return { watch, key: String(key) };
}
