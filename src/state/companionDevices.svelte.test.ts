import { expect, it } from 'vitest';
import type { CompanionPort, CompanionWay, Paired, PortState } from '../companion/companionPort.ts';
import type { In } from '../companion/messages.ts';
import { Companion } from './companion.svelte.ts';

/** A strap in the test's hand. */
function makeStrap(id: string) {
	let hear: (message: In) => void = () => undefined;
	let changed: (state: PortState) => void = () => undefined;
	let state: PortState = 'connected';
	const become = (next: PortState) => {
		state = next;
		changed(next);
	};
	const port: CompanionPort = {
		id,
		kind: 'heart-rate',
		name: `Strap ${id}`,
		caps: ['hr'],
		send: () => undefined,
		listen(onHear, onChanged) {
			[hear, changed] = [onHear, onChanged];
			changed(state);
			return () => ([hear, changed] = [() => undefined, () => undefined]);
		},
		disconnect: () => become('gone'),
	};
	return { port, become, say: (message: In) => hear(message) };
}

/** A visit with one way to pair; `kept` is what an earlier one left. */
function visit(next: () => Paired, known: readonly CompanionPort[] = [], kept: string | null = null) {
	const looked: string[] = [];
	const forgotten: string[] = [];
	let text = kept;
	const way: CompanionWay = {
		kind: 'heart-rate',
		obstacle: () => Promise.resolve(null),
		pair: () => Promise.resolve(next()),
		rejoin({ id }) {
			looked.push(id);
			return Promise.resolve(known.find((port) => port.id === id) ?? null);
		},
		forget: (id) => forgotten.push(id),
	};
	const companion = new Companion({
		nowS: () => 10,
		wallS: () => 1_800_000_000,
		everyMoment: () => undefined,
		draft: { load: () => text, keep: (value) => (text = value), clear: () => (text = null) },
		ways: [way],
		relay: {
			find: () => Promise.resolve(null),
			open: () => {
				throw new Error('There is no relay.');
			},
		},
	});
	return { companion, looked, forgotten, kept: () => text };
}

it('A paired strap is listed with what it measures, and forgotten for good', async () => {
	const strap = makeStrap('a');
	const { companion, forgotten, kept } = visit(() => ({ port: strap.port }));
	expect(await companion.pair('heart-rate', 'likely')).toBeNull();
	strap.say({ t: 'hr', b: 128 });
	expect(companion.devices).toMatchObject([{ name: 'Strap a', facts: { state: 'connected', bpm: 128 } }]);
	companion.forget('a');
	expect(companion.devices).toEqual([]);
	expect(companion.heart).toBeNull();
	expect(forgotten).toEqual(['a']);
	expect(kept()).not.toContain('Strap a');
});

it('A refusal is answered in its own words and written down once, however often', async () => {
	const { companion } = visit(() => ({ refused: 'Bluetooth is off.' }));
	for (let press = 0; press < 3; press += 1)
		expect(await companion.pair('heart-rate', 'all')).toBe('Bluetooth is off.');
	expect(companion.log).toMatchObject([{ text: 'Bluetooth is off.', times: 3 }]);
	expect(companion.devices).toEqual([]);
});

it('A strap of an earlier visit comes back by itself where the browser knows it, else it says what to do', async () => {
	const strap = makeStrap('a');
	const first = visit(() => ({ port: strap.port }));
	await first.companion.pair('heart-rate', 'likely');
	const later = visit(() => ({ refused: '' }), [strap.port], first.kept());
	await Promise.resolve();
	await Promise.resolve();
	expect(later.companion.devices).toMatchObject([{ name: 'Strap a', facts: { state: 'connected' } }]);

	const elsewhere = visit(() => ({ refused: '' }), [], first.kept());
	expect(elsewhere.companion.devices).toMatchObject([{ name: 'Strap a', facts: null }]);
	expect(await elsewhere.companion.rejoin('a')).toContain('Pair it again');
});

it('Who begins to train has the straps looked for that were given up', async () => {
	const strap = makeStrap('a');
	const { companion, looked } = visit(() => ({ port: strap.port }), [strap.port]);
	await companion.pair('heart-rate', 'likely');
	companion.follow({ command: () => undefined });
	expect(looked).toEqual([]);
	strap.become('gone');
	companion.follow({ command: () => undefined });
	expect(looked).toEqual(['a']);
});
