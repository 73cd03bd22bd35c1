import { SIDE_VIEWS, type FaultRule } from '../../faults/rule.ts';
import { includedAngleDeg } from '../../geometry/angle.ts';
import { nearSideOf } from '../../pose/cameraView.ts';
import { sided } from '../../pose/landmarks.ts';
import { largestSustained } from '../../reps/sustained.ts';

/** Bend at the shoulder between ear and hip at worst, degrees, 0 = in line, up or down alike, for a second or more; in the picture, side view. */
export const neck: FaultRule = {
	ruleId: 'plank/neck',
	name: 'Neck',
	passTitle: 'Head in line with the back',
	faultTitle: 'Head out of line with the back',
	cue: 'Look at the floor',
	viewHint: 'Turn side on for your neck',
	views: SIDE_VIEWS,
	unit: 'deg',
	threshold: {
		mild: 30,
		marked: null,
		faultWhen: 'above',
		source:
			'biomechanics B7, PL_NECK: ear–shoulder–hip; house: 30° where the brief has 25° (engineering), since the head turns about the neck and not about the shoulder, and ear and hip err by about 5°',
	},
	measure(trace) {
		const near = nearSideOf(trace.view);
		const worst = largestSustained(trace, ({ image }) => {
			if (near === null) return null;
			const [ear, shoulder, hip] = [
				image[sided(near, 'ear')],
				image[sided(near, 'shoulder')],
				image[sided(near, 'hip')],
			];
			if (ear === null || shoulder === null || hip === null) return null;
			const includedDeg = includedAngleDeg(ear, shoulder, hip);
			return includedDeg === null ? null : 180 - includedDeg;
		});
		return worst ?? { reason: 'landmarks' };
	},
};
