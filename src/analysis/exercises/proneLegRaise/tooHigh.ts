import { SIDE_VIEWS, type FaultRule } from '../../faults/rule.ts';
import { legShoulderHipKneeDeg } from '../../kinematics/jointAngles.ts';
import { nearSideOf } from '../../pose/cameraView.ts';
import type { Side } from '../../pose/landmarks.ts';
import { medianAtPeak, type RepTrace } from '../../reps/repTrace.ts';
import { raisedLeg } from '../onTheBelly.ts';

/** Biomechanics B0: a finding needs at least three frames. */
const MIN_FRAMES = 3;

/** What the hip reads while the leg lies: the middle of the three smallest angles, since a quick leg is on its way in all but a few of the first frames. */
function restingDeg(trace: RepTrace, near: Side, leg: Side): number | null {
	const known = trace.frames
		.map(({ image }) => legShoulderHipKneeDeg(image, near, leg))
		.filter((angleDeg) => angleDeg !== null)
		.sort((a, b) => a - b);
	return known.length < MIN_FRAMES ? null : (known[1] ?? null);
}

/** How far the raised thigh turned against the trunk from the start of the rep to its far point, degrees. In the picture, side view. */
export const tooHigh: FaultRule = {
	ruleId: 'prone-leg-raise/too-high',
	name: 'Height',
	passTitle: 'Small, controlled raise',
	faultTitle: 'Leg went up high',
	cue: 'A smaller raise will do',
	viewHint: 'Lie side on for the height',
	views: SIDE_VIEWS,
	unit: 'deg',
	threshold: {
		mild: 12,
		marked: 20,
		faultWhen: 'above',
		source:
			'biomechanics B5, PHE_TOO_HIGH: hips extend by 7° on average, less with back pain (P56), what is more comes from the lower back (P76); numbers engineering',
	},
	measure(trace) {
		const [near, leg] = [nearSideOf(trace.view), raisedLeg(trace)];
		if (near === null || leg === null) return { reason: 'landmarks' };
		const restDeg = restingDeg(trace, near, leg);
		const farDeg = medianAtPeak(trace, ({ image }) => legShoulderHipKneeDeg(image, near, leg));
		return restDeg === null || farDeg === null
			? { reason: 'landmarks' }
			: { value: farDeg - restDeg, atS: trace.peakS };
	},
};
