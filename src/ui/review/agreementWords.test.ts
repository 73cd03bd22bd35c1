import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../analysis/session/agreement.ts';
import { faulted, makeRep, makeSession, makeSet } from '../../../tests/support/makeSession.ts';
import { differencesText, kappaText, percentText, repsAgreementText } from './agreementWords.ts';

const LEAN = 'squat/forward-lean';
const SESSION = makeSession([makeSet([makeRep(1, [faulted(LEAN)]), makeRep(2, [])])]);
const FINE = {
	kind: 'verdict',
	atS: 2.5,
	ruleId: LEAN,
	says: 'pass',
	madeAt: '2026-11-22T10:00:00Z',
	note: '',
} as const;
const AGREEMENT = agreementOf([{ ...SESSION, corrections: [FINE] }]);

describe('the words of agreement', () => {
	it('say what was left out and what can’t be known', () => {
		const text = repsAgreementText(AGREEMENT);
		expect(text).toContain('Reps you agree on: 1, added by you: 0, taken out by you: 0.');
		expect(text).toContain('1 rep you said nothing of is left out.');
		expect(text).toContain('only then is it sure that none was missed');
	});

	it('ask for something to compare', () => {
		expect(repsAgreementText(agreementOf([SESSION]))).toMatch(/^Nothing to compare yet/u);
	});

	it('name where machine and person differ', () => {
		expect(AGREEMENT.rules.map(differencesText)).toEqual(['1 × fault, fine']);
	});

	it('show nothing as a dash', () => {
		expect([percentText(null), percentText(0.934), kappaText(null), kappaText(-0.25)]).toEqual([
			'–',
			'93 %',
			'–',
			'−0.25',
		]);
	});
});
