import { plural } from '../../../language/plural.ts';
import { sideLyingRoll } from '../../faults/shared/sideLyingRoll.ts';
import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import { upperHigherRatio } from '../../kinematics/sideLyingBody.ts';
import { known, type Exercise } from '../exercise.ts';
import { upperLegMovement, upperSide } from '../onTheSide.ts';

const ID = 'side-lying-abduction';

/** Height of the upper ankle over the lower one when the legs lie on each other. House: 10 to 15 cm of a trunk of 50. */
const RESTING_ANKLES_RATIO = 0.3;

/** How far the upper foot is lifted, over trunk length: 0 = on the other. */
function liftRatio({ world }: KinematicFrame): number | null {
	const higher = world === null ? null : upperHigherRatio(world, 'ankle');
	return higher === null ? null : higher - RESTING_ANKLES_RATIO;
}

/** On the side with straight legs, the upper leg is lifted. The side is that of the leg on top. */
export const sideLyingAbduction: Exercise = {
	id: ID,
	name: 'Side-lying leg raise',
	words: {
		one: 'Leg raise',
		counted: (count) => plural(count, ['# leg raise', '# leg raises']),
		unit: (count) => plural(count, ['leg raise', 'leg raises']),
		ready: 'Lie on your side, legs straight',
		outward: 'up',
		hint: 'Lift the leg higher',
	},
	posture: 'side-lying',
	counting: {
		kind: 'reps',
		limits: {
			noiseDepthRatio: 0.12, // house: 6 cm at the foot
			partialDepthRatio: 0.2, // house: 10 cm
			countDepthRatio: 0.35, // house: 18 cm, a straight leg at about 12°
			fullDepthRatio: 0.9, // house: 45 cm, a straight leg at about 30°
			minRepS: 0.6, // as for squats: three quarters of the 0.8 s of biomechanics B0
			maxRepS: 12, // biomechanics B0
			maxPauseS: 8, // house: longer is resting with the leg on something
			ends: 'at-rest',
		},
	},
	saysHold: null,
	depthRatio: liftRatio,
	isAtStart: () => true,
	isOwnMovement: (trace) => upperLegMovement(trace) === 'lifts',
	side: upperSide,
	variant: () => null,
	measures: (trace, peakDepthRatio) => known({ depthRatio: peakDepthRatio, durationS: trace.endS - trace.startS }),
	rules: [sideLyingRoll(ID)],
};
