import { wayS, type DepthOf } from '../../reps/farPoint.ts';
import type { FaultRule } from '../rule.ts';
import { tempo } from './tempo.ts';

/** How fast a leg is lifted, in seconds for the way to the far point. Amber only. */
export function jerk(exerciseId: string, depthOf: DepthOf): FaultRule {
	return tempo(
		exerciseId,
		{ passTitle: 'Lifted with control', faultTitle: 'Lifted fast', cue: 'Lift more slowly' },
		{
			mild: 0.6,
			marked: null,
			faultWhen: 'below',
			source:
				'biomechanics B5, PHE_JERK: a leg raised in less than 0.6 s; house: the same for a leg lifted on hands and knees',
		},
		(trace) => wayS(trace, depthOf, 'out'),
	);
}
