import { plural } from '../../../language/plural.ts';
import { incompleteExtension } from '../../faults/shared/incompleteExtension.ts';
import { INSIDE_ANKLE, kneeTrackMeasures, kneeValgus } from '../../faults/shared/kneeValgus.ts';
import { leanBack } from '../../faults/shared/leanBack.ts';
import { lumbarFlexion } from '../../faults/shared/lumbarFlexion.ts';
import { squatPattern } from '../../faults/shared/squatPattern.ts';
import { tempo } from '../../faults/shared/tempo.ts';
import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import { SIDES } from '../../pose/landmarks.ts';
import { backRoundness } from '../../reps/backOfRep.ts';
import type { RepLimits } from '../../reps/repState.ts';
import { framesAtPeak, medianAtPeak, type RepTrace } from '../../reps/repTrace.ts';
import { alternates } from '../alternates.ts';
import { known, type CountedRep, type Exercise } from '../exercise.ts';
import { handsBelowShoulders, hipFlexion, isSplitStance, kneeFlexion } from '../movementPatterns.ts';
import { armLift } from './armLift.ts';
import { atBottom, deepestHinge } from './backswing.ts';
import { bellHand } from './hands.ts';
import { lowBell } from './lowBell.ts';

/** House: what folding the hips by 90° takes off the height of the hand. It makes the turn of a swing that of hips and hands together. */
const FOLD_SHARE = 0.5;

/** Height of the higher hand above the hips, over leg length, less half of the hips' fold: standing −0.1, backswing −0.6, hands at the chest 0.4, at the shoulders 0.6. Any view. @returns null when a wrist, hip, knee or shoulder is missing. */
function floatRatio(frame: KinematicFrame): number | null {
	const hand = frame.ratios.higherHandAboveHips;
	const fold = hipFlexion(frame);
	return hand === null || fold === null ? null : hand - (FOLD_SHARE * fold) / 90;
}

/** In the unit of `floatRatio`. */
const LIMITS: RepLimits = {
	noiseDepthRatio: 0.08, // house: 7 cm; carrying a bell stays below
	partialDepthRatio: 0.25, // house: above the navel
	countDepthRatio: 0.35, // house: lower chest; the brief counts at chest height (B4), personal range does the rest
	fullDepthRatio: 0.7, // hands a little above the shoulders; real swings reach 0.8–0.95
	minRepS: 0.4, // the float alone, from hip to hip; a whole swing takes 1.25–1.9 s (biomechanics B4, P65)
	maxRepS: 4, // house: twice the slowest swing; slower is lifting
	maxPauseS: 1.5, // house: nobody holds a float
	ends: 'at-turn', // from backswing to backswing
};

/** Hip flexion at the bottom from which the hips drive the bell. Source: biomechanics B4, enter HF > 45°, less 10° for the model's error in space. */
const MIN_HINGE_DEG = 35;
/** Hip and knee flexion up to which somebody stands at the top. House: twice the brief's exit of 20° (B4), which space reads 10–20° too high. */
const MAX_TOP_FLEXION_DEG = 40;
/** House: and the hips must have opened by this much. Arms that lift a bell leave them where they are. */
const MIN_OPENING_DEG = 25;

/** Hips and knees at the top; a person who squats with the arms out is low there. */
function standsAtTop(trace: RepTrace): boolean {
	const hip = medianAtPeak(trace, hipFlexion);
	const knee = medianAtPeak(trace, kneeFlexion);
	return hip !== null && hip <= MAX_TOP_FLEXION_DEG && (knee === null || knee <= MAX_TOP_FLEXION_DEG);
}

/** House: in the backswing the arms hang down, in trunk lengths below the shoulders: measured 0.6–1.1; held out in a squat 0.3 at most. */
const MIN_HANGING_TRUNKS = 0.5;

/** The hips drove the hands up: hinged with the arms hanging, open soon after at the top. */
function isDrivenByHips(trace: RepTrace): boolean {
	const hinge = deepestHinge(trace);
	const top = medianAtPeak(trace, hipFlexion);
	if (hinge === null || top === null) return false;
	const opens = hinge.hipFlexionDeg >= MIN_HINGE_DEG && hinge.hipFlexionDeg - top >= MIN_OPENING_DEG;
	const hanging = medianAtPeak({ ...trace, peakS: hinge.atS }, handsBelowShoulders);
	return opens && hanging !== null && hanging >= MIN_HANGING_TRUNKS;
}

