import { INSIDE_ANKLE, kneeValgus as shared } from '../../faults/shared/kneeValgus.ts';
import { SIDES } from '../../pose/landmarks.ts';
import { fallOfHipsRatio } from '../hipHeight.ts';

/** Both knees. */
export const kneeValgus = shared('squat', {
	threshold: {
		mild: 0.15,
		marked: 0.3,
		faultWhen: 'above',
		source: 'biomechanics B1, SQ_KNEE_IN: 0.15 ≈ 3 cm; numbers engineering [SIM]',
	},
	knees: () => SIDES,
	at: (trace) => trace,
	backStop: INSIDE_ANKLE,
	depthRatio: fallOfHipsRatio,
});
