import type { Side } from '../../analysis/pose/landmarks.ts';
import { CLASPED_ARMS } from '../arms.ts';
import type { Body } from '../body.ts';
import { balanced, UPRIGHT } from '../crouch.ts';
import { eased, type Motion } from '../motion.ts';
import {
	memoized,
	phaseAt,
	repAt,
	timedSet,
	toMotionReps,
	type RepCourse,
	type SetPlan,
	type TimedRep,
} from '../motionSet.ts';
import { orientation, pointIn, type Frame } from '../orientation.ts';
import type { Both, LegPosture, Posture } from '../posture.ts';
import { seededSway } from '../seededNoise.ts';
import { both, outwards } from '../skeleton.ts';
import { footOnFloor, HOME, type Spot, type Stance } from '../stance.ts';
import { vec3 } from '../vec3.ts';

/** How one step to the side is done: one foot moves out, the other follows. Faults are full where the feet are widest. */
export interface SideStepForm {
	/** Between the ankles: where the feet are widest, and where the step ends. */
	readonly wideM: number;
	readonly nearM: number;
	/** How far both knees fall in. */
	readonly kneeValgusM: number;
	/** The trunk from side to side: away from the foot that is in the air, either way. */
	readonly trunkSwayDeg: number;
	/** How far the line of the hips sinks on the side of the foot that is in the air. */
	readonly pelvisDropDeg: number;
	/** How far the hips go down and up again while a foot moves. */
	readonly bounceM: number;
	readonly outS: number;
	readonly inS: number;
	/** After the step. */
	readonly pauseS: number;
}

const GOOD_SIDE_STEP: SideStepForm = {
	wideM: 0.5,
	nearM: 0.28,
	kneeValgusM: 0,
	trunkSwayDeg: 0,
	pelvisDropDeg: 0,
	bounceM: 0,
	outS: 0.6,
	inS: 0.6,
	pauseS: 0.2,
};

const TOE_OUT_DEG = 5;
/** Feet before the first step. */
export const SIDE_STEP_STANCE: Stance = { widthM: GOOD_SIDE_STEP.nearM, toeOutDeg: TOE_OUT_DEG };

export interface SideStepSet extends SetPlan<SideStepForm>, Partial<SideStepForm> {
	/** Steps before the way is changed. */
	readonly stepsPerWay?: number;
	/** The way of the first steps. */
	readonly firstWay?: Side;
	/** How deep all steps are done. */
	readonly kneeFlexionDeg?: number;
}

const QUARTER_SQUAT_DEG = 35;

function courseOf({ stepsPerWay = 5, firstWay = 'left' }: SideStepSet): RepCourse<SideStepForm> {
	return {
		form: GOOD_SIDE_STEP,
		phasesOf: ({ outS, inS }) => [
			{ kind: 'move', durationS: outS },
			{ kind: 'move', durationS: inS },
		],
		phasesToPeak: 1,
		pauseS: ({ pauseS }) => pauseS,
		varied: (form, vary) => ({ ...form, wideM: form.wideM * vary(0.04) }),
		sideOf: (_, index) => (Math.floor(index / stepsPerWay) % 2 === 0 ? firstWay : otherSide(firstWay)),
	};
}

function otherSide(side: Side): Side {
	return side === 'left' ? 'right' : 'left';
}

/** Going down before the first step, and up after the last. */
const SINK_S = 0.9;

type StepRep = TimedRep<SideStepForm>;

/** Where the feet are, to the athlete's left of their place. */
type FeetAside = Both<number>;

/** A set of steps to one side, then back. The athlete goes down before the first and up after the last. */
export function sideStep(set: SideStepSet): Motion {
	const idle = { idleBeforeS: (set.idleBeforeS ?? 1) + SINK_S, idleAfterS: (set.idleAfterS ?? 1) + SINK_S };
	const { reps, durationS } = timedSet({ ...set, ...idle }, courseOf(set));
	const spot = set.spot ?? HOME;
	const places = placesOf(reps, set.nearM ?? GOOD_SIDE_STEP.nearM);
	const sway = seededSway(set.seed ?? 1);
	const depthOf = memoized((_: typeof reps, body: Body) => depthPostures(set, body));
	const sunkRatio = (timeS: number): number => {
		const begunS = timeS - (reps[0]?.startS ?? durationS) + SINK_S;
		return Math.min(eased(begunS / SINK_S), 1 - eased((timeS - (reps.at(-1)?.endS ?? 0)) / SINK_S));
	};
	return {
		durationS,
		reps: toMotionReps(reps),
		postureAt: (timeS, body) => {
			const stepping = steppingAt(timeS, reps, places);
			const { high, low } = depthOf(reps, body);
			const swayM = (set.swayM ?? 0) * sway(timeS);
			return placed(
				mixedDepth(high, low, sunkRatio(timeS)),
				{ ...stepping, hipsAsideM: stepping.hipsAsideM + swayM },
				spot,
				body,
			);
		},
	};
}

