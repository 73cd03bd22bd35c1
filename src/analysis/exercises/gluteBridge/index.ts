import { plural } from '../../../language/plural.ts';
import { bridgeRules, bridgeTopMeasures } from '../../faults/shared/bridgeTop.ts';
import { shoulderLift } from '../../faults/shared/shoulderLift.ts';
import { heldAtFarPointS, wayS } from '../../reps/farPoint.ts';
import { known, type Exercise } from '../exercise.ts';
import { BRIDGE_LIMITS, bridgesOn, hipLiftRatio } from '../onTheBack.ts';
import { kneeValgus } from './kneeValgus.ts';

const ID = 'glute-bridge';

const shared = bridgeRules({ exerciseId: ID, leg: () => null, hipLift: hipLiftRatio });

/** On the back with both feet on the floor, the hips go up into line and down again. */
export const gluteBridge: Exercise = {
	id: ID,
	name: 'Glute bridge',
	words: {
		one: 'Bridge',
		counted: (count) => plural(count, ['# bridge', '# bridges']),
		unit: (count) => plural(count, ['bridge', 'bridges']),
		ready: 'Lie on your back, feet flat',
		outward: 'up',
		hint: 'Lift higher to count',
	},
	posture: 'supine',
	counting: { kind: 'reps', limits: BRIDGE_LIMITS },
	saysHold: { everyS: 1 },
	depthRatio: hipLiftRatio,
	isAtStart: () => true,
	isOwnMovement: (trace) => bridgesOn(trace) === 'both',
	side: () => null,
	variant: () => null,
	measures(trace, peakDepthRatio) {
		return known({
			depthRatio: peakDepthRatio,
			...bridgeTopMeasures(trace, null),
			heldS: heldAtFarPointS(trace, hipLiftRatio),
			upS: wayS(trace, hipLiftRatio, 'out'),
			downS: wayS(trace, hipLiftRatio, 'back'),
			durationS: trace.endS - trace.startS,
		});
	},
	rules: [
		{ ...shared.lumbarExtension, plotted: { id: 'hipLine' } },
		{ ...shared.incompleteExtension, plotted: { id: 'hipLine' } },
		kneeValgus,
		shared.footPlacement,
		shoulderLift(ID, {
			mild: 0.08,
			marked: 0.15,
			faultWhen: 'above',
			source: 'biomechanics B3, BR_SHOULD: shoulders stay down',
		}),
		shared.bounce,
		shared.shortHold,
		shared.tempo,
	],
};
