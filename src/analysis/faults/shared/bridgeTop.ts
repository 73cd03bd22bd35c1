import { kneeFlexionDeg, legShoulderHipKneeDeg } from '../../kinematics/jointAngles.ts';
import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import { nearSideOf } from '../../pose/cameraView.ts';
import type { Side } from '../../pose/landmarks.ts';
import { leftBetweenShare, wayS, type DepthOf } from '../../reps/farPoint.ts';
import { framesAtPeak, medianAtPeak, type RepTrace } from '../../reps/repTrace.ts';
import { ANY_VIEW, SIDE_VIEWS, type FaultRule, type PastRep } from '../rule.ts';
import { incompleteExtension, straightestHipDeg } from './incompleteExtension.ts';
import { shortHold } from './shortHold.ts';
import { tempo } from './tempo.ts';

/** What bridges on two legs and on one are judged by alike. */

/** What an exercise's bridges are. */
export interface Bridge {
	readonly exerciseId: string;
	/** The leg that stands, for the whole rep; `null` when both do. */
	readonly leg: (trace: RepTrace) => Side | null;
	/** The exercise's own `depthRatio`. */
	readonly hipLift: DepthOf;
}

/** Frames at the top whose angle at the hip is that of the standing leg. */
function topFrames(trace: RepTrace, leg: Side | null): readonly KinematicFrame[] {
	if (leg === null) return framesAtPeak(trace);
	return framesAtPeak(trace).map((frame) => {
		const near = nearSideOf(frame.view);
		const shoulderHipKnee = near === null ? null : legShoulderHipKneeDeg(frame.image, near, leg);
		return { ...frame, anglesDeg: { ...frame.anglesDeg, shoulderHipKnee } };
	});
}

/** Name of the measure that the personal limit is taken from. */
const TOP_MEASURE = 'shoulderHipKneeDeg';

/** Measures of the top: how straight the hips were and how bent the standing knee was, degrees; side view. */
export function bridgeTopMeasures(trace: RepTrace, leg: Side | null): Readonly<Record<string, number | null>> {
	if (!SIDE_VIEWS.some((view) => view === trace.view)) return {};
	return {
		[TOP_MEASURE]: straightestHipDeg(topFrames(trace, leg))?.deg ?? null,
		kneeFlexionDeg: standingKneeDeg(trace, leg),
	};
}

function standingKneeDeg(trace: RepTrace, leg: Side | null): number | null {
	return medianAtPeak(trace, ({ image, anglesDeg }) =>
		leg === null ? anglesDeg.kneeFlexion : kneeFlexionDeg(image, leg),
	);
}

/** Angle at the hip that is in line less what is allowed, and the step to marked. Source: biomechanics B3, BR_TOP. */
const IN_LINE_DEG = 180;
const MILD_TOP_DEG = 168;
/** Biomechanics B3, BR_TOP: after three attempts the person's own best less 3° is enough; hips of people with back pain extend 11° less on average (P56). */
const ATTEMPTS = 3;
const OWN_BEST_LESS_DEG = 3;

/** What a straight hip reads for this person: in line, or so much less that their own best of the set, less 3°, is within the limit. */
export function ownStraightDeg(past: readonly PastRep[]): number {
	const tops = past
		.filter((rep) => !rep.partial)
		.map((rep) => rep.measures[TOP_MEASURE])
		.filter((deg) => deg !== undefined);
	if (tops.length < ATTEMPTS) return IN_LINE_DEG;
	return Math.min(IN_LINE_DEG, Math.max(...tops) - OWN_BEST_LESS_DEG + (IN_LINE_DEG - MILD_TOP_DEG));
}

function lumbarExtension({ exerciseId, leg }: Bridge): FaultRule {
	return {
		ruleId: `${exerciseId}/lumbar-extension`,
		name: 'Arch',
		passTitle: 'Hips no higher than the line',
		faultTitle: 'Hips went above the line',
		cue: 'Ribs down, hips in line',
		viewHint: 'Lie side on for the hips',
		views: SIDE_VIEWS,
		unit: 'deg',
		threshold: {
			mild: 188,
			marked: 195,
			faultWhen: 'above',
			source: 'biomechanics B3, BR_ARCH (P57): what rises beyond the line comes from the lower back; numbers [SIM]',
		},
		measure(trace) {
			const top = straightestHipDeg(topFrames(trace, leg(trace)));
			return top === null ? { reason: 'landmarks' } : { value: top.deg, atS: top.atS };
		},
	};
}

