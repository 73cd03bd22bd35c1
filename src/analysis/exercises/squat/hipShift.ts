import { FRONT_VIEW, type FaultRule } from '../../faults/rule.ts';
import { hipShiftM } from '../../kinematics/frontalPlane.ts';
import { medianAtPeak } from '../../reps/repTrace.ts';

/** How far mid-hip moved sideways over the feet from standing to the bottom, over hip width, to either side; in metres, front view. */
export const hipShift: FaultRule = {
	ruleId: 'squat/hip-shift',
	name: 'Even hips',
	passTitle: 'Hips stayed over the middle',
	faultTitle: 'Hips moved to one side',
	cue: 'Weight on both feet',
	viewHint: 'Face me for even hips',
	views: FRONT_VIEW,
	unit: 'ratio',
	threshold: {
		mild: 0.15,
		marked: 0.25,
		faultWhen: 'above',
		source: 'biomechanics B1, SQ_SHIFT: hips level and central (PMC4262933); numbers engineering',
	},
	plotted: { id: 'hipShift' },
	measure(trace) {
		const { baseline } = trace;
		const { hipWidthM, hipShiftM: standingM, yawDeg } = baseline ?? { hipWidthM: null, hipShiftM: null, yawDeg: null };
		if (trace.frames.every((frame) => frame.world === null)) return { reason: 'model' };
		if (hipWidthM === null || hipWidthM === 0 || standingM === null || yawDeg === null)
			return { reason: 'no-baseline' };
		const bottomM = medianAtPeak(trace, (frame) => (frame.world === null ? null : hipShiftM(frame.world, yawDeg)));
		if (bottomM === null) return { reason: 'landmarks' };
		return { value: Math.abs(bottomM - standingM) / hipWidthM, atS: trace.peakS };
	},
};
