import { kneeMedialOfAnkleRatio, kneeMedialOfToeRatio } from '../../kinematics/frontalPlane.ts';
import type { Landmarks, Side } from '../../pose/landmarks.ts';
import { SIDES } from '../../pose/landmarks.ts';
import { medianAtPeak, type RepTrace } from '../../reps/repTrace.ts';
import { median } from '../../signal/median.ts';
import { severityOf } from '../judge.ts';
import { FRONT_VIEW, type FaultRule, type PastRep, type Threshold } from '../rule.ts';

/** Knees medial of the ankles, mean of both, over hip width: inside in any stance on two legs. */
export const INSIDE_ANKLE: Threshold = {
	mild: 0.1,
	marked: 0.25,
	faultWhen: 'above',
	source: 'biomechanics B1, SQ_KNEE_IN back-stop: knee not medial to malleolus (PMC4262933)',
};
/** Reference reps must be as deep as this one to within this. House: the neutral knee itself moves with depth. */
const SAME_DEPTH_RATIO = 0.1;
/** House: a reference is the median of at most this many first clean reps. */
const REFERENCE_REPS = 3;

const MEASURE_NAMES = {
	left: { toe: 'leftKneeMedialOfToeRatio', ankle: 'leftKneeMedialOfAnkleRatio' },
	right: { toe: 'rightKneeMedialOfToeRatio', ankle: 'rightKneeMedialOfAnkleRatio' },
} as const;

export interface KneeValgus {
	/** Change of the knee's place over the toes against own first reps, over hip width. */
	readonly threshold: Threshold;
	/** The knees that are judged: both, or that of the working leg. */
	readonly knees: (trace: RepTrace) => readonly Side[];
	/** The rep with its far point where the knees are judged: the bottom of a swing lies before its top. */
	readonly at: (trace: RepTrace) => RepTrace;
	/** How deep the rep was, in the same measure as `depthRatio` of its measures; `null` when reps may be compared whatever their depth. */
	readonly depthRatio: ((trace: RepTrace) => number | null) | null;
	/** How far both knees may be inside of the ankles whatever they did before; `null` on one leg or with the feet wide, where that says nothing. */
	readonly backStop: Threshold | null;
}

/** Where both knees were at the far point, front view; for the rep's measures and as reference of later ones. */
export function kneeTrackMeasures(trace: RepTrace): Readonly<Record<string, number | null>> {
	const widthPx = trace.baseline?.hipWidthPx ?? null;
	if (trace.view !== 'front' || widthPx === null || widthPx === 0) return {};
	return Object.fromEntries(
		SIDES.flatMap((side) => [
			[MEASURE_NAMES[side].toe, medianAtPeak(trace, (frame) => kneeMedialOfToeRatio(frame.image, side, widthPx))],
			[MEASURE_NAMES[side].ankle, medianAtPeak(trace, (frame) => kneeMedialOfAnkleRatio(frame.image, side, widthPx))],
		]),
	);
}

function sameDepthAs(depthRatio: KneeValgus['depthRatio'], trace: RepTrace): (earlier: PastRep) => boolean {
	if (depthRatio === null) return () => true;
	const depth = depthRatio(trace);
	return ({ measures }) => {
		const earlier = measures['depthRatio'];
		return depth !== null && earlier !== undefined && Math.abs(earlier - depth) <= SAME_DEPTH_RATIO;
	};
}

/** The knee's usual place over the toes in own clean reps of the same depth with the same leg; `null` without one. */
function reference(
	past: readonly PastRep[],
	ruleId: string,
	knee: Side,
	rep: { readonly worksWithOne: Side | null; readonly isLike: (earlier: PastRep) => boolean },
): number | null {
	const clean = past.filter((earlier) => {
		const sameDepth = rep.isLike(earlier);
		const sameLeg = rep.worksWithOne === null || earlier.side === rep.worksWithOne;
		return !earlier.partial && sameDepth && sameLeg && !earlier.faults.includes(ruleId);
	});
	const places = clean
		.map((earlier) => earlier.measures[MEASURE_NAMES[knee].toe])
		.filter((value) => value !== undefined);
	return median(places.slice(0, REFERENCE_REPS));
}

