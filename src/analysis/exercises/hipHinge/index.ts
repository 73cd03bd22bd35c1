import { plural } from '../../../language/plural.ts';
import { hipsFirst } from '../../faults/shared/hipsFirst.ts';
import { incompleteExtension } from '../../faults/shared/incompleteExtension.ts';
import { leanBack } from '../../faults/shared/leanBack.ts';
import { lumbarFlexion } from '../../faults/shared/lumbarFlexion.ts';
import { squatPattern } from '../../faults/shared/squatPattern.ts';
import { outwardS, tempo } from '../../faults/shared/tempo.ts';
import type { Baseline } from '../../kinematics/baseline.ts';
import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import { backRoundness } from '../../reps/backOfRep.ts';
import type { RepLimits } from '../../reps/repState.ts';
import { framesAround, medianAtPeak, type RepTrace } from '../../reps/repTrace.ts';
import { known, type CountedRep, type Exercise } from '../exercise.ts';
import {
	armsAreRaised,
	handsHangBelowHips,
	hipFlexion,
	hipStrategy,
	isLift,
	isSplitStance,
} from '../movementPatterns.ts';
import { shallowDepth } from './shallowDepth.ts';

/** Hip flexion that is one unit of depth, degrees. House: between the drill's 60–85 and the 113 of a lift (biomechanics B10). */
const FULL_HIP_FLEXION_DEG = 90;
/** Hip flexion that standing reads before it was seen. House: measured 8–25°. */
const STANDING_HIP_FLEXION_DEG = 15;

/** In hip flexion beyond standing, over 90°. */
const LIMITS: RepLimits = {
	noiseDepthRatio: 0.1, // house: 9°, swaying and reaching stay below
	partialDepthRatio: 0.15, // house: 14°
	countDepthRatio: 0.2, // 18° beyond standing: just under the 30° that the brief calls a shallow hinge, not none (HH_SHALLOW)
	fullDepthRatio: 0.8, // 72° beyond standing: the middle of the drill's 60–85° (biomechanics B10)
	minRepS: 0.6, // house: as the squat
	maxRepS: 12, // biomechanics B0
	maxPauseS: 5, // house: longer is working at something
	ends: 'at-turn', // the top is where hips stop extending, also for somebody who never locks out
};

/** Hip flexion beyond that of standing, over 90°. Any view; models without metres in a side view. @returns null when shoulder, hip or knee is missing. */
function foldRatio(frame: KinematicFrame, baseline: Baseline | null): number | null {
	const flexion = hipFlexion(frame);
	if (flexion === null) return null;
	const { worldHipFlexion } = frame.anglesDeg;
	const standing = worldHipFlexion === null ? null : (baseline?.quiet?.worldHipFlexionDeg ?? null);
	return (flexion - (standing ?? STANDING_HIP_FLEXION_DEG)) / FULL_HIP_FLEXION_DEG;
}

/** Frames around the top after the rep, where it turned. */
function framesAtTop(trace: RepTrace): readonly KinematicFrame[] {
	return framesAround(trace, trace.endS);
}

/** Both limits of the bodyweight drill; a lift from the floor bends the knees to 88–108° and is judged more widely. Source: biomechanics B10, HH_SQUATTY. */
const DRILL = {
	ratio: { mild: 1.8, marked: 1.3, faultWhen: 'below', source: 'biomechanics B10, HH_SQUATTY' },
	kneeDeg: { mild: 45, marked: 65, faultWhen: 'above', source: 'biomechanics B10, HH_SQUATTY' },
} as const;

/** Whether something was lifted in most of the reps: a bell hides the hands in some. */
function mostlyLifts(reps: readonly CountedRep[]): boolean {
	const full = reps.filter((rep) => !rep.partial);
	return full.filter((rep) => rep.measures['isLift'] === 1).length > full.length / 2;
}

/** Hip hinge without weight, or lifting one from the floor. */
export const hipHinge: Exercise = {
	id: 'hip-hinge',
	name: 'Hip hinge',
	words: {
		one: 'Hinge',
		counted: (count) => plural(count, ['# hinge', '# hinges']),
		unit: (count) => plural(count, ['hinge', 'hinges']),
		ready: 'Stand still',
		outward: 'down',
		hint: 'Hips further back to count',
	},
	posture: 'upright',
	counting: { kind: 'reps', limits: LIMITS },
	saysHold: null,
	side: () => null,
	variant: (reps) => (mostlyLifts(reps) ? 'deadlift' : null),
	depthRatio: foldRatio,
	isAtStart: () => true,
	isOwnMovement(trace) {
		if (isSplitStance(trace) || armsAreRaised(trace)) return false;
		return hipStrategy(trace) === 'hinge' || handsHangBelowHips(trace);
	},
	measures(trace, peakDepthRatio) {
		return known({
			depthRatio: peakDepthRatio,
			hipFlexionDeg: medianAtPeak(trace, (frame) => frame.anglesDeg.hipFlexion),
			kneeFlexionDeg: medianAtPeak(trace, (frame) => frame.anglesDeg.kneeFlexion),
			backRoundness: backRoundness(trace),
			trunkInclinationDeg: medianAtPeak(trace, (frame) => frame.anglesDeg.trunkInclination),
			shankInclinationDeg: medianAtPeak(trace, (frame) => frame.anglesDeg.shankInclination),
			isLift: isLift(trace) ? 1 : 0,
			eccentricS: outwardS(trace),
			durationS: trace.endS - trace.startS,
		});
	},
	rules: [
		lumbarFlexion('hip-hinge'),
		squatPattern('hip-hinge', {
			threshold: {
				mild: 1.05,
				marked: 0.95,
				faultWhen: 'below',
				source:
					'house, for a lift from the floor: measured 1.29 for a neutral and 0.81 for a knee-dominant kettlebell deadlift (biomechanics B10); the drill without weight has 1.8 and 1.3 with knees over 45° and 65° (HH_SQUATTY), both signs together',
			},
			kneeDeg: {
				mild: 95,
				marked: 110,
				faultWhen: 'above',
				source: 'house: deadlift knees reach 88–108° (biomechanics B10, P67)',
			},
			atBottom: (trace) => trace,
			stricter: (bottom, past) => (isLift(bottom) || mostlyLifts(past) ? null : DRILL),
		}),
		leanBack('hip-hinge', framesAtTop),
		hipsFirst('hip-hinge'),
		incompleteExtension('hip-hinge', {
			threshold: {
				mild: 172,
				marked: 162,
				faultWhen: 'below',
				source:
					'biomechanics B10, HH_LOCKOUT; numbers engineering, as a change from own standing (B0: the hip is the worst joint)',
			},
			plotted: { id: 'ownHipLine' },
			framesOf: (trace) => trace.frames.filter((frame) => frame.timeS >= trace.peakS),
			words: {
				passTitle: 'Stood all the way up',
				faultTitle: 'Hips not quite straight at the top',
				cue: 'Stand all the way up',
				viewHint: 'Turn side on for the top',
			},
			straightDeg: (trace) => trace.baseline?.quiet?.shoulderHipKneeDeg ?? null,
		}),
		shallowDepth,
		tempo(
			'hip-hinge',
			{ passTitle: 'Lowered with control', faultTitle: 'Lowered fast', cue: 'Slower on the way down' },
			{
				mild: 0.8,
				marked: 0.6,
				faultWhen: 'below',
				source:
					'house: biomechanics B10 gives 3–4 s a rep without a source; measured lifts that people filmed as correct take 0.7–0.9 s down',
			},
			outwardS,
		),
	],
};
