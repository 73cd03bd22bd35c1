import { describe, expect, it } from 'vitest';
import {
	floorTrack,
	FROM_BEHIND,
	FROM_FRONT,
	FROM_LEFT,
	lastVerdict,
	movementsOf,
} from '../../../../tests/support/floorSet.ts';
import { clam } from '../../../athlete/motions/clam.ts';
import { sideLyingAbduction } from '../../../athlete/motions/sideLyingAbduction.ts';
import { sidePlank } from '../../../athlete/motions/sidePlank.ts';

const ID = 'side-plank';

describe('side planks', () => {
	it.each([
		['the chest', FROM_FRONT],
		['the back', FROM_BEHIND],
		['one end', FROM_LEFT],
	])('are held from %s, with the side that carries', (_, camera) => {
		for (const side of ['left', 'right'] as const) {
			const holds = movementsOf(ID, floorTrack(sidePlank({ reps: 1, side, holdS: 5 }), camera));
			expect(holds.map((hold) => [hold.partial, hold.side])).toEqual([[false, side]]);
			// A part of the way up and down counts too.
			expect(holds[0]?.measures['heldS']).toBeGreaterThan(5);
			expect(holds[0]?.measures['heldS']).toBeLessThan(8);
		}
	});

	it('are not held with the hips down or nearly so', () => {
		expect(movementsOf(ID, floorTrack(sidePlank({ reps: 1, holdS: 4, dropRatio: 0.1 }), FROM_FRONT))).toEqual([]);
	});

	it('are two when the hips come down between them', () => {
		expect(movementsOf(ID, floorTrack(sidePlank({ reps: 2, holdS: 4 }), FROM_FRONT))).toHaveLength(2);
	});

	it('are not held while lying on the side, whatever the legs do', () => {
		for (const motion of [clam({ reps: 1, holdS: 5 }), sideLyingAbduction({ reps: 1, holdS: 5 })]) {
			expect(movementsOf(ID, floorTrack(motion, FROM_FRONT))).toEqual([]);
		}
	});
});

describe('sag', () => {
	it.each([
		[0, 'pass'],
		[0.045, 'pass'],
		[0.075, 'mild'],
	])('hips %f of the line below it: %s', (dropRatio, verdict) => {
		for (const camera of [FROM_FRONT, FROM_BEHIND]) {
			expect(lastVerdict(`${ID}/sag`, sidePlank({ reps: 1, holdS: 4, dropRatio }), camera)).toBe(verdict);
		}
	});

	it('can’t be told from one end', () => {
		expect(lastVerdict(`${ID}/sag`, sidePlank({ reps: 1, holdS: 4 }))).toBe('unknown: view');
	});
});
