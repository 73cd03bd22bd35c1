import { degrees } from '../analysis/geometry/angle.ts';
import { SIDES, type Side } from '../analysis/pose/landmarks.ts';
import type { Body } from './body.ts';
import { balanced, HANGING_ARM, UPRIGHT } from './crouch.ts';
import { eased, type Motion } from './motion.ts';
import { orientation } from './orientation.ts';
import type { ArmPosture, Both, LegPosture, Posture } from './posture.ts';
import { both, outwards } from './skeleton.ts';
import { footOnFloor, HOME, legReachM, SHOULDER_WIDE, type Spot, type Stance } from './stance.ts';
import { between, dot, subtract, vec3, type Vec3 } from './vec3.ts';

export interface Walk {
	readonly from: { readonly x: number; readonly z: number };
	readonly to: { readonly x: number; readonly z: number };
	/** How the walker stands before and after; `null`: as they walk (out of the picture, say). */
	readonly headingBeforeDeg: number | null;
	readonly headingAfterDeg: number | null;
	readonly stance?: Stance;
	readonly stepS?: number;
	readonly stepM?: number;
}

/** Enters from where nobody sees them and takes their place, facing ahead. */
export function walkIn(from: Walk['from'], stance: Stance = SHOULDER_WIDE): Motion {
	return walk({ from, to: HOME, headingBeforeDeg: null, headingAfterDeg: HOME.headingDeg, stance });
}

/** Leaves their place. */
export function walkOut(to: Walk['to'], stance: Stance = SHOULDER_WIDE): Motion {
	return walk({ from: HOME, to, headingBeforeDeg: HOME.headingDeg, headingAfterDeg: null, stance });
}

interface FootPlace {
	readonly sole: Vec3;
	readonly headingDeg: number;
}

interface Step {
	readonly side: Side;
	readonly startS: number;
	readonly to: FootPlace;
}

const TURN_PER_STEP_DEG = 50;
const WALKING_STANCE: Stance = { widthM: 0.16, toeOutDeg: 6 };
const LIFT_M = 0.07;
/** From standing to walking and back. */
const SETTLE_S = 0.5;
/** How straight the longer leg is while walking. */
const WALKING_KNEE_FLEXION_DEG = 12;

/** Turns, walks straight on, turns: step by step, one foot always on the floor. */
function walk(plan: Walk): Motion {
	const stepS = plan.stepS ?? 0.52;
	const stance = plan.stance ?? SHOULDER_WIDE;
	const spots = spotsOf(plan);
	const first = spots[0] as Spot;
	const start = both((side) => footPlace(first, side, plan.headingBeforeDeg === null ? WALKING_STANCE : stance));
	const steps = spots.slice(1).map((spot, index, all): Step => {
		const side = SIDES[index % 2] as Side;
		const last = index >= all.length - 2 && plan.headingAfterDeg !== null;
		return { side, startS: index * stepS, to: footPlace(spot, side, last ? stance : WALKING_STANCE) };
	});
	const gait = { start, steps, stepS };
	const durationS = steps.length * stepS + SETTLE_S;
	return {
		durationS,
		reps: [],
		postureAt: (timeS, body) => {
			const walking = walkingPosture(timeS, gait, body);
			const before = plan.headingBeforeDeg === null ? 0 : 1 - eased(timeS / SETTLE_S);
			const after = plan.headingAfterDeg === null ? 0 : 1 - eased((durationS - timeS) / SETTLE_S);
			if (before === 0 && after === 0) return walking;
			return before > 0
				? settled(walking, { ...plan.from, headingDeg: plan.headingBeforeDeg ?? 0 }, stance, before, body)
				: settled(walking, { ...plan.to, headingDeg: plan.headingAfterDeg ?? 0 }, stance, after, body);
		},
	};
}

/** Between walking (0) and standing upright (1). */
function settled(walking: Posture, spot: Spot, stance: Stance, ratio: number, body: Body): Posture {
	const upright = balanced({ ...UPRIGHT, stance, spot }, body);
	const mix = (from: number, to: number): number => from + (to - from) * ratio;
	return {
		...walking,
		pelvis: between(walking.pelvis, upright.pelvis, ratio),
		trunkInclinationDeg: mix(walking.trunkInclinationDeg, upright.trunkInclinationDeg),
		headPitchDeg: mix(walking.headPitchDeg, upright.headPitchDeg),
	};
}

