import { degrees } from '../../geometry/angle.ts';
import { SIDE_VIEWS, type FaultRule } from '../../faults/rule.ts';
import { middleOf } from '../../pose/bodySize.ts';
import type { Landmarks } from '../../pose/landmarks.ts';
import { medianAtPeak } from '../../reps/repTrace.ts';

/** Line from mid-shoulder to mid-wrist from straight down, degrees, 0–180: 90 = arms level; in the picture, side view. @returns null when a point is missing. */
export function armElevationDeg(image: Landmarks<'imagePx'>): number | null {
	const shoulder = middleOf(image, 'shoulder');
	const wrist = middleOf(image, 'wrist');
	if (shoulder === null || wrist === null) return null;
	return degrees(Math.atan2(Math.abs(wrist.x - shoulder.x), wrist.y - shoulder.y));
}

/** How high the arms go at the top. */
export const armLift: FaultRule = {
	ruleId: 'kettlebell-swing/arm-lift',
	name: 'Arms',
	passTitle: 'Bell floated to the chest',
	faultTitle: 'Arms lifted the bell',
	cue: 'Let the bell float',
	viewHint: 'Turn side on for the arms',
	views: SIDE_VIEWS,
	unit: 'deg',
	threshold: {
		mild: 100,
		marked: 120,
		faultWhen: 'above',
		source: 'biomechanics B4, KB_ARMLIFT: to the chest or shoulders; the overhead swing is another style (P73)',
	},
	plotted: { id: 'armElevation' },
	measure(trace) {
		const value = medianAtPeak(trace, (frame) => armElevationDeg(frame.image));
		return value === null ? { reason: 'landmarks' } : { value, atS: trace.peakS };
	},
};
