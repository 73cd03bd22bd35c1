import { describe, expect, it } from 'vitest';
import { fault, pass, repAt, setOf, unknown } from '../../../tests/support/madeSets.ts';
import { sayings, sayingsText, shortcomings } from './demoJudgement.ts';

const ID = 'squat/forward-lean';
const truthAt = (peakS: number) => ({ startS: peakS - 0.5, peakS, endS: peakS + 0.5, side: null });
const RULE = { threshold: { mild: 1, marked: 2, faultWhen: 'above', source: 'house' } } as const;

describe('sayings', () => {
	it('tells what was said of each rep that was truly done, and which were missed', () => {
		const reps = [repAt(1.1, { outcomes: [pass(ID)] }), repAt(5, { outcomes: [fault(ID)] })];
		const said = sayings([setOf('squat', reps)], [truthAt(1), truthAt(3), truthAt(5)], ID);
		expect(said).toEqual(['fine', 'missed', 'marked']);
		expect(sayingsText(said)).toBe('1 fine, 1 missed, 1 marked');
	});

	it('gives the reason of what can’t be told', () => {
		expect(sayings([setOf('squat', [repAt(1, { outcomes: [unknown(ID)] })])], [truthAt(1)], ID)).toEqual([
			'unknown: view',
		]);
	});
});

describe('shortcomings', () => {
	it('finds none where a rule is quiet at clean form, loud at the fault and undecided elsewhere', () => {
		const said = { clean: ['fine'], marked: ['marked', 'marked', 'mild'], elsewhere: ['unknown: view'] } as const;
		expect(shortcomings(RULE, said)).toEqual([]);
	});

	it('names what is amiss', () => {
		const said = { clean: ['mild'], marked: ['mild'], elsewhere: ['fine'] } as const;
		expect(shortcomings(RULE, said)).toEqual([
			'fault at clean form',
			'clean form not seen',
			'marked fault not found',
			'judged from elsewhere',
		]);
	});

	it('asks only for a mild fault where a rule knows no marked one', () => {
		const mildOnly = { threshold: { ...RULE.threshold, marked: null } };
		expect(shortcomings(mildOnly, { clean: ['fine'], marked: ['mild'], elsewhere: null })).toEqual([]);
	});

	it('wants no judgement from a rule that lacks what it needs', () => {
		const blind = { ...RULE, needs: 'end-on-pose' } as const;
		expect(
			shortcomings(blind, { clean: ['unknown: no-back-contour'], marked: ['unknown: view'], elsewhere: null }),
		).toEqual([]);
		expect(shortcomings(blind, { clean: ['fine'], marked: ['unknown: view'], elsewhere: null })).toHaveLength(1);
	});
});
