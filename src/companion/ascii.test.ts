import { describe, expect, it } from 'vitest';
import { asciiBytes, asciiOr, inAscii, wordsOf } from './ascii.ts';

describe('words in ASCII', () => {
	it('spells letters as near as it gets', () => {
		expect(inAscii('Größer, Æble – Žižkov…')).toBe('Grosser, AEble - Zizkov...');
		expect(inAscii('陀 squat')).toBe('? squat');
	});

	it('give way to others where letters would be lost', () => {
		expect(asciiOr('Kniebeuge, größer?', 'squat')).toBe('Kniebeuge, grosser?');
		expect(asciiOr('深蹲', wordsOf('glute-bridge'))).toBe('glute bridge');
		expect(asciiOr('', 'squat')).toBe('');
	});

	it('are a byte a letter', () => {
		expect([...asciiBytes('\0Az~')]).toEqual([0, 65, 122, 126]);
	});
});
