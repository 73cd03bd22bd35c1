import { plural } from '../../../language/plural.ts';
import { legAboveLine, legBelowLine, legLineDeg } from '../../faults/shared/legLine.ts';
import { pelvisRoll } from '../../faults/shared/pelvisRoll.ts';
import { shortHold } from '../../faults/shared/shortHold.ts';
import { trunkTilt } from '../../faults/shared/trunkTilt.ts';
import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import { heldAtFarPointS } from '../../reps/farPoint.ts';
import { alternates } from '../alternates.ts';
import { known, type Exercise } from '../exercise.ts';
import {
	acrossArmLiftRatio,
	isOnBothKnees,
	LEG_BACK_LIMITS,
	legLiftRatio,
	liftedLeg,
	movementOnAllFours,
} from '../onAllFours.ts';

const ID = 'bird-dog';

/** How far the leg and the arm across are both stretched out: the one that is less far tells. 0 = on the floor, 1 = level. */
function reachRatio(frame: KinematicFrame): number | null {
	const leg = legLiftRatio(frame);
	const arm = acrossArmLiftRatio(frame);
	return leg === null || arm === null ? null : Math.min(leg, arm);
}

/** On hands and knees one leg goes back and the arm across to the front, both level, and stay there. The side is that of the leg. */
export const birdDog: Exercise = {
	id: ID,
	name: 'Bird dog',
	words: {
		one: 'Bird dog',
		counted: (count) => plural(count, ['# bird dog', '# bird dogs']),
		unit: (count) => plural(count, ['bird dog', 'bird dogs']),
		ready: 'Get on hands and knees',
		outward: 'out',
		hint: 'Reach out further',
	},
	posture: 'quadruped',
	counting: { kind: 'reps', limits: LEG_BACK_LIMITS },
	saysHold: { everyS: 1 },
	depthRatio: reachRatio,
	isAtStart: isOnBothKnees,
	isOwnMovement: (trace) => movementOnAllFours(trace) === 'bird-dog',
	side: liftedLeg,
	variant: alternates,
	measures(trace, peakDepthRatio) {
		return known({
			depthRatio: peakDepthRatio,
			legLineDeg: legLineDeg(trace, liftedLeg(trace)),
			heldS: heldAtFarPointS(trace, reachRatio),
			durationS: trace.endS - trace.startS,
		});
	},
	rules: [
		legAboveLine(ID, liftedLeg),
		pelvisRoll(
			ID,
			{ mild: 6, marked: 12, faultWhen: 'above', source: 'biomechanics B8, BD_ROLL; numbers engineering' },
			reachRatio,
		),
		trunkTilt(ID),
		legBelowLine(ID, liftedLeg),
		shortHold(
			ID,
			{ passTitle: 'Held long enough', faultTitle: 'Held for a short time', cue: 'Stay out there longer' },
			{ mild: 5, marked: null, faultWhen: 'below', source: 'biomechanics B8, BD_HOLD: 5–10 s (P86, P87)' },
			reachRatio,
		),
	],
};
