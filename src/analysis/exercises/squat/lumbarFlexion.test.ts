import { describe, expect, it } from 'vitest';
import { FRONT, SIDE, lastOutcome } from '../../../../tests/support/ruleTester.ts';
import { lumbarFlexion } from './lumbarFlexion.ts';

describe(lumbarFlexion.ruleId, () => {
	it('never passes while there is no outline of the back, however round it is', () => {
		for (const lumbarFlexionDeg of [0, 50]) {
			const outcome = lastOutcome(lumbarFlexion.ruleId, { title: '', set: { lumbarFlexionDeg }, camera: SIDE });
			expect(outcome).toEqual({ ruleId: 'squat/lumbar-flexion', kind: 'unknown', reason: 'no-back-contour' });
		}
	});
	it('can’t tell from the front', () => {
		const outcome = lastOutcome(lumbarFlexion.ruleId, { title: '', set: {}, camera: FRONT });
		expect(outcome).toEqual({ ruleId: 'squat/lumbar-flexion', kind: 'unknown', reason: 'view' });
	});
});
