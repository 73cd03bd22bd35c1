import { describe, expect, it } from 'vitest';
import { replaceMarked } from './markedText.ts';

describe('replaceMarked', () => {
	it('replaces only what stands between the marks, and does so again', () => {
		const text = 'before\n<!-- table -->\nold\n<!-- /table -->\nafter';
		const once = replaceMarked(text, 'table', 'new') ?? '';
		expect(once).toBe('before\n<!-- table -->\n\nnew\n\n<!-- /table -->\nafter');
		expect(replaceMarked(once, 'table', 'new')).toBe(once);
	});

	it('has no answer for a text without the marks', () => {
		expect(replaceMarked('no marks', 'table', 'new')).toBeNull();
	});
});
