import type { RepTrace } from '../../reps/repTrace.ts';
import { FRONT_VIEW, type FaultRule } from '../rule.ts';

/** How far the trunk leans to one side, degrees, ≥ 0, as `leanDeg` reads it from the rep: `null` when a point is missing. */
export function sideLean(exerciseId: string, leanDeg: (trace: RepTrace) => number | null): FaultRule {
	return {
		ruleId: `${exerciseId}/side-lean`,
		name: 'Side lean',
		passTitle: 'Trunk upright',
		faultTitle: 'Leaned to one side',
		cue: 'Tall over both hips',
		viewHint: 'Face me for the side lean',
		views: FRONT_VIEW,
		unit: 'deg',
		threshold: {
			mild: 8,
			marked: 15,
			faultWhen: 'above',
			source:
				'biomechanics B2, LU_SIDE_LEAN: a metric in commercial use (P50), and B6, SS_SWAY (P81); numbers engineering',
		},
		measure(trace) {
			const value = leanDeg(trace);
			return value === null ? { reason: 'landmarks' } : { value, atS: trace.peakS };
		},
	};
}
