import { expect, it } from 'vitest';
import { HAPTIC_PATTERNS_MS, morePressing } from './hapticWords.ts';
import { HAPTIC_WORDS } from './messages.ts';

it('Haptic words are told apart by the number of pulses, or by a factor of three in length', () => {
	for (const one of HAPTIC_WORDS) {
		for (const other of HAPTIC_WORDS) {
			const [a, b] = [HAPTIC_PATTERNS_MS[one], HAPTIC_PATTERNS_MS[other]];
			const ratio = (a[0] ?? 0) / (b[0] ?? 1);
			expect(one === other || a.length !== b.length || ratio > 3 || ratio < 1 / 3, `${one}, ${other}`).toBe(true);
		}
	}
});

it('The longest word is felt within a second and a bit', () => {
	for (const word of HAPTIC_WORDS) {
		expect(HAPTIC_PATTERNS_MS[word].reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(1_000);
	}
});

it('Of two words the more pressing is felt', () => {
	expect(morePressing('rep', 'marked')).toBe('marked');
	expect(morePressing('stop', 'set-done')).toBe('stop');
});
