import { describe, expect, it } from 'vitest';
import { FRONT, SIDE, lastOutcome } from '../../../../tests/support/ruleTester.ts';
import { canJudge } from '../../faults/judge.ts';
import { lumbarFlexion } from './lumbarFlexion.ts';

describe(lumbarFlexion.ruleId, () => {
	it('never passes while there is no outline of the back, however round it is', () => {
		for (const lumbarFlexionDeg of [0, 50]) {
			const outcome = lastOutcome(lumbarFlexion.ruleId, { title: '', set: { lumbarFlexionDeg }, camera: SIDE });
			expect(outcome).toEqual({ ruleId: 'squat/lumbar-flexion', kind: 'unknown', reason: 'no-back-contour' });
		}
	});
	it('is never among the rules that can be judged from here', () => {
		for (const view of [null, 'left', 'front'] as const) expect(canJudge(lumbarFlexion, view)).toBe(false);
	});
	it('can’t tell from the front', () => {
		const outcome = lastOutcome(lumbarFlexion.ruleId, { title: '', set: {}, camera: FRONT });
		expect(outcome).toEqual({ ruleId: 'squat/lumbar-flexion', kind: 'unknown', reason: 'view' });
	});
});
