import { describe, expect, it } from 'vitest';
import { CONTOUR_STATIONS } from '../pose/backContour.ts';
import type { Side } from '../pose/landmarks.ts';
import { createBackMemory, type BackMemory } from './backMemory.ts';
import type { RepBack } from './backOfRep.ts';

function back(roundness: number, side: Side = 'left'): RepBack {
	return { side, roundness, offsets: CONTOUR_STATIONS.map(() => roundness / 100), atS: 1 };
}

function remembering(values: readonly (number | null)[], side: Side = 'left'): BackMemory {
	const memory = createBackMemory('hip-hinge', []);
	for (const value of values) memory.add({ side, back: value === null ? null : back(value, side) });
	return memory;
}

describe('createBackMemory', () => {
	it('takes the first two or three flat reps as the measure, and no later ones', () => {
		expect(remembering([-4]).history('left').neutral).toBeNull();
		expect(remembering([-4, -2]).history('left').neutral).toMatchObject({ roundness: -3, source: 'first-reps' });
		expect(remembering([-4, -2, 4, 4.5, 4.5]).history('left').neutral).toMatchObject({ roundness: -2 });
	});

	it('keeps the outline of the measure', () => {
		expect(remembering([-4, -2]).history('left').neutral?.offsets[10]).toBeCloseTo(-0.03, 6);
	});

	it('never takes a rounded or hollow set as its own measure', () => {
		expect(remembering([15, 16, 14, 15]).history('left').neutral).toBeNull();
		expect(remembering([-30, -31]).history('left').neutral).toBeNull();
		expect(remembering([15, 16, -1, 1]).history('left').neutral).toMatchObject({ roundness: 0 });
	});

	it('keeps the sides apart', () => {
		const memory = remembering([-4, -4]);
		expect(memory.history('right')).toEqual({ neutral: null, earlier: [] });
		memory.add({ side: 'right', back: back(2, 'right') });
		memory.add({ side: 'right', back: back(2, 'right') });
		expect(memory.neutrals().map(({ side, roundness }) => [side, roundness])).toEqual([
			['left', -4],
			['right', 2],
		]);
	});

	it('tells the earlier reps, also those whose back was not seen', () => {
		expect(remembering([-4, null, 9]).history('left').earlier).toEqual([-4, null, 9]);
	});

	it('takes the person’s word for the last reps, unless they are plainly round', () => {
		const memory = remembering([-4, -4, 7, 8, 9]);
		expect(memory.confirm()).toBe('taken');
		expect(memory.history('left').neutral).toMatchObject({ roundness: 8, source: 'confirmed' });
		expect(remembering([16, 17, 18]).confirm()).toBe('too-round');
		expect(remembering([3]).confirm()).toBe('not-seen');
		expect(remembering([null, null]).confirm()).toBe('not-seen');
	});

	it('begins with what was known of the same exercise, and forgets all of it', () => {
		const known = remembering([-4, -4]).neutrals();
		const memory = createBackMemory('hip-hinge', known);
		expect(memory.history('left').neutral).toEqual(known[0]);
		expect(createBackMemory('squat', known).history('left').neutral).toBeNull();
		memory.forget();
		expect(memory.history('left')).toEqual({ neutral: null, earlier: [] });
	});
});
