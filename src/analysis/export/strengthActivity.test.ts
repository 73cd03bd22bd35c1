import { describe, expect, it } from 'vitest';
import { makeRep, makeSession, makeSet } from '../../../tests/support/makeSession.ts';
import type { CorrectionWord } from '../session/corrections.ts';
import type { Session } from '../session/session.ts';
import type { WorkoutDone } from '../session/workoutRecord.ts';
import { strengthActivity } from './strengthActivity.ts';

const NINE_S = Date.UTC(2026, 10, 22, 9) / 1000;

function step(id: string, startS: number, change: Partial<WorkoutDone>): WorkoutDone {
	const nothing = { variant: null, reps: null, heldS: null, tookS: 30, setsFrom: 0, setsTo: 0 };
	return { id, name: `${id} as planned`, startS, endS: startS + 30, ...nothing, ...change };
}

/** Goblet squats that a camera lost sight of after four of six, a hold, squats that nobody saw, a squeeze by the clock. */
const DONE: readonly WorkoutDone[] = [
	step('squat', 1, { variant: 'goblet', reps: 6, setsFrom: 0, setsTo: 2 }),
	step('plank', 60, { heldS: 21, setsFrom: 2, setsTo: 3 }),
	step('squat', 120, { setsFrom: 3, setsTo: 3 }),
	step('seated-squeeze', 180, { tookS: 24 }),
];

/** Reps begin at 2, 4, 6 and 8 s and take a second. */
function workout(...words: CorrectionWord[]): Session {
	const session = makeSession([
		makeSet([makeRep(1, []), makeRep(2, [])]),
		makeSet([makeRep(3, []), makeRep(4, []), makeRep(5, [], { partial: true })]),
		makeSet([makeRep(1, [], { startS: 62, peakS: 70, endS: 83 })], { exerciseId: 'plank' }),
	]);
	return {
		...session,
		corrections: words.map((word) => ({ ...word, madeAt: '2026-11-22T10:00:00Z', note: '' })),
		workout: { programmeId: 'own', programmeName: 'Own', report: {}, done: DONE },
	};
}

function setsOf(session: Session) {
	return strengthActivity({ session })?.sets.map(({ title, exercise, startEpochS, durationS, reps }) => [
		title,
		exercise?.category ?? null,
		startEpochS - NINE_S,
		durationS,
		reps,
	]);
}

describe('a workout as an activity', () => {
	it('is what was done, step by step, seen or not', () => {
		expect(setsOf(workout())).toEqual([
			['squat as planned', 28, 1, 30, 6],
			['plank as planned', 19, 60, 21, null],
			['squat as planned', 28, 120, 30, null],
			['seated-squeeze as planned', null, 180, 24, null],
		]);
	});

	it('counts in a step what a person says of the reps that a camera saw of it', () => {
		const [first, ...others] =
			setsOf(
				workout(
					{ kind: 'counted', atS: 2.5, says: 'not-a-rep' },
					{ kind: 'counted', atS: 4.5, says: 'not-a-rep' },
					{ kind: 'counted', atS: 10.5, says: 'rep' },
				),
			) ?? [];
		expect(first).toEqual(['squat as planned', 28, 1, 30, 5]);
		expect(others).toEqual(setsOf(workout())?.slice(1));
	});

	it('calls a step what a person says that it was, and keeps what they say was done beside the plan', () => {
		const said = setsOf(
			workout(
				{ kind: 'exercise', atS: 2.5, exerciseId: 'lunge' },
				{ kind: 'added', exerciseId: 'hip-hinge', side: null, startS: 100, peakS: 101, endS: 102 },
			),
		);
		expect(said?.map(([title, category, startS, , reps]) => [title, category, startS, reps])).toEqual([
			['Lunge', 17, 1, 6],
			['plank as planned', 19, 60, null],
			['Hip hinge', 8, 100, 1],
			['squat as planned', 28, 120, null],
			['seated-squeeze as planned', null, 180, null],
		]);
	});

	it('leaves out a step of which nothing is left', () => {
		const none = [2.5, 4.5, 6.5, 8.5].map((atS): CorrectionWord => ({ kind: 'counted', atS, says: 'not-a-rep' }));
		const all = workout(...none);
		const [first, ...others] = DONE;
		const four = { ...all.workout, done: [{ ...first, reps: 4 }, ...others] } as NonNullable<Session['workout']>;
		expect(setsOf({ ...all, workout: four })).toEqual(setsOf(workout())?.slice(1));
	});

	it('holds no more than its time, whatever a document says, and is none where it says too much', () => {
		const odd = (...done: readonly WorkoutDone[]): Session => ({
			...makeSession([]),
			workout: { programmeId: 'own', programmeName: 'Own', report: {}, done },
		});
		const said = odd(step('a', 0, { tookS: 1e300 }), step('b', 40, { tookS: -5 }), step('c', 80, { endS: 1e300 }));
		expect(setsOf(said)?.map(([title, , , durationS]) => [title, durationS])).toEqual([
			['a as planned', 30],
			['b as planned', 0],
		]);
		expect(setsOf(odd(...Array.from({ length: 2001 }, (_, index) => step('a', index * 40, {}))))).toBeUndefined();
	});

	it('from before steps were written down is the sets that a camera saw', () => {
		const { done: _done, ...old } = workout().workout ?? { programmeId: '', programmeName: '', report: {} };
		expect(setsOf({ ...workout(), workout: old })?.map(([title, , , , reps]) => [title, reps])).toEqual([
			['Squat', 2],
			['Squat', 2],
			['Plank', null],
		]);
	});
});
