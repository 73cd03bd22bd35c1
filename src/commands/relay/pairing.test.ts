import { expect, test } from 'vitest';
import { createPairing } from './pairing.ts';

test('a code that nobody typed is taken for ten minutes', () => {
	let nowS = 0;
	let codes = 100_000;
	const told: (string | null)[] = [];
	const secrets = { key: () => 'key', sixDigits: () => String((codes += 1)), same: (a: string, b: string) => a === b };
	const pairing = createPairing(
		secrets,
		() => nowS,
		() => told.push(pairing.code()),
	);
	pairing.open();
	nowS = 599;
	pairing.tick();
	expect(pairing.code()).toBe('100001');
	nowS = 600;
	pairing.tick();
	expect(pairing.tryCode('100001')).toEqual({ refused: 'The computer shows no code now. Open Watch there first.' });
	expect(told).toEqual(['100001', null]);
});
