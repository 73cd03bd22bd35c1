import { describe, expect, it } from 'vitest';
import { seenFromText, turnedDeg } from './turning.ts';

describe('turnedDeg', () => {
	it('goes round: past the back it begins again on the other side', () => {
		expect(turnedDeg(170, 20)).toBe(-170);
		expect(turnedDeg(-170, -20)).toBe(170);
		expect(turnedDeg(0, 725)).toBe(5);
	});
});

describe('seenFromText', () => {
	it('names the side of the athlete that is seen', () => {
		expect(seenFromText(0)).toBe('Seen from the front');
		expect(seenFromText(90)).toBe('Seen from the left');
		expect(seenFromText(-90)).toBe('Seen from the right');
		expect(seenFromText(-140)).toBe('Seen from the back right');
		expect(seenFromText(180)).toBe('Seen from the back');
		expect(seenFromText(-180)).toBe('Seen from the back');
	});
});
