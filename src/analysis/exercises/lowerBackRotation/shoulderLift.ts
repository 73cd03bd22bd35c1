import type { FaultRule } from '../../faults/rule.ts';
import { distance } from '../../geometry/angle.ts';
import { otherSide, sided, type Landmarks, type Side } from '../../pose/landmarks.ts';
import { medianAtPeak, medianAtStart } from '../../reps/repTrace.ts';
import { kneesOverTo } from '../onTheBack.ts';

/** Shoulder width over trunk length. Source: biomechanics B0, R ≈ 0.70 facing the camera [SIM]. From the feet or the head the trunk points at the camera and can't be measured. */
const SHOULDERS_PER_TRUNK = 0.7;

function shoulderWidthPx({ leftShoulder, rightShoulder }: Landmarks<'imagePx'>): number | null {
	return leftShoulder === null || rightShoulder === null ? null : distance(leftShoulder, rightShoulder);
}

/** How much higher one shoulder is than the other, px. */
function higherByPx(image: Landmarks<'imagePx'>, side: Side): number | null {
	const own = image[sided(side, 'shoulder')];
	const other = image[sided(otherSide(side), 'shoulder')];
	return own === null || other === null ? null : other.y - own.y;
}

/** How far the shoulder that the knees turn away from leaves the floor against the other, over trunk length; in the picture, from the feet or the head. */
export const shoulderLift: FaultRule = {
	ruleId: 'lower-back-rotation/shoulder-lift',
	name: 'Shoulders',
	passTitle: 'Both shoulders stayed down',
	faultTitle: 'One shoulder came up',
	cue: 'Both shoulders heavy',
	viewHint: 'Point your feet at me',
	views: ['front', 'back'],
	unit: 'ratio',
	threshold: {
		mild: 0.1,
		marked: null,
		faultWhen: 'above',
		source: 'biomechanics B9, ROT: opposite shoulder lifts by less than 0.10 trunk',
	},
	measure(trace) {
		const over = kneesOverTo(trace);
		if (over === null) return { reason: 'landmarks' };
		const startPx = medianAtStart(trace, ({ image }) => higherByPx(image, otherSide(over)));
		const peakPx = medianAtPeak(trace, ({ image }) => higherByPx(image, otherSide(over)));
		const widthPx = medianAtStart(trace, ({ image }) => shoulderWidthPx(image));
		if (startPx === null || peakPx === null || widthPx === null || widthPx === 0) return { reason: 'landmarks' };
		return { value: ((peakPx - startPx) / widthPx) * SHOULDERS_PER_TRUNK, atS: trace.peakS };
	},
};
