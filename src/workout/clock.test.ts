import { describe, expect, it } from 'vitest';
import { at, outcomes, runUntil, started, stepAll, wait } from '../../tests/support/runWorkout.ts';
import { stepNow } from './moment.ts';
import { bridgeAndStretch } from './programmes/bridgeAndStretch.ts';
import { rollAndPlank } from './programmes/rollAndPlank.ts';
import { squatAndLunge } from './programmes/squatAndLunge.ts';
import { swingStarter } from './programmes/swingStarter.ts';
import { wakeUp } from './programmes/wakeUp.ts';
import { whatNow } from './whatNow.ts';
import { stepWorkout } from './workoutMachine.ts';

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
