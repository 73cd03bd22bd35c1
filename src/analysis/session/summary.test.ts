import { describe, expect, it } from 'vitest';
import { faulted, makeRep, makeSet, passed, unjudged } from '../../../tests/support/makeSession.ts';
import {
	asymmetry,
	listReps,
	mainFault,
	outcomeText,
	reasonText,
	repVerdict,
	ruleName,
	sideCounts,
	summarizeSession,
	valueText,
} from './summary.ts';

describe('repVerdict', () => {
	const DEPTH = 'squat/shallow-depth';
	const LEAN = 'squat/forward-lean';

	it('calls a rep clean when what can be judged passed and the rest cannot be seen from this view', () => {
		const rep = makeRep(1, [passed(DEPTH), unjudged('squat/knee-valgus', 'view')]);
		expect(repVerdict(rep, makeSet([rep]))).toBe('clean');
	});

	it('does not call a rep clean for its tempo alone, which is all that can be told at an angle', () => {
		const rep = makeRep(1, [unjudged(DEPTH), unjudged(LEAN), passed('squat/tempo')]);
		expect(repVerdict(rep, makeSet([rep]))).toBe('unknown');
	});

	it('calls a rep a fault even when other rules passed', () => {
		const rep = makeRep(1, [passed(DEPTH), faulted(LEAN)]);
		expect(repVerdict(rep, makeSet([rep]))).toBe('fault');
	});

	it('does not call a rep clean when no rule could judge it', () => {
		const rep = makeRep(1, [unjudged(DEPTH), unjudged(LEAN)]);
		expect(repVerdict(rep, makeSet([rep]))).toBe('unknown');
	});

	it('does not call a rep clean when a joint was hidden for a rule that judged the other reps', () => {
		const seen = makeRep(1, [passed(DEPTH), passed(LEAN)]);
		const hidden = makeRep(2, [unjudged(DEPTH, 'landmarks'), passed(LEAN)]);
		const set = makeSet([seen, hidden]);
		expect(repVerdict(seen, set)).toBe('clean');
		expect(repVerdict(hidden, set)).toBe('unknown');
	});

	it.each(['no-back-neutral', 'once-only'] as const)(
		'does not call a rep clean whose back was left open: %s',
		(reason) => {
			const rep = makeRep(1, [passed(DEPTH), unjudged('squat/lumbar-flexion', reason)]);
			expect(repVerdict(rep, makeSet([rep]))).toBe('unknown');
		},
	);

	it('calls a partial rep partial whatever its outcomes', () => {
		const rep = makeRep(1, [faulted(DEPTH)], { partial: true });
		expect(repVerdict(rep, makeSet([rep]))).toBe('partial');
	});
});

describe('summarizeSession', () => {
	it('counts clean, fault, unknown and partial apart and ranks faults by reps', () => {
		const set = makeSet([
			makeRep(1, [passed('squat/shallow-depth'), passed('squat/forward-lean')]),
			makeRep(2, [faulted('squat/shallow-depth'), faulted('squat/forward-lean')]),
			makeRep(3, [passed('squat/shallow-depth'), faulted('squat/forward-lean', 'marked')]),
			makeRep(4, [unjudged('squat/shallow-depth'), unjudged('squat/forward-lean')]),
			makeRep(5, [faulted('squat/shallow-depth')], { partial: true }),
		]);
		expect(summarizeSession([set])).toEqual({
			counted: 4,
			partial: 1,
			clean: 1,
			faults: 2,
			unknown: 1,
			byRule: [
				{ ruleId: 'squat/forward-lean', reps: 2 },
				{ ruleId: 'squat/shallow-depth', reps: 1 },
			],
		});
	});

	it('is all zeros for a session without reps', () => {
		expect(summarizeSession([])).toEqual({ counted: 0, partial: 0, clean: 0, faults: 0, unknown: 0, byRule: [] });
	});
});

describe('words', () => {
	it('names the first fault by priority', () => {
		const rep = makeRep(1, [passed('squat/shallow-depth'), faulted('squat/heel-rise'), faulted('squat/tempo')]);
		expect(mainFault(rep)?.ruleId).toBe('squat/heel-rise');
		expect(mainFault(makeRep(2, [passed('squat/tempo')]))).toBeNull();
	});

	it('shows values with their unit, without a minus zero', () => {
		expect(valueText(18.2, 'deg')).toBe('18°');
		expect(valueText(-3.1, 'deg')).toBe('−3°');
		expect(valueText(-0.2, 'deg')).toBe('0°');
		expect(valueText(0.124, 'ratio')).toBe('12 %');
		expect(valueText(0.963, 's')).toBe('0.96 s');
		expect(valueText(1, 's')).toBe('1 s');
	});

	it('makes a name from the id of a rule it does not know', () => {
		expect(ruleName('squat/forward-lean', null)).toBe('Forward lean');
	});

	it('says why a rule could not judge', () => {
		expect(outcomeText(unjudged('squat/knee-valgus', 'no-baseline'), null)).toBe(
			`Can’t tell: ${reasonText('no-baseline')}`,
		);
	});
});

describe('listReps', () => {
	it('numbers the counted reps of each exercise over all of its sets', () => {
		const squats = makeSet([makeRep(1, []), makeRep(2, [], { partial: true })]);
		const lunges = makeSet([makeRep(1, [])], { exerciseId: 'lunge' });
		expect(listReps([squats, lunges, squats]).map(({ number }) => number)).toEqual([1, null, 1, 2, null]);
	});
});

describe('sides of a set', () => {
	const rep = (index: number, side: 'left' | 'right' | null, depthRatio: number) =>
		makeRep(index, [], { side, measures: { depthRatio } });
	const alternating = (left: number, right: number) =>
		makeSet([rep(1, 'left', left), rep(2, 'right', right), rep(3, 'left', left), rep(4, 'right', right)]);

	it('counts the reps of each side, and none where both work', () => {
		const partial = makeRep(5, [], { side: 'right', partial: true });
		expect(sideCounts([...alternating(1, 1).reps, partial])).toEqual({ left: 2, right: 2 });
		expect(sideCounts([rep(1, null, 1)])).toBeNull();
	});

	it('calls up to a tenth the same, more a little, and more than 15 % clear', () => {
		expect(asymmetry(alternating(0.91, 1))).toMatchObject({ lesser: 'left', severity: null });
		expect(asymmetry(alternating(1, 0.88))).toMatchObject({ lesser: 'right', severity: 'mild' });
		const clear = asymmetry(alternating(0.8, 1));
		expect(clear).toMatchObject({ lesser: 'left', severity: 'marked' });
		expect(clear?.differenceRatio).toBeCloseTo(0.2, 6);
	});

	it('does not compare sides of which one was done once', () => {
		expect(asymmetry(makeSet([rep(1, 'left', 1), rep(2, 'right', 0.5), rep(3, 'left', 1)]))).toBeNull();
		expect(asymmetry(makeSet([rep(1, null, 1), rep(2, null, 0.5)]))).toBeNull();
	});
});
