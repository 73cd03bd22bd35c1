import { describe, expect, it } from 'vitest';
import { corrected } from '../../analysis/session/correctSets.ts';
import type { CorrectionWord } from '../../analysis/session/corrections.ts';
import { listReps, type SessionRep } from '../../analysis/session/summary.ts';
import { faulted, makeRep, makeSet, passed } from '../../../tests/support/makeSession.ts';
import { answerWords, correctedText, isSaidOtherwise, repWords } from './correctionWords.ts';

const LEAN = 'squat/forward-lean';
const SETS = [makeSet([makeRep(1, [passed(LEAN)]), makeRep(2, [faulted(LEAN)])])];

function repAfter(index: number, ...words: CorrectionWord[]): SessionRep {
	const corrections = words.map((word) => ({ ...word, madeAt: '2026-11-22T10:00:00Z', note: '' }));
	const rep = listReps(corrected(SETS, corrections).sets)[index];
	if (rep === undefined) throw new Error('no such rep');
	return rep;
}
const says = (says: 'pass' | 'fault' | 'unknown'): CorrectionWord => ({
	kind: 'verdict',
	atS: 2.5,
	ruleId: LEAN,
	says,
});
const [asIs] = SETS[0]?.reps[0]?.outcomes ?? [];

describe('repWords', () => {
	it.each([
		['nothing where nobody spoke', repAfter(0), null],
		['both words', repAfter(0, says('fault')), 'You: fault. Machine: clean.'],
		['that they agree', repAfter(0, says('pass')), 'You and the machine: clean.'],
		['a rep that is none', repAfter(1, { kind: 'counted', atS: 4.5, says: 'not-a-rep' }), 'You: not a rep. Machine: fault.'], // prettier-ignore
		[
			'a rep that was added',
			repAfter(2, { kind: 'added', exerciseId: 'squat', side: null, startS: 7, peakS: 8, endS: 9 }),
			'You added this rep. The machine did not count it.',
		],
	])('says %s', (_, rep, text) => {
		expect(repWords(rep)).toBe(text);
	});

	it('says what the machine took the set for', () => {
		expect(repWords(repAfter(0, { kind: 'exercise', atS: 2.5, exerciseId: 'lunge' }))).toContain('The machine took it for: Squat.'); // prettier-ignore
	});
});

describe('answerWords', () => {
	it('puts the person’s answer before the machine’s', () => {
		const { rep } = repAfter(0, says('unknown'));
		const [outcome] = rep.outcomes;
		expect(outcome && answerWords(rep, outcome)).toBe('You: can’t tell. Machine: fine.');
		expect(outcome && isSaidOtherwise(rep, outcome)).toBe(true);
	});

	it('marks nothing where they agree or nobody spoke', () => {
		expect(asIs && isSaidOtherwise(repAfter(0, says('pass')).rep, asIs)).toBe(false);
		expect(asIs && answerWords(repAfter(0).rep, asIs)).toBeNull();
	});
});

describe('correctedText', () => {
	it('counts reps', () => {
		expect([0, 1, 2].map(correctedText)).toEqual([null, '1 rep corrected by you', '2 reps corrected by you']);
	});
});
