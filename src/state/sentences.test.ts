import { describe, expect, it } from 'vitest';
import { listed } from './sentences.ts';

describe('listed', () => {
	it('joins names as one would say them', () => {
		expect(listed(['depth'])).toBe('depth');
		expect(listed(['depth', 'lean', 'heels'])).toBe('depth, lean and heels');
	});
});
