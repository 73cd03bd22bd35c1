import { describe, expect, it } from 'vitest';
import { NO_PAIN, pain, runToEnd, runUntil, setOf, stepAll, wait } from '../../tests/support/runWorkout.ts';
import { stepNow } from './moment.ts';
import { parseWorkoutState } from './parseWorkoutState.ts';
import { bootyWorkBreakdown } from './programmes/bootyWorkBreakdown.ts';
import { bridgeAndStretch } from './programmes/bridgeAndStretch.ts';
import { rollAndPlank } from './programmes/rollAndPlank.ts';
import { PROGRAMMES } from './programmes/registry.ts';
import { squatAndLunge } from './programmes/squatAndLunge.ts';
import { swingStarter } from './programmes/swingStarter.ts';
import { wakeUp } from './programmes/wakeUp.ts';
import type { Programme } from './programme.ts';
import { whatNow } from './whatNow.ts';
import { beginWorkout, stepWorkout } from './workoutMachine.ts';
import type { Stage, WorkoutState } from './workoutState.ts';

/** Checked in without pain, screened before. */
function started(programme: Programme): WorkoutState {
	return stepAll(beginWorkout({ programme, screening: 'done' }), [{ kind: 'time', nowS: 1000 }, pain(0)]);
}

const at = (stage: Stage) => (state: WorkoutState) => state.stage === stage;
const outcomes = ({ results }: WorkoutState) => results.map(({ stepId, outcome }) => `${stepId} ${outcome}`);

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

describe('timers', () => {
	it('go by hold and let go, and tell which go it is', () => {
		const state = runUntil(started(wakeUp), at('work'));
		expect(whatNow(state)).toMatchObject({
			timerGo: { index: 0, of: 2, now: 'hold' },
			secondsLeft: 8,
			keptBy: 'timer',
		});
		expect(whatNow(wait(state, 9))).toMatchObject({ timerGo: { index: 0, now: 'let-go' }, secondsLeft: 3, heldS: 8 });
		expect(whatNow(wait(state, 13))).toMatchObject({ timerGo: { index: 1, now: 'hold' }, secondsLeft: 7, heldS: 9 });
		expect(wait(state, 20)).toMatchObject({ stage: 'get-ready', results: [{ outcome: 'done', heldS: 16 }] });
	});

	it('hold a plank for the seconds inside its band', () => {
		const state = runUntil(started(rollAndPlank), (now) => now.stage === 'work' && stepNow(now)?.kind === 'hold');
		const nine = stepWorkout(state, { kind: 'progress', counted: 0, heldS: 9.4 });
		expect(nine.stage).toBe('work');
		expect(stepWorkout(nine, { kind: 'progress', counted: 0, heldS: 10 })).toMatchObject({ stage: 'rest' });
	});
});

describe('time', () => {
	const resting = runUntil(started(squatAndLunge), at('rest'));

	it('that jumps while the machine sleeps in a rest finds the rest over and waits', () => {
		const woken = stepWorkout(wait(resting, 10), { kind: 'time', nowS: (resting.wallS ?? 0) + 10 + 3600 });
		expect(whatNow(woken)).toMatchObject({ stage: 'rest', secondsLeft: 0, paused: 'clock-jumped' });
		const resumed = wait(stepWorkout(woken, { kind: 'resume' }), 1);
		expect(resumed).toMatchObject({
			stage: 'get-ready',
			at: resting.at + 1,
			results: resting.results.concat([expect.anything()]),
		});
	});

	it('that jumps in a set adds nothing to it', () => {
		const squeezing = wait(runUntil(started(swingStarter), at('work')), 10);
		const woken = stepWorkout(squeezing, { kind: 'time', nowS: (squeezing.wallS ?? 0) + 3600 });
		expect(whatNow(woken)).toMatchObject({ stage: 'work', secondsLeft: 20, paused: 'clock-jumped' });
	});

	it('that runs backwards adds nothing and takes nothing', () => {
		const back = stepWorkout(wait(resting, 10), { kind: 'time', nowS: 3 });
		expect(whatNow(back)).toMatchObject({ stage: 'rest', secondsLeft: 50, paused: null });
		expect(whatNow(wait(back, 5)).secondsLeft).toBe(45);
	});

	it('in long steps ends one stage at a time', () => {
		const later = stepWorkout(resting, { kind: 'time', nowS: (resting.wallS ?? 0) + 100 });
		expect(whatNow(later)).toMatchObject({ stage: 'get-ready', secondsLeft: 60 });
	});

	it('that is no number is left out', () => {
		expect(stepWorkout(resting, { kind: 'time', nowS: Number.NaN })).toBe(resting);
	});

	it('stands still in a pause, which a go ends', () => {
		const paused = wait(stepWorkout(resting, { kind: 'pause' }), 100);
		expect(whatNow(paused)).toMatchObject({ stage: 'rest', secondsLeft: 60, paused: 'asked' });
		expect(stepWorkout(paused, { kind: 'go' })).toMatchObject({ stage: 'rest', paused: null });
	});

	it('of a rest may be more, to three minutes, never less', () => {
		const more = stepAll(resting, [
			{ kind: 'more-rest', seconds: 30 },
			{ kind: 'more-rest', seconds: -50 },
		]);
		expect(whatNow(more).secondsLeft).toBe(90);
		expect(whatNow(stepWorkout(more, { kind: 'more-rest', seconds: 500 })).secondsLeft).toBe(180);
	});
});

describe('somebody who leaves', () => {
	it('for ten minutes finds it paused and all of it kept, and it goes on when they are back', () => {
		const gone = wait(stepWorkout(runUntil(started(squatAndLunge), at('rest')), { kind: 'left' }), 900);
		expect(gone).toMatchObject({ stage: 'get-ready', paused: 'away', at: 2, stoppedBecause: null });
		expect(outcomes(gone)).toEqual(['squat/1/1 done', 'squat/1/2 done']);
		expect(stepWorkout(gone, { kind: 'back' })).toMatchObject({ stage: 'get-ready', paused: null, awaySinceS: null });
	});

	it('the picture for a drill is not away', () => {
		const rolling = runUntil(started(rollAndPlank), at('work'));
		expect(wait(stepWorkout(rolling, { kind: 'left' }), 120).paused).toBeNull();
	});

	it('and is not there in time is timed by voice where a camera is on but sees nobody yet', () => {
		const ready = runUntil(started(bridgeAndStretch), at('get-ready'));
		expect(wait(ready, 61).running.unseen).toBe('not-in-picture');
		expect(wait(ready, 69).stage).toBe('work');
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
