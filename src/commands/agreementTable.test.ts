import { describe, expect, it } from 'vitest';
import { agreementOf } from '../analysis/session/agreement.ts';
import { faulted, makeRep, makeSession, makeSet } from '../../tests/support/makeSession.ts';
import { agreementTable } from './agreementTable.ts';

const SESSION = makeSession([makeSet([makeRep(1, [faulted('squat/forward-lean')]), makeRep(2, [])])]);

describe('agreementTable', () => {
	it('shows counts beside every ratio, and where the two differ', () => {
		const fine = { kind: 'verdict', atS: 2.5, ruleId: 'squat/forward-lean', says: 'pass', note: '' } as const;
		const corrections = [{ ...fine, madeAt: '2026-11-22T10:00:00Z' }];
		const text = agreementTable(agreementOf([{ ...SESSION, corrections }]));
		expect(text).toContain('Recordings 1, every rep checked in 0');
		expect(text).toContain('found 1, missed 0, extra 0, untouched 1');
		expect(text).toContain('Missed reps are only known for sure');
		expect(text).toMatch(/squat\/forward-lean +1 +0\.0 % +0\.00 {2}fault→fine 1/u);
	});

	it('says that nothing was compared', () => {
		expect(agreementTable(agreementOf([SESSION]))).toContain('Precision -, recall -, F1 -\n');
		expect(agreementTable(agreementOf([SESSION]))).toContain('No verdict was compared.');
	});
});
