import { describe, expect, it } from 'vitest';
import { EXERCISES, exerciseById } from '../analysis/exercises/registry.ts';
import { ASK_FIRST } from './askFirst.ts';
import { DOSE_SOURCES, type ExerciseGuide } from './exerciseGuide.ts';
import { GUIDES, guideOf } from './guides.ts';

/** Two lines of at most 12 letters: what can be shown big at 3 m. */
function fitsBig(cue: string): boolean {
	const words = cue.split(' ');
	const isLine = (line: readonly string[]) => line.join(' ').length <= 12;
	return words.some((_, cut) => isLine(words.slice(0, cut)) && isLine(words.slice(cut)));
}

const sentences = (guide: ExerciseGuide): string[] => [
	guide.about,
	guide.setup,
	...guide.needs,
	...guide.steps,
	...guide.cues,
	...guide.mistakes.flatMap(({ what, instead }) => [what, instead]),
	guide.easier.text,
	guide.harder.text,
	guide.askFirst,
	guide.unseen,
	...guide.doses.map(({ amount }) => amount),
];

const DISCOURAGING = /wrong|danger|slipped|out of place|collapse|damage|injur|protect your|never your|weak|asleep|!/iu;

describe('guides', () => {
	it('has one for every exercise and no other', () => {
		expect(GUIDES.map(({ exerciseId }) => exerciseId).sort()).toEqual(EXERCISES.map(({ id }) => id).sort());
		expect(() => guideOf('handstand')).toThrow(RangeError);
	});

	it.each(GUIDES.map((guide) => [guide.exerciseId, guide] as const))('%s can be read in a minute', (_, guide) => {
		expect(guide.steps.length).toBeGreaterThanOrEqual(2);
		expect(guide.steps.length).toBeLessThanOrEqual(4);
		for (const step of guide.steps) expect(step.length).toBeLessThanOrEqual(85);
		for (const text of [guide.about, guide.askFirst, guide.unseen]) expect(text.length).toBeLessThanOrEqual(115);
		expect(guide.setup.length).toBeLessThanOrEqual(120);
		for (const { text } of [guide.easier, guide.harder]) expect(text.length).toBeLessThanOrEqual(90);
		expect(guide.doses.length).toBeGreaterThan(0);
	});

	it.each(GUIDES.map((guide) => [guide.exerciseId, guide] as const))('the cues of %s can be shown big', (_, guide) => {
		expect(guide.cues).toHaveLength(2);
		for (const cue of guide.cues) {
			expect(cue.length, cue).toBeLessThanOrEqual(24);
			expect(fitsBig(cue), cue).toBe(true);
		}
	});

	it.each(GUIDES.map((guide) => [guide.exerciseId, guide] as const))(
		'the mistakes of %s are found by its own rules, each once',
		(exerciseId, guide) => {
			const rules = exerciseById(exerciseId).rules.map(({ ruleId }) => ruleId);
			const named = guide.mistakes.map(({ ruleId }) => ruleId).filter((ruleId) => ruleId !== null);
			expect(guide.mistakes.length).toBeGreaterThanOrEqual(2);
			expect(guide.mistakes.length).toBeLessThanOrEqual(4);
			expect(named.length).toBeGreaterThan(0);
			expect(rules).toEqual(expect.arrayContaining(named));
			expect(new Set(named).size).toBe(named.length);
			for (const { what, instead } of guide.mistakes) {
				expect(what.length, what).toBeLessThanOrEqual(45);
				expect(instead.length, instead).toBeLessThanOrEqual(65);
			}
		},
	);

	it('leads to exercises that exist when another one is easier or harder', () => {
		for (const { easier, harder, exerciseId } of GUIDES) {
			for (const option of [easier, harder]) {
				if (option.exerciseId !== null) expect(exerciseById(option.exerciseId).id).not.toBe(exerciseId);
			}
		}
	});

	it('speaks kindly', () => {
		for (const guide of GUIDES) for (const text of sentences(guide)) expect(text).not.toMatch(DISCOURAGING);
		expect(ASK_FIRST.stop).toMatch(/^Stop at once/u);
	});

	it('never credits an article with a dose that the app chose', () => {
		const amounts = (exerciseId: string) => guideOf(exerciseId).doses.map(({ source }) => source);
		for (const id of ['squat', 'lunge', 'hip-hinge', 'bird-dog', 'clam', 'fire-hydrant', 'single-leg-bridge']) {
			expect(amounts(id)[0]).toBe(DOSE_SOURCES.app);
		}
		expect(amounts('glute-bridge')).toContain(DOSE_SOURCES.bridges);
	});
});
