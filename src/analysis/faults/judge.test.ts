import { describe, expect, it } from 'vitest';
import { makeKinematicFrame } from '../../../tests/support/makeKinematicFrame.ts';
import { repTrace, type RepTrace } from '../reps/repTrace.ts';
import { canJudge, judge, severityOf } from './judge.ts';
import { ANY_VIEW, FRONT_VIEW, SIDE_VIEWS, type FaultRule, type Measured, type PastRep } from './rule.ts';

const ABOVE = { mild: 10, marked: 25, faultWhen: 'above', source: 'house' } as const;
const BELOW = { mild: 1, marked: 0.7, faultWhen: 'below', source: 'house' } as const;

function ruleThat(measured: Measured, change: Partial<FaultRule> = {}): FaultRule {
	return {
		ruleId: 'squat/test',
		name: 'Test',
		passTitle: 'Fine',
		faultTitle: 'Not fine',
		cue: 'Do it so',
		viewHint: 'Turn side on',
		views: SIDE_VIEWS,
		unit: 'deg',
		threshold: ABOVE,
		measure: () => measured,
		...change,
	};
}

/** A rep of two seconds. */
function traced({ yawDeg = -90, fps = 30 }: { readonly yawDeg?: number | null; readonly fps?: number } = {}): RepTrace {
	const frames = Array.from({ length: 2 * fps + 1 }, (_, index) => makeKinematicFrame({ timeS: index / fps, yawDeg }));
	return repTrace({ startS: 0, peakS: 1, endS: 2 }, frames, null);
}

describe('severityOf', () => {
	it.each([
		[ABOVE, 9.9, null],
		[ABOVE, 10, null],
		[ABOVE, 10.1, 'mild'],
		[ABOVE, 25, 'mild'],
		[ABOVE, 25.1, 'marked'],
		[BELOW, 1.01, null],
		[BELOW, 1, null],
		[BELOW, 0.99, 'mild'],
		[BELOW, 0.7, 'mild'],
		[BELOW, 0.69, 'marked'],
		[{ ...ABOVE, marked: null }, 1000, 'mild'],
	] as const)('against %j finds %f to be %s', (threshold, value, severity) => {
		expect(severityOf(value, threshold)).toBe(severity);
	});
});

describe('canJudge', () => {
	it('depends on the view, and is open while that is not known', () => {
		const rule = ruleThat({ value: 0, atS: 1 });
		expect(canJudge(rule, 'left')).toBe(true);
		expect(canJudge(rule, 'oblique')).toBe(false);
		expect(canJudge(rule, null)).toBeNull();
	});
});

describe('judge', () => {
	it('passes what is within the threshold, with its value', () => {
		const { outcome } = judge(ruleThat({ value: 9.5, atS: 1 }), traced(), []);
		expect(outcome).toEqual({ ruleId: 'squat/test', kind: 'pass', value: 9.5, unit: 'deg' });
	});

	it('finds a fault beyond it, with the moment at which it shows', () => {
		const { outcome } = judge(ruleThat({ value: 12, atS: 1.2 }), traced(), []);
		expect(outcome).toEqual({
			ruleId: 'squat/test',
			kind: 'fault',
			severity: 'mild',
			value: 12,
			unit: 'deg',
			atS: 1.2,
		});
	});

	it.each([
		[5, 'mild', 'mild'],
		[5, 'marked', 'marked'],
		[12, 'mild', 'mild'],
		[12, 'marked', 'marked'],
		[30, 'mild', 'marked'],
	] as const)('takes the worse of the value %i and a second criterion that is %s: %s', (value, atLeast, severity) => {
		expect(judge(ruleThat({ value, atS: 1, atLeast }), traced(), []).outcome).toMatchObject({
			kind: 'fault',
			severity,
		});
	});

	it('hands on the reason why a rule can’t tell', () => {
		const { outcome } = judge(ruleThat({ reason: 'landmarks' }), traced(), []);
		expect(outcome).toEqual({ ruleId: 'squat/test', kind: 'unknown', reason: 'landmarks' });
	});

	it('does not even ask a rule from a view in which it can’t tell', () => {
		const silent = (views: FaultRule['views']): FaultRule =>
			ruleThat({ value: 0, atS: 1 }, { views, measure: () => expect.unreachable('It was asked.') });
		for (const trace of [traced(), traced({ yawDeg: 55 }), traced({ yawDeg: null })]) {
			expect(judge(silent(FRONT_VIEW), trace, []).outcome).toMatchObject({ kind: 'unknown', reason: 'view' });
		}
		expect(judge(silent(ANY_VIEW), traced({ yawDeg: null }), []).outcome).toMatchObject({
			kind: 'unknown',
			reason: 'view',
		});
	});

	it('can’t tell from fewer than ten pictures a second', () => {
		const rule = ruleThat({ value: 0, atS: 1 });
		expect(judge(rule, traced({ fps: 9 }), []).outcome).toMatchObject({ kind: 'unknown', reason: 'too-few-frames' });
		expect(judge(rule, traced({ fps: 10 }), []).outcome).toMatchObject({ kind: 'pass' });
	});

	it('shows the rule the rep and the reps before it', () => {
		const past: readonly PastRep[] = [{ partial: false, side: null, measures: { depthRatio: 0.5 }, faults: [] }];
		const rule = ruleThat(
			{ value: 0, atS: 0 },
			{ measure: (trace, reps) => ({ value: reps.length, atS: trace.peakS }) },
		);
		expect(judge({ ...rule, threshold: { ...ABOVE, mild: 0 } }, traced(), past).outcome).toMatchObject({
			value: 1,
			atS: 1,
		});
	});
});
