import { FRONT_VIEW, type FaultRule } from '../../faults/rule.ts';
import { hipShiftRatio } from '../../kinematics/frontalPlane.ts';
import { medianAtPeak } from '../../reps/repTrace.ts';

/** How far mid-hip moved sideways over the feet from standing to the bottom, over hip width, to either side; in the picture, front view. */
export const hipShift: FaultRule = {
	ruleId: 'squat/hip-shift',
	name: 'Weight left and right',
	passTitle: 'Hips stayed over the middle',
	faultTitle: 'Hips moved to one side',
	cue: 'Weight on both feet',
	viewHint: 'Face me for left and right',
	views: FRONT_VIEW,
	unit: 'ratio',
	threshold: {
		mild: 0.15,
		marked: 0.25,
		faultWhen: 'above',
		source: 'biomechanics B1, SQ_SHIFT: hips level and central (PMC4262933); numbers engineering',
	},
	measure(trace) {
		const widthPx = trace.baseline?.hipWidthPx ?? null;
		const standing = trace.baseline?.hipShiftRatio ?? null;
		if (widthPx === null || standing === null) return { reason: 'no-baseline' };
		const bottom = medianAtPeak(trace, (frame) => hipShiftRatio(frame.image, widthPx));
		return bottom === null ? { reason: 'landmarks' } : { value: Math.abs(bottom - standing), atS: trace.peakS };
	},
};
