import { expect, it } from 'vitest';
import { EXERCISES } from '../../analysis/exercises/registry.ts';
import { ruleIcon } from './ruleIcon.ts';

it('has a sign for every rule, so that no cue is told by colour alone', () => {
	const without = EXERCISES.flatMap(({ rules }) => rules)
		.map(({ ruleId }) => ruleId)
		.filter((ruleId) => ruleIcon(ruleId) === ruleIcon('squat/a-fault-of-tomorrow'));
	expect(without).toEqual([]);
});
