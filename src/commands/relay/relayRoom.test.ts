import { expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import {
	connect,
	HELLO,
	joined,
	leap,
	openHost,
	openPairing,
	openWatch,
	pass,
	STATE,
} from '../../../tests/support/relayAtHand.ts';
import { CLOSED_FORGOTTEN, CLOSED_NOT_LET_IN, CLOSED_OVER, CLOSED_REPLACED } from '../../companion/relayRules.ts';

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
	leap(1);
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
