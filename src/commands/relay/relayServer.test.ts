import { connect as connectRaw } from 'node:net';
import { expect, test, vi } from 'vitest';
import {
	connect,
	HELLO,
	joined,
	leap,
	openHost,
	openPairing,
	openWatch,
	port,
	refusal,
	relay,
	STATE,
} from '../../../tests/support/relayAtHand.ts';
import { CLOSED_FLOODING, CLOSED_FULL, CLOSED_NOT_LET_IN, MAX_WATCHES } from '../../companion/relayRules.ts';

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
	leap(30);
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

test('of bytes that are no text no more is heard than of text', async () => {
	const host = openHost();
	const { watch } = await joined(host);
	for (let number = 0; number < 600; number += 1) watch.socket.send(Buffer.from([1, 2, 3]));
	expect(await watch.closed).toMatchObject({ code: CLOSED_FLOODING });
});

test('who stands at the door in a crowd keeps out neither the page on this machine nor the watches that are in', async () => {
	const host = openHost();
	const { watch } = await joined(host);
	const { code } = await openPairing(host);
	const wrong = code === '000000' ? '000001' : '000000';
	const silent = Array.from({ length: 12 }, (_, number) => connect(`role=watch&d=stranger-${number}&c=${wrong}`));
	for (const { socket } of silent) socket.on('open', () => socket.pause());
	await vi.waitFor(() => expect(relay.refusals().map(({ why }) => why)).toContain('too many connections'));
	watch.say({ t: 'hr', b: 132 });
	await host.heard({ r: 'in' });
	await openHost().heard({ r: 'room' });
});
