import { describe, expect, it } from 'vitest';
import { EXERCISES } from '../../analysis/exercises/registry.ts';
import { basisOf, meaningOf } from './whyWords.ts';

const RULES = EXERCISES.flatMap(({ rules }) => rules);

describe('the words of why', () => {
	it.each(RULES.map((rule) => [rule.ruleId, rule] as const))(
		'say what %s measures and where its number comes from',
		(_, rule) => {
			expect(meaningOf(rule.ruleId)).toMatch(/^[A-Z].*\.$/u);
			const basis = basisOf(rule);
			// No codes, references or shorthand of the documents behind it.
			expect(basis).not.toMatch(
				/[A-Z]{2,}_|\bP\d+|\bB\d+\b|engineering|\bhouse\b|κ|\[|K2C|ROT\b|PHE|amber|biomechanics/iu,
			);
			expect(basis).toMatch(/^[A-Z0-9−].*[^\s:;,]$/u);
		},
	);

	it('name the measure of the exercise where it differs', () => {
		expect(meaningOf('squat/forward-lean')).toContain('shins');
		expect(meaningOf('lunge/forward-lean')).not.toContain('shins');
		expect(meaningOf('squat/of-another-version')).toBeNull();
	});

	it('write shares as the page does', () => {
		const squat = RULES.find(({ ruleId }) => ruleId === 'squat/knee-valgus');
		expect(squat && basisOf(squat)).toContain('15 % ≈ 3 cm');
		const lift = RULES.find(({ ruleId }) => ruleId === 'prone-leg-raise/tempo');
		expect(lift && basisOf(lift)).toContain('0.6 s');
	});
});
