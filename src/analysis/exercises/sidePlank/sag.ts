import type { FaultRule } from '../../faults/rule.ts';
import { largestSustained } from '../../reps/sustained.ts';
import { hipDropInPictureRatio, supportOf } from './bodyLine.ts';

/** How far the hips sink below the line from shoulders to feet, over its length; in the picture, from where the chest or the back faces. */
export const sag: FaultRule = {
	ruleId: 'side-plank/sag',
	name: 'Hips',
	passTitle: 'Hips stayed up',
	faultTitle: 'Hips sank',
	cue: 'Hips up a little',
	viewHint: 'Turn your chest to me',
	views: ['front', 'back'],
	unit: 'ratio',
	threshold: {
		mild: 0.06,
		marked: null,
		faultWhen: 'above',
		source:
			'biomechanics B7, SP_SAG; house: its 0.10 for marked is where the hips lie on the floor, so that the hold is over',
	},
	measure: (trace) =>
		largestSustained(trace, (frame) => hipDropInPictureRatio(frame.image, supportOf(frame))) ?? { reason: 'landmarks' },
};
