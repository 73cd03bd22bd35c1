import { FRONT_VIEW, type FaultRule } from '../../faults/rule.ts';
import { hipSlopeDeg } from '../../kinematics/frontalPlane.ts';
import type { Landmarks, Side } from '../../pose/landmarks.ts';
import { framesAtFarPoint } from '../../reps/farPoint.ts';
import { medianAtStart, medianOver } from '../../reps/repTrace.ts';
import { hipLiftRatio, standingLeg } from '../onTheBack.ts';

/** How much lower the hip of the free leg is, as the slope of the line across the hips, degrees. In the picture, seen from the feet. */
function dropDeg(image: Landmarks<'imagePx'>, standing: Side): number | null {
	const slopeDeg = hipSlopeDeg(image);
	return slopeDeg === null || standing === 'left' ? slopeDeg : -slopeDeg;
}

/** How far the hip of the free leg sinks from the start of the rep to the hold at the top, all of which goes into it, since one frame errs by 7° (biomechanics B0); seen from the feet. */
export const pelvicDrop: FaultRule = {
	ruleId: 'single-leg-bridge/pelvic-drop',
	name: 'Pelvis',
	passTitle: 'Hips level',
	faultTitle: 'One hip sank',
	cue: 'Keep both hips level',
	viewHint: 'From the feet I hardly see a lying body',
	views: FRONT_VIEW,
	needs: 'end-on-pose',
	unit: 'deg',
	threshold: {
		mild: 6,
		marked: 10,
		faultWhen: 'above',
		source: 'biomechanics B3, SLB_DROP: endurance tests end at more than 10° (P57c)',
	},
	measure(trace) {
		const standing = standingLeg(trace);
		if (standing === null) return { reason: 'landmarks' };
		const startDeg = medianAtStart(trace, ({ image }) => dropDeg(image, standing));
		const topDeg = medianOver(framesAtFarPoint(trace, hipLiftRatio), ({ image }) => dropDeg(image, standing));
		if (startDeg === null || topDeg === null) return { reason: 'landmarks' };
		return { value: topDeg - startDeg, atS: trace.peakS };
	},
};
