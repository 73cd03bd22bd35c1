import { describe, expect, it } from 'vitest';
import { makeRep, makeSet, passed } from '../../../tests/support/makeSession.ts';
import { setFacts } from './setFacts.ts';

describe('the facts of a set', () => {
	const set = makeSet([makeRep(1, [passed('squat/shallow-depth')])]);

	it('name the depth goal that it was judged by, where that was another than parallel', () => {
		expect(setFacts({ ...set, depthGoal: 'above' }).facts).toContain('depth goal above parallel');
		expect(setFacts({ ...set, depthGoal: 'below' }).facts).toContain('depth goal below parallel');
		expect(setFacts(set).facts.join(' ')).not.toContain('goal');
	});
});
