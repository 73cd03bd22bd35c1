import { describe, expect, it } from 'vitest';
import { asciiBytes, inAscii } from './ascii.ts';

describe('words in ASCII', () => {
	it('spells letters as near as it gets', () => {
		expect(inAscii('Größer, Æble – Žižkov…')).toBe('Grosser, AEble - Zizkov...');
		expect(inAscii('陀 squat')).toBe('? squat');
	});

	it('are a byte a letter', () => {
		expect([...asciiBytes('\0Az~')]).toEqual([0, 65, 122, 126]);
	});
});
