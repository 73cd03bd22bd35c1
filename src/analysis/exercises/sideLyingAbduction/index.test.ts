import { expect, it } from 'vitest';
import { countOf, floorTrack, FROM_BEHIND, FROM_FRONT, movementsOf } from '../../../../tests/support/floorSet.ts';
import { clam } from '../../../athlete/motions/clam.ts';
import { sideLyingAbduction } from '../../../athlete/motions/sideLyingAbduction.ts';

const ID = 'side-lying-abduction';

it.each([
	['the chest', FROM_FRONT],
	['the back', FROM_BEHIND],
])('leg raises count from %s, with the side of the leg on top', (_, camera) => {
	for (const side of ['left', 'right'] as const) {
		const reps = movementsOf(ID, floorTrack(sideLyingAbduction({ reps: 2, side }), camera));
		expect(reps.map((rep) => [rep.partial, rep.side])).toEqual([
			[false, side],
			[false, side],
		]);
	}
});

it('is partial when the foot hardly leaves the other', () => {
	const reps = movementsOf(ID, floorTrack(sideLyingAbduction({ reps: 1, liftDeg: 4 }), FROM_FRONT));
	expect(reps.map((rep) => rep.partial)).toEqual([true]);
});

it('is no clam', () => {
	expect(countOf(ID, floorTrack(clam({ reps: 1 }), FROM_FRONT))).toBe(0);
});
