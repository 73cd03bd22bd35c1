import { plural } from '../../../language/plural.ts';
import { jerk } from '../../faults/shared/jerk.ts';
import { legAboveLine, legLineDeg } from '../../faults/shared/legLine.ts';
import { trunkTilt } from '../../faults/shared/trunkTilt.ts';
import { heldAtFarPointS, wayS } from '../../reps/farPoint.ts';
import { alternates } from '../alternates.ts';
import { known, type Exercise } from '../exercise.ts';
import { isOnBothKnees, LEG_BACK_LIMITS, legLiftRatio, liftedLeg, movementOnAllFours } from '../onAllFours.ts';

const ID = 'quadruped-hip-extension';

/** On hands and knees one leg goes back and up, bent or straight, both hands stay down. The side is that of the leg. */
export const quadrupedHipExtension: Exercise = {
	id: ID,
	name: 'Quadruped hip extension',
	words: {
		one: 'Leg lift',
		counted: (count) => plural(count, ['# leg lift', '# leg lifts']),
		unit: (count) => plural(count, ['leg lift', 'leg lifts']),
		ready: 'Get on hands and knees',
		outward: 'up',
		hint: 'Lift the leg higher',
	},
	posture: 'quadruped',
	counting: { kind: 'reps', limits: LEG_BACK_LIMITS },
	saysHold: null,
	depthRatio: legLiftRatio,
	isAtStart: isOnBothKnees,
	isOwnMovement: (trace) => movementOnAllFours(trace) === 'hip-extension',
	side: liftedLeg,
	variant: alternates,
	measures(trace, peakDepthRatio) {
		return known({
			depthRatio: peakDepthRatio,
			legLineDeg: legLineDeg(trace, liftedLeg(trace)),
			heldS: heldAtFarPointS(trace, legLiftRatio),
			upS: wayS(trace, legLiftRatio, 'out'),
			durationS: trace.endS - trace.startS,
		});
	},
	rules: [legAboveLine(ID, liftedLeg), trunkTilt(ID), jerk(ID, legLiftRatio)],
};