/** Where the body is headed for at each step: on the way, and turning at both ends. */
function spotsOf(plan: Walk): Spot[] {
	const dx = plan.to.x - plan.from.x;
	const dz = plan.to.z - plan.from.z;
	const wayDeg = degrees(Math.atan2(dx, dz));
	const beforeDeg = plan.headingBeforeDeg ?? wayDeg;
	const count = Math.max(1, Math.round(Math.hypot(dx, dz) / (plan.stepM ?? 0.55)));
	const there = { x: plan.to.x, z: plan.to.z };
	const way = Array.from({ length: count }, (_, index): Spot => {
		const ratio = (index + 1) / count;
		return { x: plan.from.x + dx * ratio, z: plan.from.z + dz * ratio, headingDeg: wayDeg };
	});
	const spots = [{ ...plan.from, headingDeg: beforeDeg }, ...turn(plan.from, beforeDeg, wayDeg), ...way];
	if (plan.headingAfterDeg === null) return spots;
	const end = { ...there, headingDeg: plan.headingAfterDeg };
	return [...spots, ...turn(there, wayDeg, plan.headingAfterDeg), end, end];
}

function turn(place: Walk['from'], fromDeg: number, toDeg: number): Spot[] {
	const changeDeg = nearest(toDeg - fromDeg);
	const count = Math.ceil(Math.abs(changeDeg) / TURN_PER_STEP_DEG);
	return Array.from({ length: count }, (_, index) => ({
		...place,
		headingDeg: fromDeg + (changeDeg * (index + 1)) / count,
	}));
}

function footPlace(spot: Spot, side: Side, stance: Stance): FootPlace {
	const { left } = orientation(spot.headingDeg, 0, 0);
	const offsetM = (outwards(side) * stance.widthM) / 2;
	return {
		sole: vec3(spot.x + left.x * offsetM, 0, spot.z + left.z * offsetM),
		headingDeg: spot.headingDeg + outwards(side) * stance.toeOutDeg,
	};
}

interface Gait {
	readonly start: Both<FootPlace>;
	readonly steps: readonly Step[];
	readonly stepS: number;
}

/** A foot at a moment: where it is and how far it is off the floor. */
function footAt(timeS: number, gait: Gait, side: Side): FootPlace {
	let place = gait.start[side];
	for (const step of gait.steps) {
		if (step.side !== side || timeS <= step.startS) continue;
		const ratio = Math.min(1, (timeS - step.startS) / gait.stepS);
		const sole = between(place.sole, step.to.sole, eased(ratio));
		const wayM = Math.hypot(step.to.sole.x - place.sole.x, step.to.sole.z - place.sole.z);
		const liftM = ratio < 1 ? Math.min(LIFT_M, 0.02 + wayM / 8) * Math.sin(Math.PI * ratio) : 0;
		const headingDeg = place.headingDeg + nearest(step.to.headingDeg - place.headingDeg) * eased(ratio);
		place = { sole: { ...sole, y: liftM }, headingDeg };
	}
	return place;
}

/** The same turn the short way round. */
function nearest(changeDeg: number): number {
	return ((((changeDeg + 180) % 360) + 360) % 360) - 180;
}

function walkingPosture(timeS: number, gait: Gait, body: Body): Posture {
	const feet = both((side) => footAt(timeS, gait, side));
	const headingDeg = feet.left.headingDeg + nearest(feet.right.headingDeg - feet.left.headingDeg) / 2;
	const { forward } = orientation(headingDeg, 0, 0);
	const middle = between(feet.left.sole, feet.right.sole, 0.5);
	const spread = dot(subtract(feet.left.sole, feet.right.sole), forward);
	const legs = both((side): LegPosture => {
		const behindM = Math.max(0, -outwards(side) * spread - 0.2);
		return { ...footOnFloor(body, feet[side].sole, feet[side].headingDeg, 0.3 * behindM), kneeMedialM: 0 };
	});
	const overM = 0.02;
	const pelvis = vec3(middle.x + forward.x * overM, 0, middle.z + forward.z * overM);
	const heights = SIDES.map((side) => hipHeightM(legs[side].ankle, pelvis, body));
	return {
		pelvis: { ...pelvis, y: Math.min(...heights) },
		headingDeg,
		trunkInclinationDeg: 4,
		trunkRollDeg: 0,
		pelvisRollDeg: 0,
		lumbarFlexionDeg: 0,
		headPitchDeg: 4,
		headTurnDeg: 0,
		legs,
		arms: { left: swingingArm(-spread), right: swingingArm(spread) },
	};
}

/** As high as the leg allows without getting straighter than walkers have it. */
function hipHeightM(ankle: Vec3, pelvis: Vec3, body: Body): number {
	const levelM = Math.hypot(ankle.x - pelvis.x, ankle.z - pelvis.z);
	const reachM = legReachM(body, WALKING_KNEE_FLEXION_DEG);
	return ankle.y + Math.sqrt(Math.max(0.1, reachM ** 2 - levelM ** 2));
}

/** Hanging as when standing, and swung forwards or back. */
function swingingArm(aheadM: number): ArmPosture {
	const aheadDeg = 45 * aheadM;
	return {
		...HANGING_ARM,
		elevationDeg: Math.hypot(HANGING_ARM.elevationDeg, aheadDeg),
		planeDeg: degrees(Math.atan2(HANGING_ARM.elevationDeg, aheadDeg)),
	};
}
