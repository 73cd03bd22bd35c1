import { expect, test } from 'vitest';
import type { RelayHostEvents } from '../io/relay/relayHost.ts';
import { WatchRelay, type RelayPorts } from './watchRelay.svelte.ts';

const FOUND = { url: 'ws://localhost:4173/relay', addresses: ['http://192.168.1.7:4173'] };

/** A relay, with what was asked of it and its own side to speak from. */
function relayOf(found: Awaited<ReturnType<RelayPorts['find']>>) {
	const asked: string[] = [];
	const opened: RelayHostEvents[] = [];
	const relay = new WatchRelay(
		{
			find: () => Promise.resolve(found),
			open(url, events) {
				asked.push(url);
				opened.push(events);
				return { pairing: (as) => asked.push(as), close: () => undefined };
			},
		},
		{ joined: () => undefined, refused: (why) => asked.push(why) },
	);
	return { relay, asked, events: () => opened.at(-1)! };
}

test('where there is none nothing is opened', async () => {
	const { relay, asked } = relayOf(null);
	await relay.showCode();
	expect(relay.phase).toBe('absent');
	expect(asked).toEqual([]);
});

test('the code is asked for once the relay is open, and closed again; one connection serves', async () => {
	const { relay, asked, events } = relayOf(FOUND);
	await relay.look();
	expect(relay.phase).toBe('apart');
	expect(relay.addresses).toEqual(FOUND.addresses);
	await relay.showCode();
	events().changed('open');
	events().room({ code: '386291', key: 'key' });
	expect(relay.room?.code).toBe('386291');
	await relay.connect();
	relay.hideCode();
	expect(asked).toEqual([FOUND.url, 'open', 'closed']);
});

test('a page that lost its watches to another takes them back only when asked', async () => {
	const { relay, asked, events } = relayOf(FOUND);
	await relay.connect();
	events().changed('elsewhere');
	expect(asked).toEqual([FOUND.url]);
	await relay.connect();
	expect(asked).toEqual([FOUND.url, FOUND.url]);
});

test('refusals are counted as the relay counts them, and passed on', async () => {
	const { relay, asked, events } = relayOf(FOUND);
	await relay.connect();
	events().refused('not JSON', 7);
	events().refused('not as agreed', 0);
	expect(relay.refusals).toBe(7);
	expect(asked.slice(1)).toEqual(['not JSON', 'not as agreed']);
});
