import { SIDE_VIEWS, type FaultRule } from '../../faults/rule.ts';
import { middleOf, trunkLength } from '../../pose/bodySize.ts';
import type { Landmarks } from '../../pose/landmarks.ts';
import { medianAtPeak } from '../../reps/repTrace.ts';
import { atBottom } from './backswing.ts';

/** Height of the hands above the knees over trunk length; in the picture. @returns null when a point is missing. */
export function handsAboveKneesRatio(image: Landmarks<'imagePx'>): number | null {
	const wrist = middleOf(image, 'wrist');
	const knee = middleOf(image, 'knee');
	const trunkPx = trunkLength(image);
	return wrist === null || knee === null || trunkPx === null ? null : (knee.y - wrist.y) / trunkPx;
}

/** Height of the hands above the knees in the backswing, over trunk length. */
export const lowBell: FaultRule = {
	ruleId: 'kettlebell-swing/low-bell',
	// @wc-context: a kettlebell
	name: 'Bell',
	passTitle: 'Hands passed above the knees',
	faultTitle: 'Hands dropped to the knees',
	cue: 'Hike the bell high',
	viewHint: 'Turn side on for the bell',
	views: SIDE_VIEWS,
	unit: 'ratio',
	threshold: {
		mild: 0,
		marked: null,
		faultWhen: 'below',
		source: 'biomechanics B4, KB_LOWBELL: the handle passes above the knees (P74)',
	},
	plotted: { id: 'handsAboveKnees' },
	measure(trace) {
		const bottom = atBottom(trace);
		const value = medianAtPeak(bottom, (frame) => handsAboveKneesRatio(frame.image));
		return value === null ? { reason: 'landmarks' } : { value, atS: bottom.peakS };
	},
};
