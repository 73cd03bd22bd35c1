import { describe, expect, it } from 'vitest';
import { listReps } from '../../analysis/session/summary.ts';
import { faulted, makeRep, makeSet, passed, unjudged } from '../../../tests/support/makeSession.ts';
import { findExercise } from '../../state/exerciseWords.ts';
import { reportRules, reportSets, repsToShow } from './printReport.ts';

const DEPTH = 'squat/shallow-depth';
const KNEES = 'squat/knee-valgus';
const LEAN = 'squat/forward-lean';
const RULES = findExercise('squat')?.rules ?? [];

const SET = makeSet([
	makeRep(1, [passed(DEPTH), passed(LEAN), unjudged(KNEES)], { measures: { depthRatio: 1 } }),
	makeRep(2, [passed(DEPTH), passed(LEAN), unjudged(KNEES)], { measures: { depthRatio: 1.2 } }),
	makeRep(3, [faulted(DEPTH), passed(LEAN), unjudged(KNEES)]),
	makeRep(4, [faulted(DEPTH, 'marked'), faulted(LEAN), unjudged(KNEES)]),
	makeRep(5, [faulted(DEPTH), faulted(LEAN), unjudged(KNEES)], { partial: true }),
]);

describe('the report', () => {
	it('counts each rule over the counted reps, and puts what to adjust first', () => {
		expect(reportRules([SET], RULES)).toMatchObject([
			{ ruleId: DEPTH, fine: 2, adjust: 2, unknown: 0 },
			{ ruleId: LEAN, fine: 3, adjust: 1, unknown: 0 },
			{ ruleId: KNEES, fine: 0, adjust: 0, unknown: 4 },
		]);
	});

	it('says what to try, and why a rule could not judge', () => {
		const [depth, , knees] = reportRules([SET], RULES);
		expect(depth?.words).toMatch(/ Try: .+\.$/u);
		expect(knees?.words).toBe('Can’t tell: not visible from where the camera stands.');
	});

	it('names the exercise with the rule only where there are several', () => {
		expect(reportRules([SET], RULES)[0]?.name).not.toContain(':');
		const lunges = makeSet([makeRep(1, [passed('lunge/forward-lean')])], { exerciseId: 'lunge' });
		expect(reportRules([SET, lunges], RULES).map(({ name }) => name)).toContain('Lunge: Forward lean');
	});

	it('has a row for each set with its view in words', () => {
		expect(reportSets([SET])).toMatchObject([
			{ exercise: 'Squat', view: 'side on, left side to the camera', summary: { counted: 4, clean: 2, partial: 1 } },
		]);
	});

	it('shows the deepest clean rep and the one with most to adjust', () => {
		expect(repsToShow(listReps([SET])).map(({ number }) => number)).toEqual([2, 4]);
		expect(repsToShow(listReps([makeSet([makeRep(1, [unjudged(DEPTH)])])]))).toEqual([]);
	});
});
