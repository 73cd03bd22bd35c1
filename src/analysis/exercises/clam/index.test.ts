import { describe, expect, it } from 'vitest';
import {
	countOf,
	floorTrack,
	FROM_BEHIND,
	FROM_FRONT,
	FROM_LEFT,
	FROM_RIGHT,
	lastVerdict,
	movementsOf,
} from '../../../../tests/support/floorSet.ts';
import { clam } from '../../../athlete/motions/clam.ts';
import { sideLyingAbduction } from '../../../athlete/motions/sideLyingAbduction.ts';

describe('clams', () => {
	it.each([
		['the chest', FROM_FRONT],
		['the back', FROM_BEHIND],
		['one end', FROM_LEFT],
	])('count from %s, with the side of the leg on top', (_, camera) => {
		for (const side of ['left', 'right'] as const) {
			const reps = movementsOf('clam', floorTrack(clam({ reps: 2, side }), camera));
			expect(reps.map((rep) => [rep.partial, rep.side])).toEqual([
				[false, side],
				[false, side],
			]);
		}
	});

	it('are partial when the knees hardly open', () => {
		const reps = movementsOf('clam', floorTrack(clam({ reps: 1, openDeg: 14 }), FROM_FRONT));
		expect(reps.map((rep) => rep.partial)).toEqual([true]);
	});

	it('are no leg raises', () => {
		expect(countOf('clam', floorTrack(sideLyingAbduction({ reps: 1 }), FROM_FRONT))).toBe(0);
	});
});

describe('pelvis-roll', () => {
	it.each([
		[3, 'pass'],
		[12, 'pass'],
		[28, 'mild'],
	])('hips that roll back by %i°: %s', (rollBackDeg, verdict) => {
		for (const camera of [FROM_LEFT, FROM_RIGHT]) {
			expect(lastVerdict('clam/pelvis-roll', clam({ reps: 1, rollBackDeg }), camera)).toBe(verdict);
		}
		const raise = sideLyingAbduction({ reps: 1, rollBackDeg });
		expect(lastVerdict('side-lying-abduction/pelvis-roll', raise, FROM_LEFT)).toBe(verdict);
	});

	it('can’t be told from the chest', () => {
		expect(lastVerdict('clam/pelvis-roll', clam({ reps: 1 }), FROM_FRONT)).toBe('unknown: view');
	});
});
