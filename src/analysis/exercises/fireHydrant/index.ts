import { plural } from '../../../language/plural.ts';
import { jerk } from '../../faults/shared/jerk.ts';
import { pelvisRoll } from '../../faults/shared/pelvisRoll.ts';
import { heldAtFarPointS, wayS } from '../../reps/farPoint.ts';
import { alternates } from '../alternates.ts';
import { known, type Exercise } from '../exercise.ts';
import { isOnBothKnees, legLiftRatio, liftedLeg, movementOnAllFours } from '../onAllFours.ts';

const ID = 'fire-hydrant';

/** On hands and knees one bent leg goes up to its own side. The side is that of the leg. */
export const fireHydrant: Exercise = {
	id: ID,
	name: 'Fire hydrant',
	words: {
		one: 'Fire hydrant',
		counted: (count) => plural(count, ['# fire hydrant', '# fire hydrants']),
		unit: (count) => plural(count, ['fire hydrant', 'fire hydrants']),
		ready: 'Get on hands and knees',
		outward: 'up',
		hint: 'Lift the knee higher',
	},
	posture: 'quadruped',
	counting: {
		kind: 'reps',
		limits: {
			noiseDepthRatio: 0.12, // house: 28° to the side; the height of the knee changes little at first
			partialDepthRatio: 0.17, // house: 34°
			countDepthRatio: 0.23, // house: 40°, a little less than hips open without the pelvis rolling along (45°)
			fullDepthRatio: 0.5, // house: 60°, with the pelvis rolling a little
			minRepS: 0.6, // as for squats: three quarters of the 0.8 s of biomechanics B0
			maxRepS: 12, // biomechanics B0
			maxPauseS: 8, // house: longer is another posture
			ends: 'at-rest',
		},
	},
	saysHold: null,
	depthRatio: legLiftRatio,
	isAtStart: isOnBothKnees,
	isOwnMovement: (trace) => movementOnAllFours(trace) === 'fire-hydrant',
	side: liftedLeg,
	variant: alternates,
	measures(trace, peakDepthRatio) {
		return known({
			depthRatio: peakDepthRatio,
			heldS: heldAtFarPointS(trace, legLiftRatio),
			upS: wayS(trace, legLiftRatio, 'out'),
			durationS: trace.endS - trace.startS,
		});
	},
	rules: [
		pelvisRoll(
			ID,
			{
				mild: 15,
				marked: null,
				faultWhen: 'above',
				source: 'biomechanics B11: roll of the pelvis above 15°, amber only',
			},
			legLiftRatio,
		),
		jerk(ID, legLiftRatio),
	],
};
