import { describe, expect, it } from 'vitest';
import { begin, fakeWorkout } from '../../tests/support/fakeWorkout.ts';
import { MAX_STRING_CHARACTERS } from '../companion/messages.ts';
import type { WhatNow } from '../workout/whatNow.ts';
import { createWristCommands, workoutSnapshot } from './workoutWrist.ts';

const SEEN = { lastRep: 'clean', disturbable: 'no' } as const;

function begun() {
	const workout = fakeWorkout();
	begin(workout);
	return workout;
}

const stageOf = (now: WhatNow) => workoutSnapshot(now, SEEN);

describe('a workout on the wrist', () => {
	it('is what is done, how often, in which round', () => {
		const { session } = begun();
		expect(stageOf(session.now)).toMatchObject({ stage: 'explain', runs: 'no', label: 'Squat', set: 1, sets: 2 });
		const working: WhatNow = { ...session.now, stage: 'work', counted: 1 };
		expect(stageOf(working)).toMatchObject({ stage: 'work', runs: 'yes', count: 1, goal: 2, lastRep: 'clean' });
		expect(stageOf({ ...working, paused: 'asked' })).toMatchObject({ stage: 'paused', runs: 'no' });
	});

	it('is a rest with what comes next', () => {
		const { session } = begun();
		const resting: WhatNow = { ...session.now, stage: 'rest', secondsLeft: 12.4, target: null };
		expect(stageOf(resting)).toMatchObject({ stage: 'rest', runs: 'yes', label: 'Squat', restS: 12.4, goal: null });
		expect(stageOf({ ...resting, paused: 'asked' }).restS).toBe(0);
	});

	it('counts the seconds of a hold, and has no answer about them', () => {
		const { session } = begun();
		const held: WhatNow = { ...session.now, stage: 'work', target: { kind: 'seconds', amount: 20 }, heldS: 7.6 };
		expect(stageOf(held)).toMatchObject({ count: 7.6, goal: 20, lastRep: null });
		expect(stageOf(held).label.length).toBeLessThanOrEqual(MAX_STRING_CHARACTERS);
	});
});

describe('a press on the wrist in a workout', () => {
	const at = (can: WhatNow['can'], stage: WhatNow['stage'] = 'work') => ({ ...begun().session.now, can, stage });
	const WORKING = at(['go', 'skip', 'redo', 'pause', 'stop']);
	const PAUSED = { ...at(['go', 'skip', 'redo', 'resume', 'stop']), paused: 'asked' as const };

	it('goes on to whatever is next', () => {
		const { press } = createWristCommands();
		expect(press('next', WORKING, 0)).toEqual({ kind: 'go' });
		expect(press('start', WORKING, 0)).toBeNull();
		expect(press('start', at(['answer-pain', 'skip', 'stop'], 'check-in'), 0)).toEqual({ kind: 'skip' });
		expect(press('start', PAUSED, 0)).toEqual({ kind: 'resume' });
		expect(press('toggle', WORKING, 0)).toEqual({ kind: 'pause' });
		expect(press('toggle', at(['go', 'skip', 'pause', 'stop'], 'rest'), 0)).toEqual({ kind: 'go' });
	});

	it('does a set again where there is one', () => {
		const { press } = createWristCommands();
		expect(press('redo', WORKING, 0)).toEqual({ kind: 'redo' });
		expect(press('undo', at(['go', 'stop'], 'setup'), 0)).toBeNull();
	});

	it('answers no question that has to be read', () => {
		expect(createWristCommands().press('start', at(['answer-screening', 'stop'], 'screening'), 0)).toBeNull();
	});

	it('holds first, and ends the workout with a second stop within five seconds', () => {
		const { press } = createWristCommands();
		expect(press('stop', WORKING, 10)).toEqual({ kind: 'pause' });
		expect(press('stop', PAUSED, 14)).toEqual({ kind: 'stop', why: 'asked' });
	});

	it('asks again when the second stop comes late', () => {
		const { press } = createWristCommands();
		press('stop', WORKING, 10);
		expect(press('stop', PAUSED, 16)).toBe('asks-again');
		expect(press('stop', PAUSED, 18)).toEqual({ kind: 'stop', why: 'asked' });
	});
});
