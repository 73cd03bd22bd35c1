import { plural } from '../../../language/plural.ts';
import { shortHold } from '../../faults/shared/shortHold.ts';
import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import { heldAtFarPointS } from '../../reps/farPoint.ts';
import { alternates } from '../alternates.ts';
import { known, type Exercise } from '../exercise.ts';
import { KNEES_OVER_RATIO, kneesLeftRatio, kneesOverTo, STRETCH_TIMES } from '../onTheBack.ts';
import { shoulderLift } from './shoulderLift.ts';

const ID = 'lower-back-rotation';

/** How far both knees are over to either side, over trunk length. */
function overRatio(frame: KinematicFrame): number | null {
	const left = kneesLeftRatio(frame);
	return left === null ? null : Math.abs(left);
}

/** On the back, both knees roll over to one side and are held there. The side is where they go. */
export const lowerBackRotation: Exercise = {
	id: ID,
	name: 'Lower-back rotation',
	words: {
		one: 'Rotation',
		counted: (count) => plural(count, ['# rotation', '# rotations']),
		unit: (count) => plural(count, ['rotation', 'rotations']),
		ready: 'Lie on your back, feet flat',
		outward: 'out',
		hint: 'Let the knees roll further',
	},
	posture: 'supine',
	counting: {
		kind: 'reps',
		limits: {
			noiseDepthRatio: 0.15, // house: knees that sway over the feet, and the depth in space of a side view
			partialDepthRatio: 0.24, // house: three quarters of what counts
			countDepthRatio: KNEES_OVER_RATIO,
			fullDepthRatio: 0.6, // house: thighs most of the way to the floor, sin 45° of 0.43 m over 0.50 m
			...STRETCH_TIMES,
		},
	},
	saysHold: { everyS: 1 },
	depthRatio: overRatio,
	isAtStart: () => true,
	isOwnMovement: (trace) => kneesOverTo(trace) !== null,
	side: kneesOverTo,
	variant: alternates,
	measures(trace, peakDepthRatio) {
		return known({
			depthRatio: peakDepthRatio,
			heldS: heldAtFarPointS(trace, overRatio),
			durationS: trace.endS - trace.startS,
		});
	},
	rules: [
		shoulderLift,
		shortHold(
			ID,
			{ passTitle: 'Held for five seconds', faultTitle: 'Came back early', cue: 'Hold for five seconds' },
			{ mild: 5, marked: 2.5, faultWhen: 'below', source: 'biomechanics B9, ROT: 5–10 s; marked is half of it, house' },
			overRatio,
		),
	],
};