function tooLow({ exerciseId, leg }: Bridge): FaultRule {
	return incompleteExtension(exerciseId, {
		threshold: {
			mild: MILD_TOP_DEG,
			marked: 158,
			faultWhen: 'below',
			source:
				'biomechanics B3, BR_TOP: straight line from shoulders to knees, or the own best after three attempts (P56)',
		},
		framesOf: (trace) => topFrames(trace, leg(trace)),
		straightDeg: (_, past) => ownStraightDeg(past),
		words: {
			passTitle: 'Hips came up to the line',
			faultTitle: 'Hips stayed below the line',
			cue: 'Hips a little higher',
			viewHint: 'Lie side on for the hips',
		},
	});
}

/** Bend of the knee at the top between which the shins are about upright, degrees. Source: biomechanics B3, BR_FEET (eng.). */
const KNEE_BAND_DEG = { least: 70, most: 115 } as const;
const KNEE_MARKED_DEG = { least: 60, most: 130 } as const;

function footPlacement({ exerciseId, leg }: Bridge): FaultRule {
	return {
		ruleId: `${exerciseId}/foot-placement`,
		name: 'Feet',
		passTitle: 'Shins upright at the top',
		faultTitle: 'Feet too near or too far',
		cue: 'Shins upright at the top',
		viewHint: 'Lie side on for feet',
		views: SIDE_VIEWS,
		unit: 'deg',
		threshold: {
			mild: 0,
			marked: KNEE_MARKED_DEG.most - KNEE_BAND_DEG.most,
			faultWhen: 'above',
			source: 'biomechanics B3, BR_FEET: how far the knee is bent outside of 70–115°; marked outside of 60–130°',
		},
		measure(trace) {
			const kneeDeg = standingKneeDeg(trace, leg(trace));
			if (kneeDeg === null) return { reason: 'landmarks' };
			const value = Math.max(0, KNEE_BAND_DEG.least - kneeDeg, kneeDeg - KNEE_BAND_DEG.most);
			const measured = { value, atS: trace.peakS };
			return kneeDeg < KNEE_MARKED_DEG.least ? { ...measured, atLeast: 'marked' } : measured;
		},
	};
}

function fasterWayS(trace: RepTrace, hipLift: DepthOf): number | null {
	const [upS, downS] = [wayS(trace, hipLift, 'out'), wayS(trace, hipLift, 'back')];
	return upS === null || downS === null ? (upS ?? downS) : Math.min(upS, downS);
}

function bounce({ exerciseId, hipLift }: Bridge): FaultRule {
	return {
		ruleId: `${exerciseId}/bounce`,
		name: 'Way down',
		passTitle: 'Hips came down between reps',
		faultTitle: 'Hips stayed up between reps',
		cue: 'Lower all the way down',
		viewHint: 'Any view will do for this',
		views: ANY_VIEW,
		unit: 'ratio',
		threshold: {
			mild: 0.5,
			marked: null,
			faultWhen: 'above',
			source:
				'biomechanics B3, BR_BOUNCE: lowest hips above half of the way; what does not come down further is one rep',
		},
		measure(trace) {
			const value = leftBetweenShare(trace, hipLift);
			return value === null ? { reason: 'landmarks' } : { value, atS: trace.peakS };
		},
	};
}

/** The rules that every bridge has. */
export function bridgeRules(bridge: Bridge) {
	const { exerciseId, hipLift } = bridge;
	return {
		lumbarExtension: lumbarExtension(bridge),
		incompleteExtension: tooLow(bridge),
		footPlacement: footPlacement(bridge),
		bounce: bounce(bridge),
		shortHold: shortHold(
			exerciseId,
			{ passTitle: 'Held at the top', faultTitle: 'Left the top early', cue: 'Pause at the top' },
			{ mild: 1, marked: 0.5, faultWhen: 'below', source: 'biomechanics B3, BR_HOLD: squeeze at the top' },
			hipLift,
		),
		tempo: tempo(
			exerciseId,
			{ passTitle: 'Moved with control', faultTitle: 'Moved fast', cue: 'Slower, up and down' },
			{ mild: 0.8, marked: 0.5, faultWhen: 'below', source: 'biomechanics B3, BR_TEMPO: the faster of up and down' },
			(trace) => fasterWayS(trace, hipLift),
		),
	};
}
