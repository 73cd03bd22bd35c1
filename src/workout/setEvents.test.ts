import { describe, expect, it } from 'vitest';
import { at, pain, runUntil, setOf, started, stepAll, wait } from '../../tests/support/runWorkout.ts';
import { stepNow } from './moment.ts';
import { bootyWorkBreakdown } from './programmes/bootyWorkBreakdown.ts';
import { squatAndLunge } from './programmes/squatAndLunge.ts';
import { whatNow } from './whatNow.ts';
import { stepWorkout } from './workoutMachine.ts';

describe('a set', () => {
	const working = runUntil(started(squatAndLunge), at('work'));
	const done = (counted: number, because: 'left' | 'idle' | 'stopped') =>
		stepWorkout(working, { kind: 'set-done', sets: counted === 0 ? [] : [setOf('squat', counted)], because });

	it('says how many are left, and is over at its target', () => {
		const six = stepWorkout(working, { kind: 'progress', counted: 6, heldS: null });
		expect(whatNow(six)).toMatchObject({ repsLeft: 2, counted: 6, doneRatio: 0.75, keptBy: 'camera' });
		expect(stepWorkout(six, { kind: 'progress', counted: 8, heldS: null })).toMatchObject({ stage: 'rest', at: 1 });
	});

	it('that ended early is kept in part', () => {
		expect(done(5, 'left').results).toMatchObject([{ outcome: 'part', counted: 5 }]);
		expect(done(5, 'left').stage).toBe('rest');
	});

	it('of nothing is not one: it waits for the person again', () => {
		expect(done(0, 'left')).toMatchObject({ stage: 'get-ready', at: working.at, results: [] });
	});

	it('whose camera is lost goes on by voice for what is left, and keeps both', () => {
		const lost = stepAll(working, [
			{ kind: 'progress', counted: 6, heldS: null },
			{ kind: 'unseen', because: 'camera-lost' },
			{ kind: 'set-done', sets: [setOf('squat', 6)], because: 'stopped' },
		]);
		expect(whatNow(lost)).toMatchObject({ stage: 'work', keptBy: 'timer', unseen: 'camera-lost', secondsLeft: 10 });
		const after = wait(lost, 11);
		expect(after.results[0]).toMatchObject({ outcome: 'done', counted: 6, unseen: 'camera-lost' });
		expect(after.results[0]?.sets[0]?.reps).toHaveLength(6);
	});

	it('that the camera counts nothing of is timed by voice, and says why', () => {
		expect(wait(working, 46).running.unseen).toBe('not-told-from-here');
	});

	it('can be skipped, done again and ended by hand', () => {
		expect(stepWorkout(working, { kind: 'skip' }).results).toMatchObject([{ outcome: 'skipped' }]);
		const three = stepWorkout(working, { kind: 'progress', counted: 3, heldS: null });
		expect(stepWorkout(three, { kind: 'redo' })).toMatchObject({
			stage: 'get-ready',
			at: working.at,
			running: { counted: null },
			results: [{ outcome: 'part', counted: 3 }],
		});
		expect(stepWorkout(three, { kind: 'go' })).toMatchObject({ stage: 'rest', results: [{ outcome: 'part' }] });
		const rest = stepWorkout(working, { kind: 'progress', counted: 8, heldS: null });
		expect(stepWorkout(rest, { kind: 'redo' })).toMatchObject({ stage: 'get-ready', at: 0 });
	});

	it('gets easier and harder at once', () => {
		const easier = stepAll(working, [
			{ kind: 'progress', counted: 4, heldS: null },
			{ kind: 'easier' },
			{ kind: 'easier' },
		]);
		// Half of eight were done: that is enough now.
		expect(easier).toMatchObject({ stage: 'rest', ease: { squat: 'fewer-reps' } });
		expect(easier.results).toMatchObject([{ outcome: 'done', counted: 4 }]);
		const box = stepAll(working, [{ kind: 'easier' }, { kind: 'easier' }, { kind: 'easier' }]);
		expect([box.stage, stepNow(box)]).toMatchObject(['explain', { variant: 'box', target: 4 }]);
		expect(whatNow(stepWorkout(working, { kind: 'harder' })).target).toEqual({ kind: 'reps', amount: 10 });
	});

	it('gets no harder after amber pain', () => {
		const amber = stepWorkout(working, pain(1));
		expect(stepWorkout(amber, { kind: 'harder' })).toBe(amber);
		expect(whatNow(amber).can).not.toContain('harder');
	});
});

describe('the other side', () => {
	it('is prompted, and a rest between sides is kept where the programme has one', () => {
		const state = runUntil(started(bootyWorkBreakdown), (now) => now.at === 9 && now.stage === 'work');
		expect(whatNow(state).title).toBe('Side step with band, left side');
		const right = runUntil(state, (now) => now.at === 11);
		expect(right.results.at(-1)?.step).toMatchObject({ kind: 'rest', seconds: 30 });
		expect(stepNow(right)).toMatchObject({ side: 'right', changesSide: true });
	});
});
