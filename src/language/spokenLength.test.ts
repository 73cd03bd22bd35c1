import { expect, test } from 'vitest';
import { spokenLength } from './spokenLength.ts';

test('a Chinese character is as long as three letters, a sign as one', () => {
	expect(spokenLength('Stand still.')).toBe(12);
	expect(spokenLength('站稳。')).toBe(7);
});
