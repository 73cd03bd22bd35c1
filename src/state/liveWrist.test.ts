import { describe, expect, it } from 'vitest';
import { fault, pass, repAt, unknown } from '../../tests/support/madeSets.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { FlowCommand, SetStage } from '../analysis/flow/setFlow.ts';
import { ACTIONS, type CompanionAction } from '../companion/messages.ts';
import { commandLive, lastRepOf, liveSnapshot, wristCue } from './liveWrist.ts';

const SQUAT = { id: 'squat', name: 'Squat', certainty: 'chosen' } as const;
const COUNTING = {
	stage: 'counting',
	reps: [repAt(1, { outcomes: [fault('squat/shallow-depth', 'mild')] })],
	counted: 1,
	sets: [],
	exercise: SQUAT,
	choice: 'squat',
	analysis: null,
} as const;
const CUE = { id: 1, kind: 'fault', ruleId: 'squat/shallow-depth', text: 'A little lower', timeS: 1 } as const;

/** What a press on the wrist does in a stage. */
function pressed(action: CompanionAction, stage: SetStage): readonly string[] {
	const done: string[] = [];
	commandLive(
		{ stage, command: (command: FlowCommand) => done.push(command), again: () => done.push('again') },
		action,
	);
	return done;
}

describe('a live session on the wrist', () => {
	it('is its exercise, its count and where it stands', () => {
		expect(liveSnapshot(COUNTING)).toMatchObject({
			runs: 'yes',
			stage: 'work',
			exerciseId: 'squat',
			label: 'Squat',
			count: 1,
			lastRep: 'fault',
			set: 1,
		});
		expect(liveSnapshot({ ...COUNTING, stage: 'framing', exercise: null, choice: 'auto' })).toMatchObject({
			runs: 'no',
			stage: 'ready',
			exerciseId: '',
			label: 'Any exercise',
		});
	});

	it('keeps three answers apart, and knows no answer before the first rep', () => {
		expect(lastRepOf([])).toBeNull();
		expect(lastRepOf([repAt(1, { outcomes: [pass('squat/shallow-depth')] }), repAt(3, { partial: true })])).toBe(
			'clean',
		);
		expect(lastRepOf([repAt(1, { outcomes: [unknown('squat/shallow-depth')] })])).toBe('unknown');
	});

	it('is not to be disturbed in the middle of a swing, and of a swing only', () => {
		const swing = { ...COUNTING, exercise: { ...SQUAT, id: 'kettlebell-swing' } };
		const going = { phase: 'outward' } as Analysis;
		expect(liveSnapshot({ ...swing, analysis: going }).disturbable).toBe('yes');
		expect(liveSnapshot({ ...swing, analysis: { phase: 'start' } as Analysis }).disturbable).toBe('no');
		expect(liveSnapshot({ ...swing, stage: 'paused', analysis: going }).disturbable).toBe('no');
		expect(liveSnapshot({ ...COUNTING, analysis: going }).disturbable).toBe('no');
	});

	it('hears a cue as severe as what was seen, and praise as praise', () => {
		expect(wristCue(CUE, COUNTING.reps)).toEqual({ code: 'shallow-depth', text: 'A little lower', severity: 'mild' });
		expect(wristCue(CUE, [repAt(1, { outcomes: [fault('squat/shallow-depth')] })]).severity).toBe('marked');
		expect(wristCue({ ...CUE, kind: 'praise', ruleId: null, text: 'Clean. Again.' }, [])).toMatchObject({
			code: 'praise',
			severity: 'praise',
		});
	});
});

describe('a press on the wrist in a live session', () => {
	it('starts, holds and goes on', () => {
		expect(pressed('start', 'framing')).toEqual(['go']);
		expect(pressed('start', 'counting')).toEqual([]);
		expect(pressed('toggle', 'counting')).toEqual(['go']);
		expect(pressed('start', 'paused')).toEqual(['go']);
	});

	it('stops in two steps: first it holds, then it ends', () => {
		expect(pressed('stop', 'counting')).toEqual(['go']);
		expect(pressed('stop', 'paused')).toEqual(['stop']);
	});

	it('ends a set and begins another', () => {
		expect(pressed('next', 'counting')).toEqual(['stop']);
		expect(pressed('redo', 'counting')).toEqual(['stop', 'again']);
		for (const action of ACTIONS.filter((each) => each !== 'stop')) expect(pressed(action, 'ended')).toEqual(['again']);
	});
});
