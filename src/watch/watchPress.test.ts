import { expect, test } from 'vitest';
import { readMove } from './watchPress.ts';

test('a finger that slips a little still taps', () => {
	expect(readMove(20, -30, 192)).toBe('toggle');
});

test('up and left are next, down is again, right is left to the watch', () => {
	expect(readMove(5, -60, 192)).toBe('next');
	expect(readMove(-60, 5, 192)).toBe('next');
	expect(readMove(5, 60, 192)).toBe('redo');
	expect(readMove(60, 5, 192)).toBe(null);
});
