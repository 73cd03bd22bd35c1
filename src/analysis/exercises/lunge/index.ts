import { plural } from '../../../language/plural.ts';
import { forwardLean } from '../../faults/shared/forwardLean.ts';
import { heelRise } from '../../faults/shared/heelRise.ts';
import { kneeTrackMeasures, kneeValgus } from '../../faults/shared/kneeValgus.ts';
import { sideLean } from '../../faults/shared/sideLean.ts';
import { tempo } from '../../faults/shared/tempo.ts';
import { thighElevationDeg } from '../../kinematics/segmentAngles.ts';
import type { Baseline } from '../../kinematics/baseline.ts';
import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import { trunkTiltDeg } from '../../kinematics/frontalPlane.ts';
import { kneeFlexionDeg } from '../../kinematics/jointAngles.ts';
import type { RepLimits } from '../../reps/repState.ts';
import { medianAtPeak, type RepTrace } from '../../reps/repTrace.ts';
import { alternates } from '../alternates.ts';
import { known, type CountedRep, type Exercise } from '../exercise.ts';
import { isSplitStance } from '../movementPatterns.ts';
import { frontLeg, legAtBottom } from './frontLeg.ts';
import { kneePastAnkleRatio, kneePastToe } from './kneePastToe.ts';
import { lumbarExtension } from './lumbarExtension.ts';
import { shallowDepth } from './shallowDepth.ts';
import { shortStep, stepRatio } from './shortStep.ts';

/** In shares of the leg, see `lungeDepthRatio`. */
const LIMITS: RepLimits = {
	noiseDepthRatio: 0.05, // house: stepping and shifting weight stay below
	partialDepthRatio: 0.07, // house: twice what a step alone takes
	countDepthRatio: 0.1, // house: front thigh at about 35° with a long step; real lunges fall by 0.35–0.5
	fullDepthRatio: 0.4, // front thigh level and the rear knee near the floor: hips at half of the leg (measured 0.45–0.55)
	minRepS: 0.6, // lower and rise alone, 1.55 s on average (biomechanics B2, P43)
	maxRepS: 12, // biomechanics B0
	maxPauseS: 5, // house: longer is kneeling
	ends: 'at-turn', // the feet may stay apart between reps, which keeps the hips below standing height
};

/** House: feet further apart than this, over leg length, are a misread: nobody stands with straight legs there. */
const MAX_STAGGER_RATIO = 1.2;

/**
 * How far the hips came down from where straight legs would carry them with the feet this far apart: 0 = legs straight, also
 * in a split stance that is never left. Any view. @returns null when a hip, knee or ankle is missing.
 */
function lungeDepthRatio(frame: KinematicFrame, baseline: Baseline | null): number | null {
	const height = frame.ratios.hipHeight;
	if (height === null) return null;
	const halfStep = Math.min(frame.ratios.stagger ?? 0, MAX_STAGGER_RATIO) / 2;
	return 1 - height / ((baseline?.hipHeightRatio ?? 1) * Math.sqrt(1 - halfStep ** 2));
}

/** House: the middle of the way, from a fifth to four fifths of the depth, is not blurred by steps, sway and the pause at the bottom. */
const MIDDLE_FROM = 0.2;
const MIDDLE_TO = 0.8;
/** What a minimum-jerk movement (doi:10.1523/JNEUROSCI.05-07-01688.1985) takes of its time for that middle. */
const MIDDLE_SHARE = 0.36;

/** Lower and rise together in seconds, without the steps before and after and the pause at the bottom: from how long the middle of both ways takes. */
function lowerAndRiseS({ frames, baseline }: RepTrace): number {
	const depths = frames.map((frame) => ({ timeS: frame.timeS, depth: lungeDepthRatio(frame, baseline) ?? 0 }));
	const deepest = Math.max(...depths.map(({ depth }) => depth));
	const spanS = (share: number): number => {
		const below = depths.filter(({ depth }) => depth >= share * deepest);
		return (below.at(-1)?.timeS ?? 0) - (below[0]?.timeS ?? 0);
	};
	return (spanS(MIDDLE_FROM) - spanS(MIDDLE_TO)) / MIDDLE_SHARE;
}

/** House: hips this high, as a share of standing, have legs side by side under them; in a split stance straight legs carry them to 0.81–0.87. */
const FEET_TOGETHER_RATIO = 0.92;

