import { describe, expect, it } from 'vitest';
import { faulted, makeRep, makeSession, makeSet, passed, unjudged } from '../../../tests/support/makeSession.ts';
import { agreementOf } from './agreement.ts';
import type { Correction, CorrectionWord } from './corrections.ts';
import type { RepReport } from './session.ts';

const LEAN = 'squat/forward-lean';

function corrected(reps: readonly RepReport[], ...words: CorrectionWord[]) {
	const corrections = words.map((word): Correction => ({ ...word, madeAt: '2026-11-22T10:00:00Z', note: '' }));
	return { ...makeSession([makeSet(reps)]), corrections };
}
function verdict(index: number, says: 'pass' | 'fault' | 'unknown'): CorrectionWord {
	return { kind: 'verdict', atS: index * 2 + 0.5, ruleId: LEAN, says };
}
const REPS = [1, 2, 3, 4].map((index) => makeRep(index, [index > 2 ? faulted(LEAN) : passed(LEAN)]));

describe('agreementOf', () => {
	it('compares nothing of a session that nobody corrected', () => {
		expect(agreementOf([corrected(REPS)])).toEqual({
			recordings: 1,
			checked: 0,
			reps: { found: 0, missed: 0, extra: 0, untouched: 4, precisionRatio: null, recallRatio: null, f1Ratio: null },
			otherExercise: 0,
			rules: [],
		});
	});

	it('tells found, missed and extra reps apart, and leaves untouched ones out of the ratios', () => {
		const session = corrected(
			[...REPS, makeRep(5, [faulted(LEAN)], { partial: true })],
			{ kind: 'counted', atS: 2.5, says: 'rep' },
			{ kind: 'counted', atS: 4.5, says: 'not-a-rep' },
			verdict(3, 'fault'),
			{ kind: 'counted', atS: 10.5, says: 'rep' },
			{ kind: 'added', exerciseId: 'squat', side: null, startS: 12, peakS: 12.5, endS: 13 },
		);
		expect(agreementOf([session]).reps).toEqual({
			found: 2,
			missed: 2,
			extra: 1,
			untouched: 1,
			precisionRatio: 2 / 3,
			recallRatio: 0.5,
			f1Ratio: 4 / 7,
		});
	});

	it('counts every rep of a recording of which a person looked at all', () => {
		const reps = REPS.map(({ side, startS, peakS, endS, outcomes }) => ({
			exerciseId: 'squat',
			side,
			startS,
			peakS,
			endS,
			verdicts: Object.fromEntries(outcomes.map(({ ruleId, kind }) => [ruleId, kind])),
		}));
		const all = agreementOf([corrected(REPS, { kind: 'confirmed', scope: 'recording', reps: reps.slice(1) })]);
		expect(all).toMatchObject({ checked: 1, reps: { found: 3, extra: 1, untouched: 0, recallRatio: 1 } });
		expect(all.rules[0]).toMatchObject({ count: 3, agreedRatio: 1, kappa: 1 });
	});

	it('gives each rule its confusion and kappa', () => {
		const session = corrected(REPS, verdict(1, 'pass'), verdict(2, 'fault'), verdict(3, 'fault'), verdict(4, 'fault'));
		const [rule] = agreementOf([session]).rules;
		expect(rule?.confusion).toEqual({
			pass: { pass: 1, fault: 1, unknown: 0 },
			fault: { pass: 0, fault: 2, unknown: 0 },
			unknown: { pass: 0, fault: 0, unknown: 0 },
		});
		expect(rule?.agreedRatio).toBe(0.75);
		// By chance: half of the machine's are faults, three quarters of the person's: 0.5.
		expect(rule?.kappa).toBeCloseTo(0.5, 12);
	});

	it('has no kappa where both only ever say the same', () => {
		const session = corrected(REPS, verdict(1, 'pass'), verdict(2, 'pass'));
		expect(agreementOf([session]).rules[0]).toMatchObject({ count: 2, agreedRatio: 1, kappa: null });
	});

	it('compares what could not be told as well', () => {
		const open = [makeRep(1, [unjudged(LEAN)])];
		const [rule] = agreementOf([corrected(open, verdict(1, 'fault'))]).rules;
		expect(rule).toMatchObject({ count: 1, agreedRatio: 0, kappa: 0 });
		expect(rule?.confusion.unknown.fault).toBe(1);
	});

	it('does not hold rules against an exercise that was none', () => {
		const session = corrected(REPS, { kind: 'exercise', atS: 2.5, exerciseId: 'lunge' }, { kind: 'counted', atS: 2.5, says: 'rep' }); // prettier-ignore
		expect(agreementOf([session])).toMatchObject({ otherExercise: 1, rules: [], reps: { found: 1 } });
	});

	it('puts several recordings together', () => {
		const one = corrected(REPS, verdict(1, 'pass'));
		const other = corrected(REPS, verdict(3, 'pass'));
		expect(agreementOf([one, other])).toMatchObject({
			recordings: 2,
			reps: { found: 2, untouched: 6 },
			rules: [{ count: 2, agreedRatio: 0.5 }],
		});
	});
});
