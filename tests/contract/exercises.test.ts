import { describe, expect, it } from 'vitest';
import { EXERCISES, exerciseById } from '../../src/analysis/exercises/registry.ts';
import { exerciseDoc } from '../support/exerciseDoc.ts';

describe('the registry', () => {
	it('gives every exercise an id of its own', () => {
		const ids = EXERCISES.map((exercise) => exercise.id);
		expect(new Set(ids).size).toBe(ids.length);
	});
	it('finds an exercise by its id and refuses an unknown one by name', () => {
		for (const exercise of EXERCISES) expect(exerciseById(exercise.id)).toBe(exercise);
		expect(() => exerciseById('moonwalk')).toThrow('moonwalk');
	});
});

describe.each(EXERCISES)('$id', (exercise) => {
	it('has limits in rising order and times a person can keep', () => {
		const { counting } = exercise;
		if (counting.kind === 'hold') {
			expect(counting.limits.minHoldS).toBeGreaterThan(0);
			expect(counting.limits.graceS).toBeGreaterThan(0);
			return;
		}
		const { noiseDepthRatio, partialDepthRatio, countDepthRatio, fullDepthRatio, minRepS, maxRepS, maxPauseS } =
			counting.limits;
		const depths = [0, noiseDepthRatio, partialDepthRatio, countDepthRatio, fullDepthRatio];
		expect(depths.every((depth, index) => index === 0 || depth > (depths[index - 1] ?? 0))).toBe(true);
		expect(minRepS).toBeGreaterThan(0);
		expect(maxPauseS).toBeGreaterThan(minRepS);
		expect(maxRepS).toBeGreaterThan(maxPauseS);
	});
	it('has rules with ids of their own, named after it', () => {
		const ids = exercise.rules.map((rule) => rule.ruleId);
		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids) expect(id).toMatch(new RegExp(`^${exercise.id}/[a-z-]+$`));
	});
	describe.each(exercise.rules)('$ruleId', (rule) => {
		it('says its cue in at most five short, friendly words', () => {
			expect(rule.cue.split(' ').length).toBeLessThanOrEqual(5);
			expect(rule.cue).not.toMatch(/wrong|danger|slipped|collapse|damage|protect|!/i);
		});
		it('has all its words', () => {
			for (const text of [rule.name, rule.passTitle, rule.faultTitle, rule.cue, rule.viewHint]) {
				expect(text.trim()).not.toBe('');
			}
		});
		it('names the source of its threshold', () => {
			expect(rule.threshold.source).toMatch(/biomechanics|lumbar,|doi:|PMC\d|house/i);
		});
		it('has a marked threshold beyond the mild one', () => {
			const { mild, marked, faultWhen } = rule.threshold;
			if (marked !== null) expect(faultWhen === 'above' ? marked > mild : marked < mild).toBe(true);
		});
		it('can be judged from at least one view', () => {
			expect(rule.views.length).toBeGreaterThan(0);
		});
	});
});

describe('docs/exercises.md', () => {
	it('says what the code does (`npx vitest -u` writes it anew)', async () => {
		await expect(exerciseDoc(EXERCISES)).toMatchFileSnapshot('../../docs/exercises.md');
	});
});
