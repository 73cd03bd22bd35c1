import { ANY_VIEW, type FaultRule } from '../../faults/rule.ts';
import type { RepTrace } from '../../reps/repTrace.ts';

/**
 * A rep is noticed when the hips have left by 2 % of the leg, but people set off softly: a minimum-jerk movement
 * (doi:10.1523/JNEUROSCI.05-07-01688.1985) takes 16 % of its time for the first 4 % of a parallel squat's way.
 */
const UNNOTICED_SHARE = 0.16;

/** Time from leaving the standing position to the bottom, in seconds, with the soft start that goes unnoticed. */
export function eccentricS(trace: RepTrace): number {
	return (trace.peakS - trace.startS) / (1 - UNNOTICED_SHARE);
}

/** Time from standing to the bottom. The way up and the whole rep are measures, not verdicts: where a rep ends is known only to about 0.2 s. */
export const tempo: FaultRule = {
	ruleId: 'squat/tempo',
	name: 'Tempo',
	passTitle: 'Lowered with control',
	faultTitle: 'Lowered fast',
	cue: 'Slower on the way down',
	viewHint: 'Any view will do for tempo',
	views: ANY_VIEW,
	unit: 's',
	threshold: {
		mild: 1,
		marked: 0.7,
		faultWhen: 'below',
		source: 'biomechanics B1, SQ_TEMPO: regular squats take 1.95 s down (P35); numbers engineering',
	},
	measure: (trace) => ({ value: eccentricS(trace), atS: trace.peakS }),
};
