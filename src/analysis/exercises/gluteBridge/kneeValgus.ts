import { FRONT_VIEW, type FaultRule } from '../../faults/rule.ts';
import { medianAtPeak } from '../../reps/repTrace.ts';
import type { Landmarks } from '../../pose/landmarks.ts';

/** Wider apart than this, over hip width, is too wide. Source: biomechanics B3, BR_KNEES. */
const WIDE_RATIO = 1.8;

/** Distance between the knees across the body, over that between the hips, in metres: at the feet the knees are nearer to the camera than the hips, which the picture does not tell. */
function kneesApartRatio(world: Landmarks<'worldM'>): number | null {
	const { leftHip, rightHip, leftKnee, rightKnee } = world;
	if (leftHip === null || rightHip === null || leftKnee === null || rightKnee === null) return null;
	const hipsM = Math.abs(leftHip.x - rightHip.x);
	return hipsM === 0 ? null : Math.abs(leftKnee.x - rightKnee.x) / hipsM;
}

/** Knees over hip width apart at the top; seen from the feet. */
export const kneeValgus: FaultRule = {
	ruleId: 'glute-bridge/knee-valgus',
	name: 'Knees',
	passTitle: 'Knees hip width apart',
	faultTitle: 'Knees too close or too wide',
	cue: 'Knees hip width apart',
	viewHint: 'From the feet I hardly see a lying body',
	views: FRONT_VIEW,
	needs: 'end-on-pose',
	unit: 'ratio',
	threshold: {
		mild: 0.8,
		marked: 0.6,
		faultWhen: 'below',
		source: 'biomechanics B3, BR_KNEES: feet hip width apart; also too wide, mild, above 1.8',
	},
	measure(trace) {
		const value = medianAtPeak(trace, ({ world }) => (world === null ? null : kneesApartRatio(world)));
		if (value === null) return { reason: 'landmarks' };
		const measured = { value, atS: trace.peakS };
		return value > WIDE_RATIO ? { ...measured, atLeast: 'mild' } : measured;
	},
};
