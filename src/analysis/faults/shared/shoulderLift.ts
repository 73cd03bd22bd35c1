import { middleOf, trunkLength } from '../../pose/bodySize.ts';
import { medianAtPeak, medianAtStart } from '../../reps/repTrace.ts';
import { SIDE_VIEWS, type FaultRule, type Threshold } from '../rule.ts';

/** How far the shoulders of somebody on their back leave the floor from the start of the rep to its far point, over trunk length; in the picture, side view. */
export function shoulderLift(exerciseId: string, threshold: Threshold): FaultRule {
	return {
		ruleId: `${exerciseId}/shoulder-lift`,
		name: 'Shoulders',
		passTitle: 'Shoulders stayed down',
		faultTitle: 'Shoulders came up',
		cue: 'Shoulders heavy on the floor',
		viewHint: 'Lie side on for shoulders',
		views: SIDE_VIEWS,
		unit: 'ratio',
		threshold,
		measure(trace) {
			const startPx = medianAtStart(trace, ({ image }) => middleOf(image, 'shoulder')?.y ?? null);
			const peakPx = medianAtPeak(trace, ({ image }) => middleOf(image, 'shoulder')?.y ?? null);
			const trunkPx = medianAtPeak(trace, ({ image }) => trunkLength(image));
			if (startPx === null || peakPx === null || trunkPx === null) return { reason: 'landmarks' };
			return { value: (startPx - peakPx) / trunkPx, atS: trace.peakS };
		},
	};
}
