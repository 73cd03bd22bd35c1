import { degrees } from '../../geometry/angle.ts';
import { FRONT_VIEW, type FaultRule } from '../../faults/rule.ts';
import { middleOf } from '../../pose/bodySize.ts';
import type { Landmarks } from '../../pose/landmarks.ts';
import { medianAtPeak } from '../../reps/repTrace.ts';

/** Mid-hip to mid-shoulder from the vertical, degrees, ≥ 0; in the picture, front view. @returns null when a point is missing. */
export function trunkTiltDeg(image: Landmarks<'imagePx'>): number | null {
	const shoulder = middleOf(image, 'shoulder');
	const hip = middleOf(image, 'hip');
	return shoulder === null || hip === null
		? null
		: Math.abs(degrees(Math.atan2(shoulder.x - hip.x, hip.y - shoulder.y)));
}

/** How far the trunk leans to one side at the bottom. */
export const sideLean: FaultRule = {
	ruleId: 'lunge/side-lean',
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
		source: 'biomechanics B2, LU_SIDE_LEAN: a metric in commercial use (P50); numbers engineering',
	},
	measure(trace) {
		const value = medianAtPeak(trace, (frame) => trunkTiltDeg(frame.image));
		return value === null ? { reason: 'landmarks' } : { value, atS: trace.peakS };
	},
};
