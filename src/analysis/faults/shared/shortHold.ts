import { heldAtFarPointS, type DepthOf } from '../../reps/farPoint.ts';
import { ANY_VIEW, type FaultRule, type RuleText, type Threshold } from '../rule.ts';

/** How long the far point is held, in seconds. Any view shows it. */
export function shortHold(
	exerciseId: string,
	words: Pick<RuleText, 'passTitle' | 'faultTitle' | 'cue'>,
	threshold: Threshold,
	depthOf: DepthOf,
): FaultRule {
	return {
		ruleId: `${exerciseId}/short-hold`,
		name: 'Hold',
		...words,
		viewHint: 'Any view will do for the hold',
		views: ANY_VIEW,
		unit: 's',
		threshold,
		measure(trace) {
			const value = heldAtFarPointS(trace, depthOf);
			return value === null ? { reason: 'landmarks' } : { value, atS: trace.peakS };
		},
	};
}
