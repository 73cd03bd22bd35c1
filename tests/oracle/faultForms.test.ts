import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.ts';
import { EXERCISES } from '../../src/analysis/exercises/registry.ts';
import type { Outcome } from '../../src/analysis/faults/outcome.ts';
import type { FaultRule } from '../../src/analysis/faults/rule.ts';
import type { RepReport } from '../../src/analysis/session/session.ts';
import { FAULT_FORMS } from '../../src/athlete/faultForms.ts';
import { faultyReps, type FaultForm } from '../../src/athlete/faultForms/faultForm.ts';
import { MOTIONS } from '../../src/athlete/motions.ts';
import type { MotionSet } from '../../src/athlete/motionSet.ts';
import { demoTrack } from '../support/demoTrack.ts';

/** Enough for every rule (biomechanics B0: 10, for swings 20); more would only pose the athlete more often. */
const FRAMES_PER_S = 20;

const analysed = new Map<string, readonly RepReport[]>();

/** Counted reps of a set as a perfect pose model sees it. The same set from the same place is analysed once. */
function countedReps({ exerciseId }: FaultForm, set: MotionSet, camera: FaultForm['camera']): readonly RepReport[] {
	const key = JSON.stringify([exerciseId, set, camera]);
	const known = analysed.get(key);
	if (known !== undefined) return known;
	const motion = MOTIONS[exerciseId]?.(set);
	if (motion === undefined) throw new Error(`The athlete does not know ${exerciseId}.`);
	const analyzer = createAnalyzer(exerciseId);
	for (const frame of demoTrack({ motion, camera, fps: FRAMES_PER_S })) analyzer.push(frame);
	const reps = analyzer.finish().flatMap((made) => made.reps.filter((rep) => !rep.partial));
	analysed.set(key, reps);
	return reps;
}

function outcomes(reps: readonly RepReport[], { ruleId }: FaultForm): readonly (Outcome | undefined)[] {
	return reps.map((rep) => rep.outcomes.find((outcome) => outcome.ruleId === ruleId));
}

const RULES: readonly FaultRule[] = EXERCISES.flatMap((exercise) => exercise.rules);
const SEEN = FAULT_FORMS.flatMap((form) => {
	const rule = RULES.find(({ ruleId }) => ruleId === form.ruleId);
	return rule === undefined ? [] : [{ ...form, rule }];
});
const BY_LANDMARKS = SEEN.filter(({ rule }) => rule.wants !== 'back-contour');
const BY_MORE = SEEN.filter(({ rule }) => rule.wants === 'back-contour');

describe('the demo athlete, as true landmarks show it', () => {
	it('shows the fault of every rule', () => {
		const shown = new Set(FAULT_FORMS.map(({ ruleId }) => ruleId));
		expect(RULES.map(({ ruleId }) => ruleId).filter((ruleId) => !shown.has(ruleId))).toEqual([]);
	});

	it.each(SEEN)('$ruleId is quiet at clean form', (form) => {
		const reps = countedReps(form, form.clean, form.camera);
		expect(reps.length).toBe(form.clean.reps);
		const faults = reps.flatMap((rep) => rep.outcomes.filter((outcome) => outcome.kind === 'fault'));
		expect(faults).toEqual([]);
	});

	it.each(BY_LANDMARKS)('$ruleId passes clean form', (form) => {
		const kinds = outcomes(countedReps(form, form.clean, form.camera), form).map((outcome) => outcome?.kind);
		expect(kinds.at(-1)).toBe('pass');
	});

	it.each(BY_LANDMARKS)('$ruleId finds its fault', (form) => {
		const all = outcomes(countedReps(form, form.marked, form.camera), form);
		const faulty = faultyReps(form);
		expect(all.length).toBe(form.counted);
		const found = faulty.flatMap((number) => {
			const outcome = all[number - 1];
			return outcome?.kind === 'fault' ? [outcome.severity] : [];
		});
		// What is said needs two of three reps; a first or last rep may begin or end at rest where the fault can't show.
		expect(found.length).toBeGreaterThanOrEqual(Math.ceil(faulty.length / 2));
		expect(found.includes('marked')).toBe(form.rule.threshold.marked !== null);
	});

	it.each(BY_MORE)('$ruleId can’t tell without what it needs, however bad it is', (form) => {
		const all = outcomes(countedReps(form, form.marked, form.camera), form);
		expect(all.map((outcome) => outcome?.kind)).toEqual(all.map(() => 'unknown'));
	});

	it.each(SEEN.filter(({ elsewhere }) => elsewhere !== null))('$ruleId can’t tell from elsewhere', (form) => {
		const all = outcomes(countedReps(form, form.marked, form.elsewhere ?? {}), form);
		expect(all.length).toBeGreaterThan(0);
		expect(all.map((outcome) => outcome?.kind)).toEqual(all.map(() => 'unknown'));
	});
});
