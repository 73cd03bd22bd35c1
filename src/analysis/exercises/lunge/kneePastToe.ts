import { distance } from '../../geometry/angle.ts';
import { SIDE_VIEWS, type FaultRule } from '../../faults/rule.ts';
import type { Facing } from '../../kinematics/segmentAngles.ts';
import { sided, type Landmarks, type Side } from '../../pose/landmarks.ts';
import { legAtBottom } from './frontLeg.ts';

/** How far the knee is ahead of its ankle, over foot length (heel to tip): 0 = above it, about 0.7 = above the tip. In the picture, side view. @returns null when a point is missing. */
export function kneePastAnkleRatio(image: Landmarks<'imagePx'>, side: Side, facing: Facing): number | null {
	const knee = image[sided(side, 'knee')];
	const ankle = image[sided(side, 'ankle')];
	const heel = image[sided(side, 'heel')];
	const tip = image[sided(side, 'footIndex')];
	if (knee === null || ankle === null || heel === null || tip === null) return null;
	const footPx = distance(heel, tip);
	return footPx === 0 ? null : ((knee.x - ankle.x) * facing) / footPx;
}

/** How far the front knee is ahead of its ankle at the bottom. A coaching hint, not a fault of the joint (biomechanics B2, P44–P45b). */
export const kneePastToe: FaultRule = {
	ruleId: 'lunge/knee-past-toe',
	name: 'Front knee',
	passTitle: 'Front knee above the foot',
	faultTitle: 'Front knee ahead of the foot',
	cue: 'Longer step, shin upright',
	viewHint: 'Turn side on for the front knee',
	views: SIDE_VIEWS,
	unit: 'ratio',
	threshold: {
		mild: 0.55,
		marked: 0.75,
		faultWhen: 'above',
		source:
			'biomechanics B2, LU_KNEE_TOE: 0.45 and 0.75 (engineering). 0.55 tells 1107 labelled side views apart best: past the toe 0.61–0.95, correct −0.04–0.51 (10th to 90th percentile)',
	},
	plotted: { id: 'kneePastAnkle' },
	measure(trace) {
		const value = legAtBottom(trace, 'front', kneePastAnkleRatio);
		return value === null ? { reason: 'landmarks' } : { value, atS: trace.peakS };
	},
};
