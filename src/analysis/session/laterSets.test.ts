import { expect, it } from 'vitest';
import { faulted, makeRep, makeSet, passed } from '../../../tests/support/makeSession.ts';
import { laterSets } from './laterSets.ts';

it('moves sets, their reps and what was found in them', () => {
	const set = makeSet([makeRep(1, [passed('squat/tempo'), faulted('squat/forward-lean')])]);
	const [later] = laterSets([set], 10);
	expect(later).toMatchObject({ startS: 12, endS: 13, reps: [{ startS: 12, peakS: 12.5, endS: 13 }] });
	expect(later?.reps[0]?.outcomes).toEqual([passed('squat/tempo'), { ...faulted('squat/forward-lean'), atS: 11 }]);
});