/** How far the knees are inside of the ankles, mean of both, over hip width: turning a little to the side moves both knees the same way in the picture, so that it cancels. Front view. @returns null when a knee or ankle is missing. */
export function insideAnklesRatio(image: Landmarks<'imagePx'>, widthPx: number): number | null {
	const left = kneeMedialOfAnkleRatio(image, 'left', widthPx);
	const right = kneeMedialOfAnkleRatio(image, 'right', widthPx);
	return left === null || right === null ? null : (left + right) / 2;
}

/** Whether knee and foot of each of these legs are seen at the far point. */
function areSeen(trace: RepTrace, knees: readonly Side[]): boolean {
	const places = kneeTrackMeasures(trace);
	return knees.length > 0 && knees.every((knee) => (places[MEASURE_NAMES[knee].toe] ?? null) !== null);
}

/** How far the worst of the knees moved inwards over the toes since the first clean reps; `null` without such reps. */
function worstChange(ruleId: string, trace: RepTrace, past: readonly PastRep[], rule: KneeValgus): number | null {
	const places = kneeTrackMeasures(trace);
	const knees = rule.knees(trace);
	const rep = {
		worksWithOne: knees.length === 1 ? (knees[0] ?? null) : null,
		isLike: sameDepthAs(rule.depthRatio, trace),
	};
	let worst: number | null = null;
	for (const knee of knees) {
		const overToe = places[MEASURE_NAMES[knee].toe] ?? null;
		const usual = reference(past, ruleId, knee, rep);
		if (overToe !== null && usual !== null) worst = Math.max(worst ?? -Infinity, overToe - usual);
	}
	return worst;
}

/**
 * How far the knees moved inwards at the far point, over hip width, in the picture, front view: the worse knee against own first
 * clean reps of the same depth. On two legs also, and alone before there are such reps, both knees against the ankles (0 = not
 * inside); on one leg the ankle says nothing, so the first rep can't be judged. The angle of the knee (FPPA) is not used: in a
 * squat on two legs it projects to −20…−60° when all is well (biomechanics B1, SQ_FPPA).
 */
export function kneeValgus(exerciseId: string, rule: KneeValgus): FaultRule {
	const ruleId = `${exerciseId}/knee-valgus`;
	return {
		ruleId,
		name: 'Knees',
		passTitle: 'Knees over the feet',
		faultTitle: 'Knees moved inwards',
		cue: 'Knees over your shoelaces',
		viewHint: 'Face me for knees',
		views: FRONT_VIEW,
		unit: 'ratio',
		threshold: rule.threshold,
		...(rule.backStop === null ? {} : { plotted: { id: 'kneesInsideAnkles', limits: rule.backStop } }),
		measure(whole, past) {
			const trace = rule.at(whole);
			const widthPx = trace.baseline?.hipWidthPx ?? null;
			if (widthPx === null || widthPx === 0) return { reason: 'no-baseline' };
			const change = worstChange(ruleId, trace, past, rule);
			const knees = rule.knees(trace);
			if (rule.backStop === null) {
				if (!areSeen(trace, knees)) return { reason: 'landmarks' };
				return change === null ? { reason: 'no-baseline' } : { value: change, atS: trace.peakS };
			}
			const inside = medianAtPeak(trace, (frame) => insideAnklesRatio(frame.image, widthPx));
			if (inside === null) return { reason: 'landmarks' };
			const severity = severityOf(inside, rule.backStop);
			return {
				value: change ?? Math.max(0, inside),
				atS: trace.peakS,
				...(severity === null ? {} : { atLeast: severity }),
			};
		},
	};
}
