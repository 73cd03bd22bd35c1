import { plural } from '../../../language/plural.ts';
import { backRoundness } from '../../reps/backOfRep.ts';
import type { RepLimits } from '../../reps/repState.ts';
import { medianAtPeak } from '../../reps/repTrace.ts';
import { kneeTrackMeasures } from '../../faults/shared/kneeValgus.ts';
import { lumbarFlexion } from '../../faults/shared/lumbarFlexion.ts';
import { outwardS } from '../../faults/shared/tempo.ts';
import { known, type Exercise } from '../exercise.ts';
import { hipFallRatio } from '../hipHeight.ts';
import { hipStrategy, isSplitStance } from '../movementPatterns.ts';
import { forwardLean } from './forwardLean.ts';
import { heelRise } from './heelRise.ts';
import { hipShift } from './hipShift.ts';
import { hipsFirst } from './hipsFirst.ts';
import { kneeValgus } from './kneeValgus.ts';
import { shallowDepth } from './shallowDepth.ts';
import { tempo } from './tempo.ts';

/** In shares of the leg, see `hipFallRatio`. */
const LIMITS: RepLimits = {
	noiseDepthRatio: 0.08, // house: shifting weight, talking and walking stay below
	partialDepthRatio: 0.12, // house: about 55° of knee flexion, mid quarter squat (biomechanics P01: 40–70°)
	countDepthRatio: 0.18, // about 70° of knee flexion, where the quarter squat ends (biomechanics P01)
	fullDepthRatio: 0.53, // thighs parallel (biomechanics SQ_DEPTH)
	minRepS: 0.6, // biomechanics B0 says 0.8 for the whole rep; from leaving to coming back within 20 % of the range is about three quarters of it
	maxRepS: 12, // biomechanics B0
	maxPauseS: 5, // house: longer is sitting
	ends: 'at-rest',
};

/** Trunk inclination in space up to which a squat may begin or end. House: bending to the floor is beyond. */
const START_MAX_TRUNK_DEG = 45;
/** Bodyweight, banded or loaded squat. */
export const squat: Exercise = {
	id: 'squat',
	name: 'Squat',
	words: {
		one: 'Squat',
		counted: (count) => plural(count, ['# squat', '# squats']),
		unit: (count) => plural(count, ['squat', 'squats']),
		ready: 'Stand still',
		outward: 'down',
		hint: 'Go lower to count',
	},
	posture: 'upright',
	counting: { kind: 'reps', limits: LIMITS },
	saysHold: null,
	side: () => null,
	variant: () => null,
	depthRatio: hipFallRatio,
	isAtStart(frame) {
		const trunk = frame.anglesDeg.worldTrunkInclination ?? frame.anglesDeg.trunkInclination;
		return trunk === null || Math.abs(trunk) <= START_MAX_TRUNK_DEG;
	},
	isOwnMovement: (trace) => !isSplitStance(trace) && hipStrategy(trace) === 'squat',
	measures(trace, peakDepthRatio) {
		return known({
			depthRatio: peakDepthRatio,
			kneeFlexionDeg: medianAtPeak(trace, (frame) => frame.anglesDeg.kneeFlexion),
			hipFlexionDeg: medianAtPeak(trace, (frame) => frame.anglesDeg.hipFlexion),
			thighElevationDeg: medianAtPeak(trace, (frame) => frame.anglesDeg.thighElevation),
			backRoundness: backRoundness(trace),
			trunkInclinationDeg: medianAtPeak(trace, (frame) => frame.anglesDeg.trunkInclination),
			shankInclinationDeg: medianAtPeak(trace, (frame) => frame.anglesDeg.shankInclination),
			eccentricS: outwardS(trace),
			durationS: trace.endS - trace.startS,
			...kneeTrackMeasures(trace),
		});
	},
	rules: [lumbarFlexion('squat'), kneeValgus, forwardLean, hipsFirst, heelRise, hipShift, shallowDepth, tempo],
};
