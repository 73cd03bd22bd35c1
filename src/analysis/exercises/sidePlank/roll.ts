import type { FaultRule } from '../../faults/rule.ts';
import { rollDeg } from '../../kinematics/sideLyingBody.ts';
import { largestSustained } from '../../reps/sustained.ts';

/** How far shoulders or hips have turned out of being right above one another, the worse of both, degrees, ≥ 0. In space: from the chest the upper ones move towards the camera or away from it. */
export const roll: FaultRule = {
	ruleId: 'side-plank/trunk-roll',
	name: 'Stacking',
	passTitle: 'Shoulders and hips stacked',
	faultTitle: 'Upper side rolled along',
	cue: 'Stack shoulders and hips',
	viewHint: 'Turn your chest to me',
	views: ['front', 'back'],
	unit: 'deg',
	threshold: {
		mild: 20,
		marked: null,
		faultWhen: 'above',
		source: 'biomechanics B7, SP_ROLL: amber only; house: 15° as of B11, and 5° since depth in space is guessed',
	},
	measure(trace) {
		const worst = largestSustained(trace, ({ world }) => {
			const shoulders = world === null ? null : rollDeg(world, 'shoulder');
			const hips = world === null ? null : rollDeg(world, 'hip');
			return shoulders === null || hips === null ? null : Math.max(Math.abs(shoulders), Math.abs(hips));
		});
		return worst ?? { reason: 'landmarks' };
	},
};
