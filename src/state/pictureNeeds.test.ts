import { describe, expect, it } from 'vitest';
import { leastHzOf, placeOf, shortfallOf } from './pictureNeeds.ts';

describe('what pictures are needed for', () => {
	it('is 20 a second for swings only', () => {
		expect(leastHzOf('kettlebell-swing')).toBe(20);
		expect(leastHzOf('squat')).toBeLessThan(20);
	});

	it('is missed by what it means for the exercise', () => {
		expect(shortfallOf('kettlebell-swing', 15)).toBe('swings-missed');
		expect(shortfallOf('kettlebell-swing', 19.5)).toBeNull();
		expect(shortfallOf('squat', 15)).toBeNull();
		expect(shortfallOf('squat', 8)).toBe('unjudged');
		expect(shortfallOf('kettlebell-swing', 8)).toBe('unjudged');
	});

	it('lets the way of looking change between sets and, for want, between reps, but not while the start is measured', () => {
		expect(placeOf('framing', 'start')).toBe('between-sets');
		expect(placeOf('ended', 'return')).toBe('between-sets');
		expect(placeOf('settling', 'start')).toBe('in-rep');
		expect(placeOf('countdown', 'start')).toBe('in-rep');
		expect(placeOf('counting', 'start')).toBe('between-reps');
		expect(placeOf('counting', 'far')).toBe('in-rep');
		expect(placeOf('paused', 'far')).toBe('between-reps');
	});
});
