import { describe, expect, it } from 'vitest';
import type { RuleView } from '../analysis/analysis.ts';
import type { Outcome } from '../analysis/faults/outcome.ts';
import type { RepReport, Session } from '../analysis/session/session.ts';
import { sessionFileName, setResult } from './liveRecord.ts';

function rule(fault: string, dependsOn: RuleView['dependsOn'] = 'view'): RuleView {
	return {
		ruleId: `squat/${fault}`,
		name: fault,
		passTitle: '',
		faultTitle: '',
		cue: '',
		viewHint: `Turn for ${fault}`,
		canJudge: true,
		dependsOn,
	};
}

function rep(index: number, ...outcomes: readonly Outcome[]): RepReport {
	return { index, side: null, startS: index, peakS: index, endS: index, partial: false, measures: {}, outcomes };
}

const pass = (fault: string): Outcome => ({ ruleId: `squat/${fault}`, kind: 'pass', value: 0, unit: 'deg' });
const unknown = (fault: string, reason: 'view' | 'too-few-frames' | 'no-back-contour'): Outcome => ({
	ruleId: `squat/${fault}`,
	kind: 'unknown',
	reason,
});
const fault = (name: string): Outcome => ({
	ruleId: `squat/${name}`,
	kind: 'fault',
	severity: 'mild',
	value: 20,
	unit: 'deg',
	atS: 1,
});

const RULES = [rule('back', 'missing-input'), rule('depth'), rule('knees')];

describe('setResult', () => {
	it('lists what to work on, the most frequent first, and counts what was clean', () => {
		const reps = [rep(1, pass('depth')), rep(2, fault('depth')), rep(3, fault('depth'), fault('knees'))];
		const result = setResult([{ reps }], RULES);
		expect(result).toMatchObject({ counted: 3, clean: 1 });
		expect(result.workOn.map(({ rule: { name }, reps: count }) => [name, count])).toEqual([
			['depth', 2],
			['knees', 1],
		]);
	});

	it('advises another view only for what another view would show', () => {
		const outcomes = [unknown('back', 'no-back-contour'), pass('depth'), unknown('knees', 'view')];
		const result = setResult([{ reps: [rep(1, ...outcomes)] }], RULES);
		expect(result.unseen.map(({ name }) => name)).toEqual(['back', 'knees']);
		expect(result.advice).toBe('Turn for knees');
	});

	it('blames the slow pictures, not the view, when they were too few', () => {
		const result = setResult([{ reps: [rep(1, unknown('depth', 'too-few-frames'))] }], RULES);
		expect(result.advice).toContain('Too few pictures');
	});
});

describe('sessionFileName', () => {
	it('carries the start of the session', () => {
		expect(sessionFileName({ startedAt: '2026-11-22T09:05:00Z' } as Session)).toBe(
			'plumbline-2026-11-22-0905.session.json',
		);
	});
});
