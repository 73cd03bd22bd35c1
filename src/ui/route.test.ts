import { describe, expect, it } from 'vitest';
import { parseRoute, workoutRoute } from './route.ts';

describe('parseRoute', () => {
	it('finds the place and its query behind the hash', () => {
		const route = parseRoute('#/live?exercise=squat&source=demo');
		expect(route.place).toBe('live');
		expect(route.query.get('source')).toBe('demo');
	});

	it('finds the guide of one exercise', () => {
		const route = parseRoute('#/guide?exercise=plank');
		expect(route.place).toBe('guide');
		expect(route.query.get('exercise')).toBe('plank');
	});

	it('finds a workout that is changed, and the one that home shows', () => {
		expect(parseRoute('#/programme?copy=wake-up').place).toBe('programme');
		expect(parseRoute('#/home?programme=wake-up').query.get('programme')).toBe('wake-up');
	});

	it('finds a block of a workout, whatever they are called', () => {
		const { place, query } = parseRoute(workoutRoute('my & yours', 'a/b'));
		expect([place, query.get('programme'), query.get('block')]).toEqual(['workout', 'my & yours', 'a/b']);
		expect(parseRoute(workoutRoute('wake-up')).query.has('block')).toBe(false);
	});

	it('finds what is worn', () => {
		expect(parseRoute('#/watch').place).toBe('watch');
	});

	it('goes home when the address is empty or unknown', () => {
		expect(parseRoute('').place).toBe('home');
		expect(parseRoute('#/').place).toBe('home');
		expect(parseRoute('#/nowhere').place).toBe('home');
	});
});
