import type { RepTrace } from '../../reps/repTrace.ts';
import { ANY_VIEW, type FaultRule, type RuleText, type Threshold } from '../rule.ts';

/**
 * A rep is noticed when the body has left by a few per cent of the way, but people set off softly: a minimum-jerk movement
 * (doi:10.1523/JNEUROSCI.05-07-01688.1985) takes 16 % of its time for the first 4 % of its way.
 */
const UNNOTICED_SHARE = 0.16;

/** Time from leaving the start position to the far point, in seconds, with the soft start that goes unnoticed. */
export function outwardS(trace: RepTrace): number {
	return (trace.peakS - trace.startS) / (1 - UNNOTICED_SHARE);
}

/** How long a part of the movement takes, in seconds. Any view shows it. */
export function tempo(
	exerciseId: string,
	words: Pick<RuleText, 'passTitle' | 'faultTitle' | 'cue'>,
	threshold: Threshold,
	seconds: (trace: RepTrace) => number | null,
): FaultRule {
	return {
		ruleId: `${exerciseId}/tempo`,
		name: 'Tempo',
		...words,
		viewHint: 'Any view will do for tempo',
		views: ANY_VIEW,
		unit: 's',
		threshold,
		measure(trace) {
			const value = seconds(trace);
			return value === null ? { reason: 'landmarks' } : { value, atS: trace.peakS };
		},
	};
}
