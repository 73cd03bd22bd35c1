import { describe, expect, it } from 'vitest';
import { KEY_USES, keyUse } from './reviewKeys.ts';

describe('keyUse', () => {
	it('finds one use for each key, and none for others', () => {
		const keys = KEY_USES.flatMap((use) => use.keys);
		expect(new Set(keys).size).toBe(keys.length);
		expect(keyUse(',')?.text).toBe('One picture back');
		expect(keyUse('ArrowRight')?.text).toBe('One picture on');
		expect(keyUse('q')).toBeNull();
		expect(keyUse('Tab')).toBeNull();
	});

	it('takes capital letters for small ones, and = for the + that shares its key', () => {
		expect(keyUse('L')).toBe(keyUse('l'));
		expect(keyUse('=')).toBe(keyUse('+'));
	});
});
