import { describe, expect, it } from 'vitest';
import { EXERCISES } from '../../analysis/exercises/registry.ts';
import { meaningOf } from './whyWords.ts';

const RULES = EXERCISES.flatMap(({ rules }) => rules);

describe('the words of why', () => {
	it.each(RULES.map(({ ruleId }) => ruleId))('say what %s measures', (ruleId) => {
		expect(meaningOf(ruleId)).toMatch(/^[A-Z].*\.$/u);
	});

	it('name the measure of the exercise where it differs', () => {
		expect(meaningOf('squat/forward-lean')).toContain('shins');
		expect(meaningOf('lunge/forward-lean')).not.toContain('shins');
		expect(meaningOf('squat/of-another-version')).toBeNull();
	});
});
