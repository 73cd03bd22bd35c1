import { FRONT_VIEW, type FaultRule, type PastRep } from '../../faults/rule.ts';
import { severityOf } from '../../faults/judge.ts';
import { kneeMedialOfAnkleRatio, kneeMedialOfToeRatio } from '../../kinematics/frontalPlane.ts';
import { SIDES, type Landmarks, type Side } from '../../pose/landmarks.ts';
import { medianAtPeak, type RepTrace } from '../../reps/repTrace.ts';
import { median } from '../../signal/median.ts';

const RULE_ID = 'squat/knee-valgus';

/** Change of the knee's place over the toes against own first reps, over hip width. Source: biomechanics B1, SQ_KNEE_IN: 0.15 ≈ 3 cm. */
const CHANGE = { mild: 0.15, marked: 0.3 } as const;
/** Knees medial of the ankles, mean of both, over hip width: inside in any stance. Source: biomechanics B1, SQ_KNEE_IN back-stop (knee not medial to malleolus, PMC4262933). */
export const INSIDE_ANKLE = { mild: 0.1, marked: 0.25 } as const;
/** Reference reps must be as deep as this one to within this. House: the neutral knee itself moves with depth. */
const SAME_DEPTH_RATIO = 0.1;
/** House: a reference is the median of at most this many first clean reps. */
const REFERENCE_REPS = 3;

const MEASURE_NAMES = {
	left: { toe: 'leftKneeMedialOfToeRatio', ankle: 'leftKneeMedialOfAnkleRatio' },
	right: { toe: 'rightKneeMedialOfToeRatio', ankle: 'rightKneeMedialOfAnkleRatio' },
} as const;

/** Where both knees were at the bottom; for the rep's measures and as reference of later ones. */
export function kneeTrackMeasures(trace: RepTrace): Readonly<Record<string, number | null>> {
	const widthPx = trace.baseline?.hipWidthPx ?? null;
	if (widthPx === null || widthPx === 0) return {};
	return Object.fromEntries(
		SIDES.flatMap((side) => [
			[MEASURE_NAMES[side].toe, medianAtPeak(trace, (frame) => kneeMedialOfToeRatio(frame.image, side, widthPx))],
			[MEASURE_NAMES[side].ankle, medianAtPeak(trace, (frame) => kneeMedialOfAnkleRatio(frame.image, side, widthPx))],
		]),
	);
}

/** The knee's usual place over the toes in own clean reps of the same depth; `null` without one. */
function reference(past: readonly PastRep[], side: Side, depthRatio: number | null): number | null {
	const clean = past.filter((rep) => {
		const depth = rep.measures['depthRatio'];
		const sameDepth = depth !== undefined && depthRatio !== null && Math.abs(depth - depthRatio) <= SAME_DEPTH_RATIO;
		return !rep.partial && sameDepth && !rep.faults.includes(RULE_ID);
	});
	const places = clean.map((rep) => rep.measures[MEASURE_NAMES[side].toe]).filter((value) => value !== undefined);
	return median(places.slice(0, REFERENCE_REPS));
}

function depthOf(trace: RepTrace): number | null {
	const height = medianAtPeak(trace, (frame) => frame.ratios.hipHeight);
	return height === null ? null : 1 - height / (trace.baseline?.hipHeightRatio ?? 1);
}

/** How far the knees are inside of the ankles, mean of both, over hip width: turning a little to the side moves both knees the same way in the picture, so that it cancels. Front view. @returns null when a knee or ankle is missing. */
export function insideAnklesRatio(image: Landmarks<'imagePx'>, widthPx: number): number | null {
	const left = kneeMedialOfAnkleRatio(image, 'left', widthPx);
	const right = kneeMedialOfAnkleRatio(image, 'right', widthPx);
	return left === null || right === null ? null : (left + right) / 2;
}

/** How far the worse knee moved inwards over the toes since the first clean reps; `null` without such reps. */
function worstChange(
	places: Readonly<Record<string, number | null>>,
	past: readonly PastRep[],
	depthRatio: number | null,
): number | null {
	let worst: number | null = null;
	for (const side of SIDES) {
		const overToe = places[MEASURE_NAMES[side].toe] ?? null;
		const usual = reference(past, side, depthRatio);
		if (overToe !== null && usual !== null) worst = Math.max(worst ?? -Infinity, overToe - usual);
	}
	return worst;
}

/**
 * How far the knees moved inwards at the bottom, over hip width, in the picture, front view: the worse knee against own first
 * clean reps of the same depth; in any case, and alone before there are such reps, both knees against the ankles (0 = not inside). The angle of the
 * knee (FPPA) is not used: in a squat on two legs it projects to −20…−60° when all is well (biomechanics B1, SQ_FPPA).
 */
export const kneeValgus: FaultRule = {
	ruleId: RULE_ID,
	name: 'Knees',
	passTitle: 'Knees over the feet',
	faultTitle: 'Knees moved inwards',
	cue: 'Knees over your shoelaces',
	viewHint: 'Face me for knees',
	views: FRONT_VIEW,
	unit: 'ratio',
	threshold: { ...CHANGE, faultWhen: 'above', source: 'biomechanics B1, SQ_KNEE_IN; numbers engineering [SIM]' },
	measure(trace, past) {
		const widthPx = trace.baseline?.hipWidthPx ?? null;
		if (widthPx === null || widthPx === 0) return { reason: 'no-baseline' };
		const inside = medianAtPeak(trace, (frame) => insideAnklesRatio(frame.image, widthPx));
		if (inside === null) return { reason: 'landmarks' };
		const value = worstChange(kneeTrackMeasures(trace), past, depthOf(trace)) ?? Math.max(0, inside);
		const severity = severityOf(inside, { ...INSIDE_ANKLE, faultWhen: 'above', source: 'back-stop' });
		return { value, atS: trace.peakS, ...(severity === null ? {} : { atLeast: severity }) };
	},
};
