import type { Body } from '../body.ts';
import { balanced, UPRIGHT } from '../crouch.ts';
import { eased, type Motion } from '../motion.ts';
import {
	memoized,
	timedSet,
	toMotionReps,
	workingSide,
	type RepCourse,
	type SetPlan,
	type TimedRep,
	type WorkingSides,
} from '../motionSet.ts';
import { seededSway } from '../seededNoise.ts';
import { HOME, type Stance } from '../stance.ts';
import { lungeTrack, lungingPosture, type LungeBottom, type LungeProgress, type LungeVariant } from './lungePosture.ts';

/** How one lunge is done. */
export interface LungeForm extends LungeBottom {
	/** Whose leg is in front. */
	readonly sides: WorkingSides;
	readonly stepS: number;
	readonly lowerS: number;
	readonly bottomS: number;
	readonly riseS: number;
	readonly returnS: number;
	/** Standing after the rep. */
	readonly pauseS: number;
}

const GOOD_LUNGE: LungeForm = {
	sides: 'alternating',
	depth: { thighElevationDeg: 3 },
	stepM: 0.78,
	kneeTravelM: 0.03,
	leanDeg: 7,
	sideLeanDeg: 0,
	lumbarFlexionDeg: 0,
	pelvisDropDeg: 0,
	kneeValgusM: 0,
	frontHeelRiseM: 0,
	rearHeelRiseM: 0.13,
	stepS: 1,
	lowerS: 0.95,
	bottomS: 0.15,
	riseS: 0.75,
	returnS: 0.9,
	pauseS: 0.5,
	arms: 'hips',
};

export const HIP_WIDE: Stance = { widthM: 0.24, toeOutDeg: 4 };

export interface LungeSet extends SetPlan<LungeForm>, Partial<LungeForm> {
	readonly variant?: LungeVariant;
	readonly stance?: Stance;
}

function courseOf(variant: LungeVariant): RepCourse<LungeForm> {
	const steps = variant === 'split' ? 0 : 1;
	return {
		form: GOOD_LUNGE,
		phasesOf: ({ stepS, lowerS, bottomS, riseS, returnS }) => [
			{ kind: 'move', durationS: steps * stepS },
			{ kind: 'move', durationS: lowerS },
			{ kind: 'hold', durationS: bottomS },
			{ kind: 'move', durationS: riseS },
			{ kind: 'move', durationS: steps * returnS },
		],
		phasesToPeak: 2,
		pauseS: ({ pauseS }) => pauseS,
		varied: (form, vary) => ({ ...form, stepM: form.stepM * vary(0.04) }),
		// The feet of a split squat can't change places.
		sideOf: ({ sides }, index) => workingSide(sides, variant === 'split' ? 0 : index),
	};
}

/** A set of lunges. */
export function lunge(set: LungeSet): Motion {
	const variant = set.variant ?? 'forward';
	const { reps, durationS } = timedSet(set, courseOf(variant));
	const place = { variant, stance: set.stance ?? HIP_WIDE, spot: set.spot ?? HOME };
	const sway = seededSway(set.seed ?? 1);
	const trackOf = memoized(({ form, side }: TimedRep<LungeForm>, body: Body) =>
		lungeTrack(form, side ?? 'left', place, body),
	);
	return {
		durationS,
		reps: toMotionReps(reps),
		postureAt: (timeS, body) => {
			// Before the first rep as that will begin, between reps as the one before has ended.
			const rep =
				reps[
					Math.max(
						0,
						reps.findLastIndex((candidate) => candidate.startS <= timeS),
					)
				];
			if (rep === undefined) return balanced({ ...UPRIGHT, stance: place.stance, spot: place.spot }, body);
			return lungingPosture(trackOf(rep, body), progressAt(timeS, rep), (set.swayM ?? 0) * sway(timeS), body);
		},
	};
}

/** Part of the step after which the hips begin to sink. */
const SINKS_AFTER = 0.4;

/** The way back is the way there, run backwards. */
function progressAt(timeS: number, rep: TimedRep<LungeForm>): LungeProgress {
	const [stepEndS = 0, peakS = 0, bottomEndS = 0, riseEndS = 0, endS = 0] = rep.phaseEndsS;
	return timeS <= bottomEndS
		? progressOf(timeS - rep.startS, stepEndS - rep.startS, peakS - stepEndS)
		: progressOf(endS - timeS, endS - riseEndS, riseEndS - bottomEndS);
}

function progressOf(sinceS: number, stepS: number, lowerS: number): LungeProgress {
	const depth = eased((sinceS - SINKS_AFTER * stepS) / (lowerS + (1 - SINKS_AFTER) * stepS));
	if (stepS === 0) return { foot: 1, way: 1, depth };
	return { foot: Math.min(1, Math.max(0, sinceS / stepS)), way: eased(sinceS / (1.1 * stepS)), depth };
}
