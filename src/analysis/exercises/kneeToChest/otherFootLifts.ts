import { SIDE_VIEWS, type FaultRule } from '../../faults/rule.ts';
import { distance } from '../../geometry/angle.ts';
import { otherSide, sided, type Landmarks, type Side } from '../../pose/landmarks.ts';
import { medianAtPeak, medianAtStart } from '../../reps/repTrace.ts';
import { pulledLeg } from './pulledLeg.ts';

/** Length of a leg in the picture. @returns null when a joint is missing. */
function legPx(image: Landmarks<'imagePx'>, side: Side): number | null {
	const [hip, knee, ankle] = [image[sided(side, 'hip')], image[sided(side, 'knee')], image[sided(side, 'ankle')]];
	return hip === null || knee === null || ankle === null ? null : distance(hip, knee) + distance(knee, ankle);
}

/** How far the foot of the other leg leaves the floor, over leg length; in the picture, side view. */
export const otherFootLifts: FaultRule = {
	ruleId: 'knee-to-chest/other-foot-lifts',
	name: 'Other foot',
	passTitle: 'Other foot stayed down',
	faultTitle: 'Other foot came up',
	cue: 'Rest the other foot',
	viewHint: 'Lie side on for feet',
	views: SIDE_VIEWS,
	unit: 'ratio',
	threshold: {
		mild: 0.1,
		marked: null,
		faultWhen: 'above',
		source: 'biomechanics B9, K2C: the other foot stays flat, moving by less than 0.1 leg',
	},
	measure(trace) {
		const pulled = pulledLeg(trace);
		if (pulled === null) return { reason: 'landmarks' };
		const other = otherSide(pulled);
		const ankle = sided(other, 'ankle');
		const startPx = medianAtStart(trace, ({ image }) => image[ankle]?.y ?? null);
		const peakPx = medianAtPeak(trace, ({ image }) => image[ankle]?.y ?? null);
		const lengthPx = medianAtStart(trace, ({ image }) => legPx(image, other));
		if (startPx === null || peakPx === null || lengthPx === null || lengthPx === 0) return { reason: 'landmarks' };
		return { value: (startPx - peakPx) / lengthPx, atS: trace.peakS };
	},
};
