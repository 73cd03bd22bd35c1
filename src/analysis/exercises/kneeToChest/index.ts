import { plural } from '../../../language/plural.ts';
import { shortHold } from '../../faults/shared/shortHold.ts';
import { shoulderLift } from '../../faults/shared/shoulderLift.ts';
import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import { worldLegHipFlexionDeg } from '../../kinematics/jointAngles.ts';
import { heldAtFarPointS } from '../../reps/farPoint.ts';
import { medianAtPeak } from '../../reps/repTrace.ts';
import { alternates } from '../alternates.ts';
import { known, type Exercise } from '../exercise.ts';
import { hipsStayedDown, kneesOverTo, STRETCH_TIMES } from '../onTheBack.ts';
import { otherFootLifts } from './otherFootLifts.ts';
import { pulledLeg } from './pulledLeg.ts';

const ID = 'knee-to-chest';

/** Flexion of the hips that is no pulling yet, degrees. House: with the feet flat people read 36–59. */
const RESTING_FLEXION_DEG = 60;

/** Flexion of the hip that is bent more, in space. @returns null when neither is seen. */
function mostFlexedHipDeg({ world }: KinematicFrame): number | null {
	const left = world === null ? null : worldLegHipFlexionDeg(world, 'left');
	const right = world === null ? null : worldLegHipFlexionDeg(world, 'right');
	return left === null || right === null ? null : Math.max(left, right);
}

/** How far a knee is pulled in, in hundreds of degrees beyond resting. */
function pullRatio(frame: KinematicFrame): number | null {
	const flexionDeg = mostFlexedHipDeg(frame);
	return flexionDeg === null ? null : (flexionDeg - RESTING_FLEXION_DEG) / 100;
}

/** On the back, one knee is pulled to the chest and held. The side is that of the leg that is pulled. */
export const kneeToChest: Exercise = {
	id: ID,
	name: 'Knee to chest',
	words: {
		one: 'Pull',
		counted: (count) => plural(count, ['# pull', '# pulls']),
		unit: (count) => plural(count, ['pull', 'pulls']),
		ready: 'Lie on your back, feet flat',
		outward: 'up',
		hint: 'Bring the knee closer',
	},
	posture: 'supine',
	counting: {
		kind: 'reps',
		limits: {
			noiseDepthRatio: 0.1, // house: 70°, feet drawn in
			partialDepthRatio: 0.25, // house: 85°, short of a thigh that points up
			countDepthRatio: 0.4, // biomechanics B9, K2C: a hip bent by 100–110° is in
			fullDepthRatio: 0.6, // biomechanics B9, P89: hips bend by about 125°, less 5°
			...STRETCH_TIMES,
		},
	},
	saysHold: { everyS: 1 },
	depthRatio: pullRatio,
	isAtStart: () => true,
	isOwnMovement: (trace) => hipsStayedDown(trace) && kneesOverTo(trace) === null,
	side: pulledLeg,
	variant: alternates,
	measures(trace, peakDepthRatio) {
		return known({
			depthRatio: peakDepthRatio,
			hipFlexionDeg: medianAtPeak(trace, mostFlexedHipDeg),
			heldS: heldAtFarPointS(trace, pullRatio),
			durationS: trace.endS - trace.startS,
		});
	},
	rules: [
		otherFootLifts,
		shoulderLift(ID, {
			mild: 0.1,
			marked: null,
			faultWhen: 'above',
			source: 'biomechanics B9, K2C: head and shoulders rise by less than 0.1 trunk',
		}),
		shortHold(
			ID,
			{ passTitle: 'Held for five seconds', faultTitle: 'Let go early', cue: 'Hold for five seconds' },
			{ mild: 5, marked: 2.5, faultWhen: 'below', source: 'biomechanics B9, K2C: 5 s; marked is half of it, house' },
			pullRatio,
		),
	],
};
