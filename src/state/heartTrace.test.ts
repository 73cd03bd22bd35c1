import { describe, expect, it } from 'vitest';
import { createHeartTrace, heartOver, heartSince } from './heartTrace.ts';

const RISING = [0, 10, 20, 30, 40, 50].map((atS) => ({ atS, bpm: 100 + atS }));

describe('heart rates over time', () => {
	it('are kept once a second, and not at all while nothing is measured', () => {
		const trace = createHeartTrace();
		for (let step = 0; step <= 30; step++) trace.take(step > 10 && step < 20 ? null : 100 + step, step / 10);
		expect(trace.samples).toEqual([
			{ atS: 0, bpm: 100 },
			{ atS: 1, bpm: 110 },
			{ atS: 2, bpm: 120 },
			{ atS: 3, bpm: 130 },
		]);
	});

	it('are moved to the clock of a session, without what was before it', () => {
		expect(heartSince(RISING, 30)).toEqual([
			{ atS: 0, bpm: 130 },
			{ atS: 10, bpm: 140 },
			{ atS: 20, bpm: 150 },
		]);
	});

	it('have their mean in the sets, and their highest in what follows too', () => {
		expect(heartOver(RISING, [{ startS: 10, endS: 20 }])).toEqual({ meanBpm: 115, highestBpm: 140 });
		expect(heartOver(RISING, [{ startS: 60, endS: 80 }])).toBeNull();
		expect(heartOver([], [{ startS: 0, endS: 80 }])).toBeNull();
	});
});
