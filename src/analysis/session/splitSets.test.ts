import { describe, expect, it } from 'vitest';
import { makeRep } from '../../../tests/support/makeSession.ts';
import type { CameraView } from '../pose/cameraView.ts';
import { splitSets, type SeenRep } from './splitSets.ts';

/** Reps of one second that start at the given moments, numbered through. */
function seen(startsS: readonly number[], views: readonly (CameraView | null)[] = []): SeenRep[] {
	return startsS.map((startS, position) => ({
		report: makeRep(position + 1, [], { startS, peakS: startS + 0.5, endS: startS + 1 }),
		view: views[position] ?? null,
		ifConfirmed: [],
	}));
}

const SQUAT = { id: 'squat', variant: () => null };

describe('splitSets', () => {
	it('has no set without reps', () => {
		expect(splitSets(SQUAT, [])).toEqual([]);
	});

	it('makes one set of reps with short rests', () => {
		const [set, ...others] = splitSets(SQUAT, seen([1, 4, 14.9]));
		expect(others).toEqual([]);
		expect(set).toMatchObject({ exerciseId: 'squat', variant: null, startS: 1, endS: 15.9 });
		expect(set?.reps.map((rep) => rep.index)).toEqual([1, 2, 3]);
	});

	it('begins a new set after a rest of ten seconds, and numbers its reps from 1', () => {
		const sets = splitSets(SQUAT, seen([1, 4, 15, 17, 40]));
		expect(sets.map((set) => set.reps.map((rep) => rep.startS))).toEqual([[1, 4], [15, 17], [40]]);
		expect(sets.map((set) => set.reps.map((rep) => rep.index))).toEqual([[1, 2], [1, 2], [1]]);
		expect(sets.map((set) => [set.startS, set.endS])).toEqual([
			[1, 5],
			[15, 18],
			[40, 41],
		]);
	});

	it('gives each set the view that most of its reps have', () => {
		const sets = splitSets(SQUAT, seen([1, 4, 7, 30, 50], ['front', 'left', 'left', null, 'oblique']));
		expect(sets.map((set) => set.view)).toEqual(['left', null, 'oblique']);
	});

	it('counts the partial reps in', () => {
		const [first] = seen([1]);
		if (first === undefined) throw new Error('There is a rep.');
		const dip: SeenRep = { ...first, report: { ...first.report, startS: 3, endS: 4, partial: true } };
		expect(splitSets(SQUAT, [first, dip])[0]?.reps.map((rep) => [rep.index, rep.partial])).toEqual([
			[1, false],
			[2, true],
		]);
	});
});
