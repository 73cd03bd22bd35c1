import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import type { RepLimits } from '../../reps/repMachine.ts';
import { medianAtPeak, type RepTrace } from '../../reps/repTrace.ts';
import { known, type Exercise } from '../exercise.ts';
import { forwardLean } from './forwardLean.ts';
import { heelRise } from './heelRise.ts';
import { hipShift } from './hipShift.ts';
import { hipsFirst } from './hipsFirst.ts';
import { kneeTrackMeasures, kneeValgus } from './kneeValgus.ts';
import { lumbarFlexion } from './lumbarFlexion.ts';
import { shallowDepth } from './shallowDepth.ts';
import { eccentricS, tempo } from './tempo.ts';

/**
 * Depth of a squat: the share of the leg by which the hips came down. Seen from the model's metres it holds from any view,
 * which an angle does not. With equal thigh and shank: knee flexion 45° ≈ 0.08, 70° ≈ 0.18, 90° ≈ 0.30, thighs parallel ≈ 0.53.
 */
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
/** One foot this far ahead of the other, over leg length, is a lunge. House: measured squats stay under 0.16, lunges at 0.46–0.85 m of 0.76 m. */
const MAX_STAGGER_RATIO = 0.3;
/** One knee this much lower than the other, over leg length, is a lunge. House: measured squats stay under 0.24, lunges have medians of 0.25–0.5. */
const MAX_KNEE_DROP_RATIO = 0.25;
/** Hip flexion over knee flexion from which hands below the hips mean a hinge, by how far below they are (over leg length). Good squats 1.0–1.2, a knee-dominant lift 0.81, a kettlebell deadlift 1.29 (biomechanics B10); the nearer the hands are to the floor, the surer it is a lift. */
const HINGES = [
	{ handsBelowRatio: 0, minHipOverKnee: 1.2 },
	{ handsBelowRatio: 0.2, minHipOverKnee: 1.05 },
] as const;
/** Below this the thighs are so near parallel that it is a squat wherever the hands are. House: the deepest of 30 measured deadlifts came to 0.47. */
const SURE_SQUAT_DEPTH_RATIO = 0.52;

/** Hips far behind, hands hanging below them: picking something up, a deadlift, a swing. */
function looksLikeHinge(trace: RepTrace): boolean {
	const hip = medianAtPeak(trace, (frame) => frame.anglesDeg.worldHipFlexion ?? frame.anglesDeg.hipFlexion);
	const knee = medianAtPeak(trace, (frame) => frame.anglesDeg.worldKneeFlexion ?? frame.anglesDeg.kneeFlexion);
	const hands = medianAtPeak(trace, (frame) => frame.ratios.handsAboveHips);
	if (hip === null || knee === null || hands === null) return false;
	return HINGES.some(({ handsBelowRatio, minHipOverKnee }) => hands < -handsBelowRatio && hip >= minHipOverKnee * knee);
}

/** One foot ahead of the other or one knee near the floor: a lunge. */
function isSplitStance(trace: RepTrace): boolean {
	const stagger = medianAtPeak(trace, (frame) => frame.ratios.stagger);
	const kneeDrop = medianAtPeak(trace, (frame) => frame.ratios.kneeDrop);
	return (stagger !== null && stagger > MAX_STAGGER_RATIO) || (kneeDrop !== null && kneeDrop > MAX_KNEE_DROP_RATIO);
}

/** Bodyweight, banded or loaded squat. */
export const squat: Exercise = {
	id: 'squat',
	name: 'Squat',
	words: { one: 'squat', many: 'squats', ready: 'Stand still', outward: 'down', hint: 'Go lower to count' },
	posture: 'upright',
	counting: { kind: 'reps', limits: LIMITS },
	saysHold: null,
	side: () => null,
	variant: () => null,
	depthRatio(frame: KinematicFrame, baseline) {
		const height = frame.ratios.hipHeight;
		return height === null ? null : 1 - height / (baseline?.hipHeightRatio ?? 1);
	},
	isAtStart(frame) {
		const trunk = frame.anglesDeg.worldTrunkInclination ?? frame.anglesDeg.trunkInclination;
		return trunk === null || Math.abs(trunk) <= START_MAX_TRUNK_DEG;
	},
	isOwnMovement(trace, peakDepthRatio) {
		if (isSplitStance(trace)) return false;
		return peakDepthRatio >= SURE_SQUAT_DEPTH_RATIO || !looksLikeHinge(trace);
	},
	measures(trace, peakDepthRatio) {
		return known({
			depthRatio: peakDepthRatio,
			kneeFlexionDeg: medianAtPeak(trace, (frame) => frame.anglesDeg.kneeFlexion),
			hipFlexionDeg: medianAtPeak(trace, (frame) => frame.anglesDeg.hipFlexion),
			thighElevationDeg: medianAtPeak(trace, (frame) => frame.anglesDeg.thighElevation),
			trunkInclinationDeg: medianAtPeak(trace, (frame) => frame.anglesDeg.trunkInclination),
			shankInclinationDeg: medianAtPeak(trace, (frame) => frame.anglesDeg.shankInclination),
			eccentricS: eccentricS(trace),
			durationS: trace.endS - trace.startS,
			...(trace.view === 'front' ? kneeTrackMeasures(trace) : {}),
		});
	},
	rules: [lumbarFlexion, kneeValgus, forwardLean, hipsFirst, heelRise, hipShift, shallowDepth, tempo],
};
