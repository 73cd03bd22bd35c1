import { describe, expect, it } from 'vitest';
import { at, NO_PAIN, pain, runToEnd, runUntil, started, stepAll, wait } from '../../tests/support/runWorkout.ts';
import { parseWorkoutState } from './parseWorkoutState.ts';
import { bootyWorkBreakdown } from './programmes/bootyWorkBreakdown.ts';
import { PROGRAMMES } from './programmes/registry.ts';
import { squatAndLunge } from './programmes/squatAndLunge.ts';
import { wakeUp } from './programmes/wakeUp.ts';
import { beginWorkout, stepWorkout } from './workoutMachine.ts';

describe('a workout that nobody touches', () => {
	it.each(PROGRAMMES)('$name runs from the check-in to the summary, and what was done is the plan', (programme) => {
		const end = runToEnd(started(programme));
		expect(end.results.map(({ step }) => step)).toEqual(end.plan);
		expect(new Set(end.results.map(({ outcome }) => outcome))).toEqual(new Set(['done']));
		expect(end.stoppedBecause).toBeNull();
		for (const { step, counted, heldS } of end.results) {
			if (step.kind === 'reps') expect(counted).toBe(step.target);
			if (step.kind === 'hold') expect(heldS).toBe(step.targetS);
			if (step.kind === 'timer') expect(heldS).toBeCloseTo(step.seconds * step.repeats);
		}
	});

	it.each(PROGRAMMES)('$name does so without a camera too, by spoken timers that say why', (programme) => {
		let state = started(programme);
		for (let second = 0; second < 7_200 && state.stage !== 'summary'; second++) {
			if (state.stage === 'get-ready') state = stepWorkout(state, { kind: 'unseen', because: 'no-camera' });
			state = wait(state, 1);
		}
		expect(state.results.map(({ step }) => step)).toEqual(state.plan);
		const forCamera = state.results.filter(({ step }) => step.kind === 'reps' || step.kind === 'hold');
		expect(forCamera.every(({ unseen, outcome }) => unseen === 'no-camera' && outcome === 'done')).toBe(true);
		expect(forCamera.every(({ counted }) => counted === null)).toBe(true);
	});

	it('keeps the reports that come after the target ended the set', () => {
		const end = runToEnd(started(squatAndLunge));
		const sets = end.results.filter(({ step }) => step.kind === 'reps').map((result) => result.sets[0]?.reps.length);
		expect(sets).toEqual([8, 8, 8, 8, 8, 8]);
	});

	it('asks about pain between blocks and at the end, and goes on when nobody answers', () => {
		const end = runToEnd(started(squatAndLunge));
		expect(end.pain.map(({ when, blockId, score }) => [when, blockId, score])).toEqual([
			['before', null, 0],
			['after-block', 'squat', null],
			['after', 'lunge', null],
		]);
	});

	it('explains an exercise once, and sets the camera up anew only where the body lies another way', () => {
		const seen: string[] = [];
		let state = started(bootyWorkBreakdown);
		runUntil(state, (now) => {
			if (now.stage !== state.stage || now.at !== state.at) seen.push(now.stage);
			state = now;
			return now.stage === 'summary';
		});
		expect(seen.filter((stage) => stage === 'explain')).toHaveLength(5);
		// Bridges on the back were set up first; then belly, then standing for steps and squats alike.
		expect(seen.filter((stage) => stage === 'setup')).toHaveLength(2);
	});
});

describe('before a workout', () => {
	it('waits for an answer about pain as long as it takes', () => {
		const start = beginWorkout({ programme: wakeUp, screening: 'done' });
		expect(wait(start, 500).stage).toBe('check-in');
		expect(stepWorkout(start, { kind: 'go' })).toBe(start);
	});

	it('does not begin at pain 9', () => {
		const end = stepAll(beginWorkout({ programme: wakeUp, screening: 'done' }), [pain(9, { where: 'low-back' })]);
		expect([end.stage, end.stoppedBecause, end.results]).toEqual(['summary', 'pain-before', []]);
	});

	it('asks the page of questions once, and begins only after a clean one', () => {
		const asked = stepWorkout(beginWorkout({ programme: wakeUp, screening: 'needed' }), pain(1));
		expect(asked.stage).toBe('screening');
		expect(stepWorkout(asked, { kind: 'skip' })).toBe(asked);
		expect(stepWorkout(asked, { kind: 'screening', verdict: 'go' })).toMatchObject({
			stage: 'setup',
			screening: 'done',
		});
		for (const verdict of ['see-someone-first', 'emergency'] as const) {
			const end = stepWorkout(asked, { kind: 'screening', verdict });
			expect([end.stage, end.stoppedBecause, end.screening]).toEqual(['summary', verdict, 'needed']);
		}
	});
});

describe('the state', () => {
	it('answers a spontaneous all-clear without a change of stage', () => {
		const working = runUntil(started(squatAndLunge), at('work'));
		expect(stepWorkout(working, { kind: 'pain', ...NO_PAIN })).toMatchObject({ stage: 'work', ambersInARow: 0 });
	});

	it('that was kept by another version, or is broken, is not continued', () => {
		const state = started(wakeUp);
		expect(parseWorkoutState(JSON.parse(JSON.stringify(state)))).toEqual(state);
		for (const broken of [null, 5, {}, { ...state, version: 2 }, { ...state, at: 99 }, { ...state, clockS: -1 }]) {
			expect(parseWorkoutState(broken)).toBeNull();
		}
		expect(parseWorkoutState({ ...state, at: 4, stage: 'work' })).toBeNull();
		const plan = [{ ...state.plan[0], drillId: 'gone' }];
		expect(parseWorkoutState({ ...state, plan })).toBeNull();
	});
});