/** Highest the hips came in a rep, as a share of standing, but for the best tenth of the frames. */
function topHipRatio({ frames, baseline }: RepTrace): number | null {
	const heights = frames.map((frame) => frame.ratios.hipHeight).filter((height) => height !== null);
	heights.sort((a, b) => a - b);
	const top = heights[Math.floor(0.9 * (heights.length - 1))];
	return top === undefined ? null : top / (baseline?.hipHeightRatio ?? 1);
}

/** Whether the feet stayed apart from rep to rep. */
function staysSplit(reps: readonly CountedRep[]): boolean {
	const low = reps.filter((rep) => (rep.measures['topHipRatio'] ?? 1) < FEET_TOGETHER_RATIO);
	return reps.length > 1 && low.length > 0.75 * reps.length;
}

/** Forward, reverse or split lunge, alternating or not. */
export const lunge: Exercise = {
	id: 'lunge',
	name: 'Lunge',
	words: {
		one: 'Lunge',
		counted: (count) => plural(count, ['# lunge', '# lunges']),
		unit: (count) => plural(count, ['lunge', 'lunges']),
		ready: 'Stand still',
		outward: 'down',
		hint: 'Go lower to count',
	},
	posture: 'upright',
	counting: { kind: 'reps', limits: LIMITS },
	saysHold: null,
	side: frontLeg,
	variant(reps) {
		return staysSplit(reps.filter((rep) => !rep.partial)) ? 'split-squat' : alternates(reps);
	},
	depthRatio: lungeDepthRatio,
	isAtStart: () => true,
	isOwnMovement: isSplitStance,
	measures(trace, peakDepthRatio) {
		return known({
			depthRatio: peakDepthRatio,
			frontKneeFlexionDeg: legAtBottom(trace, 'front', kneeFlexionDeg),
			rearKneeFlexionDeg: legAtBottom(trace, 'rear', kneeFlexionDeg),
			frontThighElevationDeg: legAtBottom(trace, 'front', thighElevationDeg),
			kneePastAnkleRatio: legAtBottom(trace, 'front', kneePastAnkleRatio),
			stepRatio: legAtBottom(trace, 'front', stepRatio),
			trunkInclinationDeg: medianAtPeak(trace, (frame) => frame.anglesDeg.trunkInclination),
			topHipRatio: topHipRatio(trace),
			durationS: trace.endS - trace.startS,
			...kneeTrackMeasures(trace),
		});
	},
	rules: [
		lumbarExtension,
		kneeValgus('lunge', {
			threshold: {
				mild: 0.2,
				marked: 0.35,
				faultWhen: 'above',
				source: 'biomechanics B2, LU_KNEE_IN: inter-rater κ ≈ .50 (P50b); numbers engineering [SIM]',
			},
			knees(trace) {
				const front = frontLeg(trace);
				return front === null ? [] : [front];
			},
			at: (trace) => trace,
			backStop: null,
			depthRatio: (trace) => medianAtPeak(trace, (frame) => lungeDepthRatio(frame, trace.baseline)),
		}),
		kneePastToe,
		forwardLean('lunge', {
			passTitle: 'Trunk upright',
			threshold: {
				mild: 30,
				marked: 45,
				faultWhen: 'above',
				source: 'biomechanics B2, LU_LEAN: common instruction “trunk upright” (P50); numbers engineering',
			},
			plotted: { id: 'trunkInclination' },
			againstDeg: () => 0,
			markedTrunkDeg: null,
		}),
		{
			...sideLean('lunge', (trace) => {
				const tilt = medianAtPeak(trace, (frame) => trunkTiltDeg(frame.image));
				return tilt === null ? null : Math.abs(tilt);
			}),
			plotted: { id: 'sideLean' },
		},
		heelRise(
			'lunge',
			{
				mild: 0.35,
				marked: 0.45,
				faultWhen: 'above',
				source:
					'biomechanics B2, LU_HEEL_F: front foot flat; 0.35 and 0.45 are house values. The brief has 0.12 and 0.25 (engineering): front heels that stay on the floor read up to 0.12 with BlazePose full and 0.34 with lite',
			},
			frontLeg,
		),
		shortStep,
		shallowDepth,
		tempo(
			'lunge',
			{ passTitle: 'Lowered and rose with control', faultTitle: 'Fast', cue: 'Slower down and up' },
			{
				mild: 1.2,
				marked: 0.8,
				faultWhen: 'below',
				source: 'biomechanics B2, LU_TEMPO: lower and rise take 1.55 s (P43); numbers engineering',
			},
			lowerAndRiseS,
		),
	],
};
