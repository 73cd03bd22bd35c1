import { describe, expect, it } from 'vitest';
import { at, pain, runUntil, started, stepAll } from '../../tests/support/runWorkout.ts';
import { stepNow } from './moment.ts';
import { squatAndLunge } from './programmes/squatAndLunge.ts';
import { stepWorkout } from './workoutMachine.ts';

describe('pain during a workout', () => {
	const afterSquats = runUntil(started(squatAndLunge), at('pain-check'));

	it('in amber makes the next block easier: range, then reps, then the exercise', () => {
		const once = stepWorkout(afterSquats, pain(1));
		expect(once.ease).toEqual({ lunge: 'smaller-range' });
		expect(runUntil(once, at('work')).at).toBe(3);
		expect(stepNow(once)).toMatchObject({ exerciseId: 'lunge', rangeRatio: 0.5, target: 8 });
		const twice = stepWorkout({ ...afterSquats, ambersInARow: 1 }, pain(1));
		expect(stepNow(twice)).toMatchObject({ rangeRatio: 0.5, target: 4 });
		const thrice = stepWorkout({ ...afterSquats, ambersInARow: 2 }, pain(1));
		expect(stepNow(thrice)).toMatchObject({ variant: 'split-supported', target: 4 });
	});

	it('in green goes on as planned, and so does no answer', () => {
		expect(stepWorkout(afterSquats, pain(0))).toMatchObject({ stage: 'explain', ease: {}, ambersInARow: 0 });
		expect(stepWorkout(afterSquats, pain(null))).toMatchObject({ stage: 'explain', ease: {} });
	});

	it('in red stops at once and keeps what was done', () => {
		const mid = stepAll(runUntil(started(squatAndLunge), at('work')), [
			{ kind: 'progress', counted: 3, heldS: null },
			pain(2, { where: 'low-back' }),
		]);
		expect([mid.stage, mid.stoppedBecause]).toEqual(['summary', 'pain']);
		expect(mid.results.at(-1)).toMatchObject({ outcome: 'stopped', counted: 3 });
		expect(mid.pain.at(-1)).toMatchObject({ when: 'after-block', score: 2 });
	});

	it('asked of nobody, STOP ends it in every stage', () => {
		for (const why of ['pain', 'unwell'] as const) {
			expect(stepWorkout(afterSquats, { kind: 'stop', why })).toMatchObject({ stage: 'summary', stoppedBecause: why });
		}
	});

	it('is still asked for when somebody has had enough', () => {
		const stopped = stepWorkout(afterSquats, { kind: 'stop', why: 'asked' });
		expect([stopped.stage, stopped.stoppedBecause]).toEqual(['check-out', 'asked']);
		expect(stepWorkout(stopped, pain(1))).toMatchObject({ stage: 'summary', stoppedBecause: 'asked' });
	});
});
