import { describe, expect, it } from 'vitest';
import type { Analysis, CountedExercise } from '../analysis/analysis.ts';
import type { RepReport } from '../analysis/session/session.ts';
import { emptyAnalysis } from '../../tests/support/fakeReview.ts';
import { makeRep } from '../../tests/support/makeSession.ts';
import { beginSetProgress, progressNews, stepSetProgress } from './setProgress.ts';

function seen(id: string, certainty: CountedExercise['certainty'], reps: readonly RepReport[]): Analysis {
	return emptyAnalysis(9, { exercise: { id, name: `The ${id}`, certainty }, reps });
}

const ONE = [makeRep(1, [])];
const TWO = [...ONE, makeRep(2, [])];

describe('stepSetProgress', () => {
	it('is the same object until something is counted', () => {
		const unknown = stepSetProgress(beginSetProgress(0), emptyAnalysis(1, { exercise: null }));
		expect(stepSetProgress(unknown, { ...emptyAnalysis(2, { exercise: null }), reps: unknown.reps })).toBe(unknown);
	});

	it('counts reps, not partial ones', () => {
		const progress = stepSetProgress(
			beginSetProgress(0),
			seen('squat', 'chosen', [...ONE, makeRep(2, [], { partial: true })]),
		);
		expect(progress.counted).toBe(1);
		expect(progress.sets).toMatchObject([{ exerciseId: 'squat', startS: 0, endS: 5 }]);
	});

	it('keeps what was settled when another exercise follows, even while that one has no rep yet', () => {
		const squats = stepSetProgress(beginSetProgress(0), seen('squat', 'recognised', TWO));
		const plank = stepSetProgress(squats, seen('plank', 'recognised', []));
		const held = stepSetProgress(plank, seen('plank', 'recognised', [makeRep(8, [])]));
		expect(plank.sets.map(({ exerciseId }) => exerciseId)).toEqual(['squat']);
		expect(held.sets.map(({ exerciseId, startS }) => [exerciseId, startS])).toEqual([
			['squat', 0],
			['plank', 16],
		]);
	});

	it('forgets a guess that gives way', () => {
		const guess = stepSetProgress(beginSetProgress(0), seen('lunge', 'guess', ONE));
		const settled = stepSetProgress(guess, seen('squat', 'recognised', TWO));
		expect(settled.sets.map(({ exerciseId }) => exerciseId)).toEqual(['squat']);
	});
});

describe('progressNews', () => {
	it('says the number of a new rep, and the name when it was recognised by it', () => {
		const start = beginSetProgress(0);
		const guess = stepSetProgress(start, seen('squat', 'guess', ONE));
		expect(progressNews(start, guess)).toEqual({ recognised: 'The squat', counted: '1' });
		const second = stepSetProgress(guess, seen('squat', 'recognised', TWO));
		expect(progressNews(guess, second)).toEqual({ recognised: null, counted: '2' });
		expect(progressNews(second, second)).toEqual({ recognised: null, counted: null });
	});

	it('says how long a posture was held', () => {
		const start = beginSetProgress(0);
		const held = stepSetProgress(start, seen('plank', 'chosen', [makeRep(1, [], { measures: { heldS: 42.7 } })]));
		expect(progressNews(start, held).counted).toBe('42 seconds');
	});

	it('does not count a partial rep aloud', () => {
		const one = stepSetProgress(beginSetProgress(0), seen('squat', 'chosen', ONE));
		const partial = stepSetProgress(one, seen('squat', 'chosen', [...ONE, makeRep(2, [], { partial: true })]));
		expect(progressNews(one, partial).counted).toBeNull();
	});
});
