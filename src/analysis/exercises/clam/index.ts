import { plural } from '../../../language/plural.ts';
import { sideLyingRoll } from '../../faults/shared/sideLyingRoll.ts';
import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import { upperHigherRatio } from '../../kinematics/sideLyingBody.ts';
import { known, type Exercise } from '../exercise.ts';
import { upperLegMovement, upperSide } from '../onTheSide.ts';

const ID = 'clam';

/** Height of the upper knee over the lower one when they lie on each other. House: 10 cm of a trunk of 50, and the slack of a model. */
const RESTING_KNEES_RATIO = 0.25;

/** How far the knees open, over trunk length: 0 = on each other. */
function openRatio({ world }: KinematicFrame): number | null {
	const higher = world === null ? null : upperHigherRatio(world, 'knee');
	return higher === null ? null : higher - RESTING_KNEES_RATIO;
}

/** On the side with bent knees, the upper knee opens while the feet stay together. The side is that of the leg on top. */
export const clam: Exercise = {
	id: ID,
	name: 'Clam',
	words: {
		one: 'Clam',
		counted: (count) => plural(count, ['# clam', '# clams']),
		unit: (count) => plural(count, ['clam', 'clams']),
		ready: 'Lie on your side, knees bent',
		outward: 'up',
		hint: 'Open the knees further',
	},
	posture: 'side-lying',
	counting: {
		kind: 'reps',
		limits: {
			noiseDepthRatio: 0.1, // house: 5 cm at the knee
			partialDepthRatio: 0.15, // house: 15° of turning the thigh
			countDepthRatio: 0.22, // house: 20°, half of a full one
			fullDepthRatio: 0.45, // house: 45°, where the pelvis begins to roll along
			minRepS: 0.6, // as for squats: three quarters of the 0.8 s of biomechanics B0
			maxRepS: 12, // biomechanics B0
			maxPauseS: 8, // house: longer is resting with open knees
			ends: 'at-rest',
		},
	},
	saysHold: null,
	depthRatio: openRatio,
	isAtStart: () => true,
	isOwnMovement: (trace) => upperLegMovement(trace) === 'opens',
	side: upperSide,
	variant: () => null,
	measures: (trace, peakDepthRatio) => known({ depthRatio: peakDepthRatio, durationS: trace.endS - trace.startS }),
	rules: [sideLyingRoll(ID)],
};
