import { plural } from '../../../language/plural.ts';
import { bridgeRules, bridgeTopMeasures } from '../../faults/shared/bridgeTop.ts';
import { SIDES } from '../../pose/landmarks.ts';
import { heldAtFarPointS, wayS } from '../../reps/farPoint.ts';
import { alternates } from '../alternates.ts';
import { known, type Exercise } from '../exercise.ts';
import { bridgesOn, hipLiftRatio, SINGLE_LEG_BRIDGE_LIMITS, standingLeg } from '../onTheBack.ts';
import { pelvicDrop } from './pelvicDrop.ts';
import { thighGap } from './thighGap.ts';

const ID = 'single-leg-bridge';

const shared = bridgeRules({ exerciseId: ID, leg: standingLeg, hipLift: hipLiftRatio });

/** On the back with one foot on the floor and the other leg held up, the hips go up into line and down again. The side is that of the leg that stands. */
export const singleLegBridge: Exercise = {
	id: ID,
	name: 'Single-leg bridge',
	words: {
		one: 'Bridge',
		counted: (count) => plural(count, ['# bridge', '# bridges']),
		unit: (count) => plural(count, ['bridge', 'bridges']),
		ready: 'Lie on your back, one foot flat',
		outward: 'up',
		hint: 'Lift higher to count',
	},
	posture: 'supine',
	counting: { kind: 'reps', limits: SINGLE_LEG_BRIDGE_LIMITS },
	saysHold: { everyS: 1 },
	depthRatio: hipLiftRatio,
	isAtStart: () => true,
	isOwnMovement: (trace) => SIDES.some((side) => bridgesOn(trace) === side),
	side: standingLeg,
	variant: alternates,
	measures(trace, peakDepthRatio) {
		return known({
			depthRatio: peakDepthRatio,
			...bridgeTopMeasures(trace, standingLeg(trace)),
			heldS: heldAtFarPointS(trace, hipLiftRatio),
			upS: wayS(trace, hipLiftRatio, 'out'),
			downS: wayS(trace, hipLiftRatio, 'back'),
			durationS: trace.endS - trace.startS,
		});
	},
	rules: [
		shared.lumbarExtension,
		pelvicDrop,
		shared.incompleteExtension,
		thighGap,
		shared.footPlacement,
		shared.bounce,
		shared.shortHold,
		shared.tempo,
	],
};