/** The feet before the first rep and after each. */
function placesOf(reps: readonly StepRep[], nearM: number): FeetAside[] {
	const places: FeetAside[] = [{ left: nearM / 2, right: -nearM / 2 }];
	for (const { form, side } of reps) {
		const lead = side ?? 'left';
		const before = places.at(-1) as FeetAside;
		const leadAsideM = before[otherSide(lead)] + outwards(lead) * form.wideM;
		const trailAsideM = leadAsideM - outwards(lead) * form.nearM;
		places.push(both((foot) => (foot === lead ? leadAsideM : trailAsideM)));
	}
	return places;
}

/** Upright and down, both at the athlete's place with the feet near. */
function depthPostures(set: SideStepSet, body: Body): { readonly high: Posture; readonly low: Posture } {
	const crouch = { ...UPRIGHT, stance: { widthM: set.nearM ?? GOOD_SIDE_STEP.nearM, toeOutDeg: TOE_OUT_DEG } };
	const deep = { ...crouch, kneeFlexionDeg: set.kneeFlexionDeg ?? QUARTER_SQUAT_DEG, leanDeg: 10, arms: CLASPED_ARMS };
	return { high: balanced({ ...crouch, arms: CLASPED_ARMS }, body), low: balanced(deep, body) };
}

function mixedDepth(high: Posture, low: Posture, ratio: number): Posture {
	const mix = (from: number, to: number): number => from + (to - from) * ratio;
	return {
		...low,
		pelvis: vec3(0, mix(high.pelvis.y, low.pelvis.y), mix(high.pelvis.z, low.pelvis.z)),
		trunkInclinationDeg: mix(high.trunkInclinationDeg, low.trunkInclinationDeg),
	};
}

/** A moment of stepping, in what differs from standing at the same depth. */
interface Stepping {
	readonly feet: FeetAside;
	readonly lifted: FeetAside;
	readonly hipsAsideM: number;
	readonly downM: number;
	readonly kneeMedialM: number;
	/** Towards the athlete's left. */
	readonly trunkRollDeg: number;
	readonly pelvisRollDeg: number;
}

const LIFT_M = 0.05;
/** Weight over the foot that stays while the other is in the air. */
const SHIFT_M = 0.04;

function steppingAt(timeS: number, reps: readonly StepRep[], places: readonly FeetAside[]): Stepping {
	const rep = repAt(reps, timeS);
	if (rep === undefined) return resting(places[reps.filter(({ endS }) => endS <= timeS).length] as FeetAside);
	const number = reps.indexOf(rep);
	const before = places[number] as FeetAside;
	const after = places[number + 1] as FeetAside;
	const { form } = rep;
	const { index, ratio } = phaseAt(rep, timeS);
	const lead = rep.side ?? 'left';
	const moving = index === 0 ? lead : otherSide(lead);
	const goal = { ...before, [lead]: after[lead] };
	const [from, to] = index === 0 ? [before, goal] : [goal, after];
	const feet = both((side) => from[side] + (to[side] - from[side]) * eased(ratio));
	const air = Math.sin(Math.PI * ratio);
	return {
		feet,
		lifted: both((side) => (side === moving ? LIFT_M * air : 0)),
		hipsAsideM: (feet.left + feet.right) / 2 - outwards(moving) * SHIFT_M * air,
		downM: form.bounceM * air,
		kneeMedialM: form.kneeValgusM * eased(index === 0 ? ratio : 1 - ratio),
		trunkRollDeg: -outwards(moving) * form.trunkSwayDeg * air,
		pelvisRollDeg: -outwards(moving) * form.pelvisDropDeg * air,
	};
}

function resting(feet: FeetAside): Stepping {
	const lifted = { left: 0, right: 0 };
	const hipsAsideM = (feet.left + feet.right) / 2;
	return { feet, lifted, hipsAsideM, downM: 0, kneeMedialM: 0, trunkRollDeg: 0, pelvisRollDeg: 0 };
}

function placed(posture: Posture, stepping: Stepping, spot: Spot, body: Body): Posture {
	const frame: Frame = { origin: vec3(spot.x, 0, spot.z), ...orientation(spot.headingDeg, 0, 0) };
	const { y, z } = posture.pelvis;
	return {
		...posture,
		pelvis: pointIn(frame, stepping.hipsAsideM, y - stepping.downM, z),
		headingDeg: spot.headingDeg,
		trunkRollDeg: stepping.trunkRollDeg,
		pelvisRollDeg: stepping.pelvisRollDeg,
		legs: both((side): LegPosture => {
			const sole = pointIn(frame, stepping.feet[side], stepping.lifted[side], 0);
			const headingDeg = spot.headingDeg + outwards(side) * TOE_OUT_DEG;
			return { ...footOnFloor(body, sole, headingDeg, 0), kneeMedialM: stepping.kneeMedialM };
		}),
	};
}
