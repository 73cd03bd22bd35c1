import { describe, expect, it } from 'vitest';
import { parseRoute } from './route.ts';

describe('parseRoute', () => {
	it('finds the place and its query behind the hash', () => {
		const route = parseRoute('#/live?exercise=squat&source=demo');
		expect(route.place).toBe('live');
		expect(route.query.get('source')).toBe('demo');
	});

	it('goes home when the address is empty or unknown', () => {
		expect(parseRoute('').place).toBe('home');
		expect(parseRoute('#/').place).toBe('home');
		expect(parseRoute('#/nowhere').place).toBe('home');
	});
});
