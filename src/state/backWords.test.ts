import { describe, expect, it } from 'vitest';
import type { Outcome, UnknownReason } from '../analysis/faults/outcome.ts';
import { UNKNOWN_REASONS } from '../analysis/faults/outcome.ts';
import { faulted, makeRep, makeSet, passed, unjudged } from '../../tests/support/makeSession.ts';
import { answerText, BACK_LIMITS, backResult, measureText, readingLabel, readingText } from './backWords.ts';

const RULE = 'hip-hinge/lumbar-flexion';
const resultOf = (outcomes: readonly Outcome[], source: Parameters<typeof backResult>[1] = 'first-reps') =>
	backResult(
		makeSet(
			outcomes.map((outcome, index) => makeRep(index + 1, [outcome])),
			{ exerciseId: 'hip-hinge' },
		),
		source,
	);
const fault = faulted(RULE);
const unknown = (reason: UnknownReason) => unjudged(RULE, reason);

describe('backResult', () => {
	it('compares with what the set was compared with', () => {
		expect(resultOf([fault, passed(RULE)])?.text).toBe('Your back line looked rounder than in your first reps.');
		expect(resultOf([fault], 'confirmed')?.text).toContain('than in the reps you called good');
		expect(resultOf([fault], null)?.text).toBe('Your back line looked round.');
		expect(resultOf([passed(RULE)])).toMatchObject({ tone: 'fine', text: expect.stringContaining('your first reps') });
	});

	it('is clearer when most of the faults are marked', () => {
		const marked = faulted(RULE, 'marked');
		expect(resultOf([marked, marked, fault])?.text).toContain('clearly rounder');
		expect(resultOf([marked, fault])?.text).not.toContain('clearly');
	});

	it('says what to do when the back was not seen, by the reason of most reps', () => {
		const result = resultOf([unknown('view'), unknown('view'), unknown('arms-over-back')]);
		expect(result).toMatchObject({ tone: 'unsure', seen: 0 });
		expect(result?.text).toBe('Could not see your back line this set: turn side on.');
	});

	it('does not call a single round rep a fault, nor a back that was only learnt a good one', () => {
		expect(resultOf([unknown('once-only')])).toMatchObject({ tone: 'unsure', seen: 1 });
		expect(resultOf([unknown('no-back-neutral'), unknown('no-back-neutral')])).toMatchObject({
			tone: 'unsure',
			seen: 2,
		});
	});

	it('has nothing to say of an exercise that does not look at the back', () => {
		expect(backResult(makeSet([makeRep(1, [passed('lunge/tempo')])], { exerciseId: 'lunge' }), null)).toBeNull();
	});
});

describe('the words of the back', () => {
	const readings = [
		...UNKNOWN_REASONS.map((reason) => ({ kind: 'unseen', reason }) as const),
		...(['fine', 'mild', 'marked'] as const).map(
			(level) => ({ kind: 'seen', level, beyond: 21.4, when: 'now' }) as const,
		),
		{ kind: 'learning' } as const,
		{ kind: 'waiting' } as const,
	];
	const all = [
		...readings.flatMap((reading) => [readingText(reading), readingLabel(reading)]),
		...UNKNOWN_REASONS.map((reason) => resultOf([unknown(reason)])?.text ?? ''),
		...(['taken', 'too-round', 'not-seen', 'forgotten'] as const).map(answerText),
		...([null, 'first-reps', 'confirmed'] as const).map(measureText),
		BACK_LIMITS,
	];

	it('hold no number, no degrees and no threat', () => {
		for (const text of all) expect(text).not.toMatch(/\d|°|degree|wrong|danger|damage|protect|!/i);
	});

	it('are short where they are read from afar', () => {
		for (const reading of readings) expect(readingText(reading).length).toBeLessThanOrEqual(24);
	});
});
