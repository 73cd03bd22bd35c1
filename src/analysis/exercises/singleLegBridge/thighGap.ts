import { SIDE_VIEWS, type FaultRule } from '../../faults/rule.ts';
import { degrees } from '../../geometry/angle.ts';
import type { Landmarks } from '../../pose/landmarks.ts';
import { medianAtPeak } from '../../reps/repTrace.ts';

/** Angle between the two thighs in the picture, degrees, 0–180. @returns null when a hip or knee is missing. */
function betweenThighsDeg({ leftHip, rightHip, leftKnee, rightKnee }: Landmarks<'imagePx'>): number | null {
	if (leftHip === null || rightHip === null || leftKnee === null || rightKnee === null) return null;
	const [ux, uy] = [leftKnee.x - leftHip.x, leftKnee.y - leftHip.y];
	const [vx, vy] = [rightKnee.x - rightHip.x, rightKnee.y - rightHip.y];
	return Math.abs(degrees(Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy)));
}

/** Angle between the free and the standing thigh at the top; in the picture, side view. */
export const thighGap: FaultRule = {
	ruleId: 'single-leg-bridge/thigh-gap',
	name: 'Thighs',
	passTitle: 'Thighs side by side',
	faultTitle: 'Thighs apart',
	cue: 'Thighs side by side',
	viewHint: 'Lie side on for thighs',
	views: SIDE_VIEWS,
	unit: 'deg',
	threshold: {
		mild: 15,
		marked: 25,
		faultWhen: 'above',
		source: 'biomechanics B3, SLB_THIGHS: thighs parallel (P57d)',
	},
	measure(trace) {
		const value = medianAtPeak(trace, ({ image }) => betweenThighsDeg(image));
		return value === null ? { reason: 'landmarks' } : { value, atS: trace.peakS };
	},
};
