import { SIDE_VIEWS, type FaultRule } from '../../faults/rule.ts';
import { kneeFlexionDeg } from '../../kinematics/jointAngles.ts';
import { medianAtPeak } from '../../reps/repTrace.ts';
import { raisedLeg } from '../onTheBelly.ts';

/** How bent the knee of the raised leg is at the far point, degrees. In the picture, side view. */
export const kneeBend: FaultRule = {
	ruleId: 'prone-leg-raise/knee-bend',
	name: 'Knee',
	passTitle: 'Knee stayed straight',
	faultTitle: 'Knee bent',
	cue: 'Keep the leg long',
	viewHint: 'Lie side on for the knee',
	views: SIDE_VIEWS,
	unit: 'deg',
	threshold: {
		mild: 25,
		marked: null,
		faultWhen: 'above',
		source: 'biomechanics B5, PHE_KNEEBEND; number engineering',
	},
	measure(trace) {
		const leg = raisedLeg(trace);
		const value = leg === null ? null : medianAtPeak(trace, ({ image }) => kneeFlexionDeg(image, leg));
		return value === null ? { reason: 'landmarks' } : { value, atS: trace.peakS };
	},
};