/** House: from 0.3 s around the top: the hips are straight before the hands are highest. */
const TOP_HALF_WINDOW_S = 0.3;

function framesAroundTop(trace: RepTrace): readonly KinematicFrame[] {
	return trace.frames.filter((frame) => Math.abs(frame.timeS - trace.peakS) <= TOP_HALF_WINDOW_S);
}

function variantOf(reps: readonly CountedRep[]): string | null {
	const full = reps.filter((rep) => !rep.partial);
	const single = full.filter((rep) => rep.side !== null);
	if (single.length <= full.length / 2) return null;
	return alternates(single) ?? 'single-arm';
}

/** Kettlebell swing with both hands, one, or alternating. */
export const kettlebellSwing: Exercise = {
	id: 'kettlebell-swing',
	name: 'Kettlebell swing',
	words: {
		one: 'Swing',
		counted: (count) => plural(count, ['# swing', '# swings']),
		unit: (count) => plural(count, ['swing', 'swings']),
		ready: 'Stand still',
		outward: 'up',
		hint: 'Drive the bell chest high',
	},
	posture: 'upright',
	counting: { kind: 'reps', limits: LIMITS },
	saysHold: null,
	side: bellHand,
	variant: variantOf,
	depthRatio: floatRatio,
	isAtStart: () => true,
	isOwnMovement: (trace) => !isSplitStance(trace) && standsAtTop(trace) && isDrivenByHips(trace),
	measures(trace, peakDepthRatio) {
		const bottom = atBottom(trace);
		return known({
			depthRatio: peakDepthRatio,
			bottomHipFlexionDeg: medianAtPeak(bottom, (frame) => frame.anglesDeg.hipFlexion),
			bottomKneeFlexionDeg: medianAtPeak(bottom, (frame) => frame.anglesDeg.kneeFlexion),
			topTrunkInclinationDeg: medianAtPeak(trace, (frame) => frame.anglesDeg.trunkInclination),
			backRoundness: backRoundness(trace),
			durationS: trace.endS - trace.startS,
			...kneeTrackMeasures(bottom),
		});
	},
	rules: [
		lumbarFlexion('kettlebell-swing'),
		leanBack('kettlebell-swing', framesAtPeak),
		squatPattern('kettlebell-swing', {
			threshold: {
				mild: 1.3,
				marked: 1,
				faultWhen: 'below',
				source: 'biomechanics B4, KB_SQUATTY (P70, P71): a style, never red; both signs together',
			},
			kneeDeg: { mild: 70, marked: 90, faultWhen: 'above', source: 'biomechanics B4, KB_SQUATTY' },
			atBottom,
			stricter: () => null,
		}),
		incompleteExtension('kettlebell-swing', {
			threshold: {
				mild: 170,
				marked: 160,
				faultWhen: 'below',
				source:
					'biomechanics B4, KB_LOCKOUT: full hip drive (P72); numbers engineering, as a change from own standing (B0)',
			},
			plotted: { id: 'ownHipLine' },
			framesOf: framesAroundTop,
			words: {
				passTitle: 'Hips straight at the top',
				faultTitle: 'Hips not quite straight at the top',
				cue: 'Stand tall at the top',
				viewHint: 'Turn side on for the top',
			},
			straightDeg: (trace) => trace.baseline?.quiet?.shoulderHipKneeDeg ?? null,
		}),
		armLift,
		lowBell,
		kneeValgus('kettlebell-swing', {
			threshold: {
				mild: 0.2,
				marked: 0.35,
				faultWhen: 'above',
				source: 'biomechanics B4, KB_KNEES; numbers engineering',
			},
			knees: () => SIDES,
			at: atBottom,
			backStop: INSIDE_ANKLE,
			depthRatio: null,
		}),
		tempo(
			'kettlebell-swing',
			{ passTitle: 'Steady rhythm', faultTitle: 'Hurried', cue: 'Wait for the float' },
			{
				mild: 1.1,
				marked: 0.9,
				faultWhen: 'below',
				source:
					'biomechanics B4, KB_TEMPO: 1.25–1.9 s a swing (P65). Slower than 2.2 s is not judged: a rest between swings looks the same',
			},
			(trace) => trace.endS - trace.startS,
		),
	],
};
