import { describe, expect, it } from 'vitest';
import type { Session } from '../analysis/session/session.ts';
import { faulted, makeRep, makeSet, passed, unjudged } from '../../tests/support/makeSession.ts';
import { sessionFileName, setResult } from './liveRecord.ts';

const DEPTH = 'squat/shallow-depth';
const KNEES = 'squat/knee-valgus';
const BACK = 'squat/lumbar-flexion';

describe('setResult', () => {
	it('lists what to work on, the most frequent first, and counts what was clean', () => {
		const reps = [
			makeRep(1, [passed(DEPTH)]),
			makeRep(2, [faulted(DEPTH)]),
			makeRep(3, [faulted(DEPTH), faulted(KNEES)]),
		];
		const result = setResult([makeSet(reps)]);
		expect(result).toMatchObject({ counted: 3, clean: 1 });
		expect(result.workOn.map(({ rule: { name }, reps: count }) => [name, count])).toEqual([
			['Depth', 2],
			['Knees', 1],
		]);
	});

	it('advises another view only for what another view would show', () => {
		const outcomes = [unjudged(BACK, 'no-back-contour'), passed(DEPTH), unjudged(KNEES, 'view')];
		const result = setResult([makeSet([makeRep(1, outcomes)])]);
		const unseen = result.unseen.map(({ ruleId }) => ruleId);
		expect(unseen).toContain(KNEES);
		// The back has a line of its own.
		expect(unseen).not.toContain(BACK);
		expect(unseen).not.toContain(DEPTH);
		expect(result.advice).toBe('Face me for knees');
	});

	it('blames the slow pictures, not the view, when they were too few', () => {
		const result = setResult([makeSet([makeRep(1, [unjudged(DEPTH, 'too-few-frames')])])]);
		expect(result.advice).toContain('Too few pictures');
	});

	it('keeps the exercises of a set apart', () => {
		const lunges = makeSet([makeRep(1, [faulted('lunge/shallow-depth')])], { exerciseId: 'lunge' });
		const result = setResult([makeSet([makeRep(1, [faulted(DEPTH)])]), lunges]);
		expect(result.workOn.map(({ exerciseId }) => exerciseId)).toEqual(['squat', 'lunge']);
	});
});

describe('sessionFileName', () => {
	it('carries the start of the session', () => {
		const session = { startedAt: '2026-11-22T09:05:00Z' } as Session;
		expect(sessionFileName(session, 'session')).toBe('plumbline-2026-11-22-0905.session.json');
		expect(sessionFileName(session, 'fit')).toBe('plumbline-2026-11-22-0905.fit');
	});
});
