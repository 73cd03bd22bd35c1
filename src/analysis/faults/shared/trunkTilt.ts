import { medianAtPeak, medianAtStart } from '../../reps/repTrace.ts';
import { SIDE_VIEWS, type FaultRule } from '../rule.ts';

/** How far the trunk of somebody on hands and knees tips up or down from the start of the rep to its far point, degrees, ≥ 0; in the picture, side view. */
export function trunkTilt(exerciseId: string): FaultRule {
	return {
		ruleId: `${exerciseId}/trunk-tilt`,
		name: 'Trunk',
		passTitle: 'Trunk stayed where it was',
		faultTitle: 'Trunk tipped along',
		cue: 'Keep your back level',
		viewHint: 'Turn side on for the trunk',
		views: SIDE_VIEWS,
		unit: 'deg',
		threshold: { mild: 6, marked: 12, faultWhen: 'above', source: 'biomechanics B8, BD_TRUNK; numbers engineering' },
		measure(trace) {
			const startDeg = medianAtStart(trace, ({ anglesDeg }) => anglesDeg.trunkInclination);
			const farDeg = medianAtPeak(trace, ({ anglesDeg }) => anglesDeg.trunkInclination);
			if (startDeg === null || farDeg === null) return { reason: 'landmarks' };
			return { value: Math.abs(farDeg - startDeg), atS: trace.peakS };
		},
	};
}
