import { describe, expect, it } from 'vitest';
import { aimedAt } from '../../analysis/exercises/aimedAt.ts';
import { EXERCISES } from '../../analysis/exercises/registry.ts';
import { squat } from '../../analysis/exercises/squat/index.ts';
import { basisOf, plottedBasisOf } from './ruleBasis.ts';

const RULES = EXERCISES.flatMap(({ rules }) => rules);
const [OF_ANOTHER_VERSION] = squat.rules.map((rule) => ({ ...rule, ruleId: 'squat/of-another-version' }));

describe('where numbers come from', () => {
	it.each(RULES.map((rule) => [rule.ruleId, rule] as const))('is said of %s, in words for everybody', (_, rule) => {
		// No codes, references or shorthand of the documents behind it.
		expect(basisOf(rule)).toMatch(/^[A-Z0-9].*[^\s:;,.]$/u);
		expect(basisOf(rule)).not.toMatch(/[A-Z]{2,}_|\bP\d+|\bB\d+\b|engineering|\bhouse\b|κ|\[|biomechanics/iu);
	});

	it('is the choice itself where somebody chose a depth', () => {
		const chosen = aimedAt(squat, 'above').rules.find(({ ruleId }) => ruleId === 'squat/shallow-depth');
		expect(chosen && basisOf(chosen)).toMatch(/^The depth goal that was chosen/u);
	});

	it('is another on a plot where that shows other limits', () => {
		const knees = RULES.find(({ ruleId }) => ruleId === 'squat/knee-valgus');
		expect(knees && plottedBasisOf(knees)).toMatch(/^Back-stop/u);
	});

	it('is not known of a rule of another version', () => {
		expect(OF_ANOTHER_VERSION && basisOf(OF_ANOTHER_VERSION)).toBeNull();
	});
});
