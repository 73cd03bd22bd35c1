import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { findRelay } from './findRelay.ts';

/** Asks a server that answers everything like this. */
async function find(status: number, type: string, body: string) {
	const server = createServer((_, response) => void response.writeHead(status, { 'Content-Type': type }).end(body));
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	const found = await findRelay(`http://127.0.0.1:${port}`);
	await new Promise((closed) => server.close(closed).closeAllConnections());
	return { found, port };
}

test('a relay says where it is, and at which addresses a watch finds it', async () => {
	const { found, port } = await find(200, 'application/json', '{"relay":1,"addresses":["http://192.168.1.7:4173",7]}');
	expect(found).toEqual({ url: `ws://127.0.0.1:${port}/relay`, addresses: ['http://192.168.1.7:4173'] });
});

test('file hosting has none, whether it says so or hands out a page instead', async () => {
	expect((await find(404, 'text/plain', 'not found')).found).toBe(null);
	expect((await find(200, 'text/html', '<!doctype html>')).found).toBe(null);
	expect((await find(200, 'application/json', '{"name":"Plumbline"}')).found).toBe(null);
	expect((await find(200, 'application/json', '{')).found).toBe(null);
	expect((await find(403, 'text/plain', 'only the page on this machine trains')).found).toBe(null);
	expect(await findRelay('http://127.0.0.1:1')).toBe(null);
});
