import { FRONT_VIEW, type FaultRule, type PastRep } from '../../faults/rule.ts';
import type { Severity } from '../../faults/outcome.ts';
import { kneeMedialOfAnkleRatio, kneeMedialOfToeRatio } from '../../kinematics/frontalPlane.ts';
import { SIDES, type Side } from '../../pose/landmarks.ts';
import { medianAtPeak, type RepTrace } from '../../reps/repTrace.ts';
import { median } from '../../signal/median.ts';

const RULE_ID = 'squat/knee-valgus';

/** Change of the knee's place over the toes against own first reps, over hip width. Source: biomechanics B1, SQ_KNEE_IN: 0.15 ≈ 3 cm. */
const CHANGE = { mild: 0.15, marked: 0.3 } as const;
/** Knee medial of the ankle, over hip width: wrong in any stance. Source: biomechanics B1, SQ_KNEE_IN back-stop (knee not medial to malleolus, PMC4262933). */
const INSIDE_ANKLE = { mild: 0.1, marked: 0.25 } as const;
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

/**
 * How far the worse knee moved inwards at the bottom, over hip width, in the picture, front view: against own first clean reps
 * of the same depth or, before there is one, against the ankle; and in any case not inside of the ankle. The angle of the knee (FPPA) is not used: in a squat on two legs it
 * projects to −20…−60° when all is well (biomechanics B1, SQ_FPPA).
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
		const places = kneeTrackMeasures(trace);
		if (trace.baseline?.hipWidthPx == null) return { reason: 'no-baseline' };
		const depthRatio = depthOf(trace);
		let value: number | null = null;
		let atLeast: Severity | null = null;
		for (const side of SIDES) {
			const overAnkle = places[MEASURE_NAMES[side].ankle] ?? null;
			if (overAnkle === null) return { reason: 'landmarks' };
			if (overAnkle > INSIDE_ANKLE.marked) atLeast = 'marked';
			else if (overAnkle > INSIDE_ANKLE.mild) atLeast ??= 'mild';
			const overToe = places[MEASURE_NAMES[side].toe] ?? null;
			const usual = reference(past, side, depthRatio);
			const change = overToe === null || usual === null ? overAnkle : overToe - usual;
			value = Math.max(value ?? change, change);
		}
		if (value === null) return { reason: 'landmarks' };
		return { value, atS: trace.peakS, ...(atLeast === null ? {} : { atLeast }) };
	},
};
