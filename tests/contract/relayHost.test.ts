import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket as Socket } from 'ws';
import { createRelayServer, type RelayServer } from '../../src/commands/relay/relayServer.ts';
import type { CompanionPort, PortState } from '../../src/companion/companionPort.ts';
import type { In } from '../../src/companion/messages.ts';
import { openRelayHost, type RelayHost, type RelayRoom } from '../../src/io/relay/relayHost.ts';

let server: Server;
let relay: RelayServer;
let place = '';
let host: RelayHost | null = null;
const links: string[] = [];
const rooms: RelayRoom[] = [];
const ports: CompanionPort[] = [];

beforeEach(async () => {
	relay = createRelayServer({ of: 'this-machine', names: [] }, () => performance.now() / 1000);
	server = createServer().on('upgrade', relay.upgrade);
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	place = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	// A page's own sockets say where the page is from.
	class PageSocket extends Socket {
		constructor(url: string) {
			super(url, { origin: `http://${place}` });
		}
	}
	vi.stubGlobal('WebSocket', PageSocket);
});

afterEach(() => {
	host?.close();
	relay.close();
	server.close();
	vi.unstubAllGlobals();
	for (const list of [links, rooms, ports]) list.length = 0;
});

function open(): RelayHost {
	return openRelayHost(`ws://${place}/relay`, {
		changed: (link) => links.push(link),
		room: (room) => rooms.push(room),
		joined: (port) => ports.push(port),
		refused: () => undefined,
	});
}

/** A watch that has come in and said what it is. */
async function joinWatch(): Promise<{ socket: Socket; heard: string[] }> {
	await vi.waitFor(() => expect(rooms.length).toBeGreaterThan(0));
	const socket = new Socket(`ws://${place}/relay?role=watch&d=device-1&k=${String(rooms.at(-1)?.key)}`);
	const heard: string[] = [];
	socket.on('message', (data: Buffer) => heard.push(data.toString()));
	await new Promise((resolve) => socket.on('open', resolve));
	socket.send(JSON.stringify({ t: 'hello', v: 1, dev: 'Android watch', app: '1', caps: ['text', 'cmd'] }));
	await vi.waitFor(() => expect(ports).toHaveLength(1));
	return { socket, heard };
}

function listenTo(port: CompanionPort | undefined): { states: PortState[]; messages: In[] } {
	const states: PortState[] = [];
	const messages: In[] = [];
	port?.listen(
		(message) => messages.push(message),
		(state) => states.push(state),
		() => undefined,
	);
	return { states, messages };
}

test('a watch becomes a port with its own name and abilities; both ways are open', async () => {
	host = open();
	const { socket, heard } = await joinWatch();
	const { states, messages } = listenTo(ports[0]);
	expect(ports[0]).toMatchObject({ id: 'relay:device-1', kind: 'relay', name: 'Android watch', caps: ['text', 'cmd'] });
	socket.send(JSON.stringify({ t: 'cmd', id: 'a1', a: 'toggle' }));
	await vi.waitFor(() => expect(messages.at(-1)).toEqual({ t: 'cmd', id: 'a1', a: 'toggle' }));
	ports[0]?.send({ t: 'ack', id: 'a1' });
	await vi.waitFor(() => expect(heard).toContain('{"t":"ack","id":"a1"}'));
	socket.terminate();
	await vi.waitFor(() => expect(states).toEqual(['connected', 'reconnecting']));
});

test('a forgotten watch is gone here and at the relay', async () => {
	host = open();
	const { socket } = await joinWatch();
	const { states } = listenTo(ports[0]);
	const closed = new Promise((resolve) => socket.on('close', resolve));
	ports[0]?.disconnect();
	expect(states).toEqual(['connected', 'gone']);
	expect(await closed).toBe(4404);
});

test('a newer page takes over; the older one rests', async () => {
	host = open();
	await vi.waitFor(() => expect(links).toContain('open'));
	const newer = open();
	await vi.waitFor(() => expect(links).toContain('elsewhere'));
	newer.close();
});

test('a relay that went away is looked for, and what was asked of it is asked again', async () => {
	host = open();
	host.pairing('open');
	await vi.waitFor(() => expect(rooms.at(-1)?.code).toMatch(/^\d{6}$/u));
	relay.close();
	await vi.waitFor(() => expect(links).toContain('lost'));
	relay = createRelayServer({ of: 'this-machine', names: [] }, () => performance.now() / 1000);
	server.removeAllListeners('upgrade').on('upgrade', relay.upgrade);
	const before = rooms.length;
	await vi.waitFor(() => expect(rooms.slice(before).at(-1)?.code).toMatch(/^\d{6}$/u), 5_000);
});
