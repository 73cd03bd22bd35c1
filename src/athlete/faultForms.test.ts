import { describe, expect, it } from 'vitest';
import { EXERCISES } from '../analysis/exercises/registry.ts';
import { FAULT_FORMS } from './faultForms.ts';
import { faultyReps, type FaultForm } from './faultForms/faultForm.ts';
import { MOTIONS } from './motions.ts';

describe('forms of faults', () => {
	it.each(FAULT_FORMS)('$ruleId can be shown, in reps that there are', (form) => {
		const motion = MOTIONS[form.exerciseId]?.(form.marked);
		expect(motion?.reps).toHaveLength(form.marked.reps);
		expect(Math.max(...faultyReps(form))).toBeLessThanOrEqual(form.marked.reps);
	});

	it('show rules that there are, each once', () => {
		const known = FAULT_FORMS.filter(({ exerciseId }) => EXERCISES.some(({ id }) => id === exerciseId));
		const ruleIds = EXERCISES.flatMap(({ rules }) => rules.map(({ ruleId }) => ruleId));
		expect(known.filter(({ ruleId }) => !ruleIds.includes(ruleId))).toEqual([]);
		expect(new Set(FAULT_FORMS.map(({ ruleId }) => ruleId)).size).toBe(FAULT_FORMS.length);
	});
});

describe('faultyReps', () => {
	const form = { ...(FAULT_FORMS[0] as FaultForm), marked: { reps: 3 }, counted: 3 };

	it('are all when the whole set shows the fault', () => {
		expect(faultyReps(form)).toEqual([1, 2, 3]);
	});

	it('are as many as count', () => {
		expect(faultyReps({ ...form, counted: 1 })).toEqual([1]);
	});

	it('are those that are done otherwise', () => {
		expect(faultyReps({ ...form, marked: { reps: 3, but: { 2: {} } } })).toEqual([2]);
	});
});
