import { SIDE_VIEWS, type FaultRule } from '../../faults/rule.ts';
import { distance } from '../../geometry/angle.ts';
import { nearSideOf } from '../../pose/cameraView.ts';
import { sided, type Landmarks, type Side } from '../../pose/landmarks.ts';
import { largestSustained } from '../../reps/sustained.ts';

/** House: a wrist lower than the elbow by this share of the forearm stands on the hand; forearms on the floor read under 0.3. */
const ON_HAND_RATIO = 0.6;

/**
 * How far the point that the near arm stands on is from below the shoulder, along the floor, over the length of the arm down to
 * it: the elbow of a plank on forearms, the wrist of one on hands. @returns null when a point of the arm is missing.
 */
function armOffsetRatio(image: Landmarks<'imagePx'>, near: Side): number | null {
	const shoulder = image[sided(near, 'shoulder')];
	const elbow = image[sided(near, 'elbow')];
	const wrist = image[sided(near, 'wrist')];
	if (shoulder === null || elbow === null || wrist === null) return null;
	const upperArmPx = distance(shoulder, elbow);
	const forearmPx = distance(elbow, wrist);
	if (upperArmPx === 0) return null;
	if (wrist.y - elbow.y > ON_HAND_RATIO * forearmPx) return Math.abs(wrist.x - shoulder.x) / (upperArmPx + forearmPx);
	return Math.abs(elbow.x - shoulder.x) / upperArmPx;
}

/** How far the arms stood from below the shoulders at worst, for a second or more; in the picture, side view. */
export const armPlacement: FaultRule = {
	ruleId: 'plank/arm-placement',
	name: 'Arms',
	passTitle: 'Arms stood under the shoulders',
	faultTitle: 'Arms stood away from the shoulders',
	cue: 'Arms under your shoulders',
	viewHint: 'Turn side on for your arms',
	views: SIDE_VIEWS,
	unit: 'ratio',
	threshold: {
		mild: 0.4,
		marked: 0.7,
		faultWhen: 'above',
		source:
			'biomechanics B7, PL_SHOULD: elbow under shoulder, offset over upper arm; the same slope of the arm for a plank on hands (house)',
	},
	measure(trace) {
		const near = nearSideOf(trace.view);
		const worst = largestSustained(trace, ({ image }) => (near === null ? null : armOffsetRatio(image, near)));
		return worst ?? { reason: 'landmarks' };
	},
};
