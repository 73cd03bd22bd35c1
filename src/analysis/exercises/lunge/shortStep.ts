import { SIDE_VIEWS, type FaultRule } from '../../faults/rule.ts';
import { sided, type Landmarks, type Side } from '../../pose/landmarks.ts';
import { legAtBottom } from './frontLeg.ts';

/** Distance between the ankles along the floor over the length of the given leg, hip to knee to ankle; in the picture, side view. @returns null when a point is missing. */
export function stepRatio(image: Landmarks<'imagePx'>, side: Side): number | null {
	const { leftAnkle, rightAnkle } = image;
	const hip = image[sided(side, 'hip')];
	const knee = image[sided(side, 'knee')];
	const ankle = image[sided(side, 'ankle')];
	if (leftAnkle === null || rightAnkle === null || hip === null || knee === null || ankle === null) return null;
	const legPx = Math.hypot(hip.x - knee.x, hip.y - knee.y) + Math.hypot(knee.x - ankle.x, knee.y - ankle.y);
	return legPx === 0 ? null : Math.abs(leftAnkle.x - rightAnkle.x) / legPx;
}

/** Length of the step at the bottom, over leg length. */
export const shortStep: FaultRule = {
	ruleId: 'lunge/short-step',
	name: 'Step',
	passTitle: 'Long enough step',
	faultTitle: 'Short step',
	cue: 'Take a longer step',
	viewHint: 'Turn side on for the step',
	views: SIDE_VIEWS,
	unit: 'ratio',
	threshold: {
		mild: 0.65,
		marked: 0.5,
		faultWhen: 'below',
		source: 'biomechanics B2, LU_STEP: seed asks for a long step; numbers engineering',
	},
	plotted: { id: 'step' },
	measure(trace) {
		const value = legAtBottom(trace, 'front', stepRatio);

		return value === null ? { reason: 'landmarks' } : { value, atS: trace.peakS };
	},
};
