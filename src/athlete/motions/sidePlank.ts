import { radians } from '../../analysis/geometry/angle.ts';
import { otherSide, type Side } from '../../analysis/pose/landmarks.ts';
import { findZero } from '../balance.ts';
import type { Body } from '../body.ts';
import type { Motion } from '../motion.ts';
import { memoized, workingSide, type SetPlan, type WorkingSides } from '../motionSet.ts';
import type { LegPosture, Posture } from '../posture.ts';
import { subtract, vec3, type Vec3 } from '../vec3.ts';
import { floorMotion, type FloorExercise, type FloorTempo } from './floorMotion.ts';
import { footOn } from './freeLeg.ts';
import { limbless, rootsOf, sized } from './prone.ts';
import { feetwards } from './sideLying.ts';

/** How one side plank is held. Between planks the hips are down on the floor. */
export interface SidePlankForm extends FloorTempo {
	/** The side that is down and carries the body. */
	readonly side: WorkingSides;
	/** Hips below the line from shoulders to ankles, as a share of that line; above it negative. */
	readonly dropRatio: number;
	/** How far the upper shoulder and hip fall back. */
	readonly rollBackDeg: number;
}

const GOOD_SIDE_PLANK: SidePlankForm = {
	side: 'right',
	dropRatio: 0,
	rollBackDeg: 0,
	riseS: 1.5,
	holdS: 10,
	lowerS: 1.5,
	pauseS: 3,
};

/**
 * Side planks on a forearm and stacked feet: the chest faces a camera at yaw 0; on the right forearm the head is at −x (left in
 * that picture), on the left one at +x. A rep is a hold; its far point is the middle of it.
 */
export function sidePlank(set: SetPlan<SidePlankForm> & Partial<SidePlankForm>): Motion {
	return floorMotion(set, SIDE_PLANK);
}

const ELBOW_HEIGHT_M = 0.04;
const ANKLES_HEIGHT_M = 0.095;
/** From one ankle to the other. */
const FEET_APART_M = 0.09;
const REST_HIPS_HEIGHT_M = 0.186;

/** Seen by whom the chest faces: `across` grows from the elbow to the feet, the elbow is at 0. */
interface Across {
	readonly y: number;
	readonly across: number;
}

interface Line {
	readonly middle: Across;
	readonly hips: Across;
	readonly ankles: Across;
	/** Trunk and legs from the level, the shoulders' end up. */
	readonly trunkDeg: number;
	readonly legsDeg: number;
}

function legM(body: Body): number {
	const apartM = (body.hipWidthM - sized(body, FEET_APART_M)) / 2;
	return Math.sqrt((0.9996 * (body.thighM + body.shankM)) ** 2 - apartM ** 2);
}

/** The chain from the elbow to the ankles: upper arm tilted towards the feet by `armDeg`, legs flatter than the trunk by `bendDeg`. */
function chain(armDeg: number, trunkDeg: number, bendDeg: number, body: Body): Line {
	const [arm, trunk, legs] = [radians(armDeg), radians(trunkDeg), radians(trunkDeg - bendDeg)];
	const half = body.shoulderWidthM / 2;
	const middle = {
		y: sized(body, ELBOW_HEIGHT_M) + body.upperArmM * Math.cos(arm) + half * Math.cos(trunk),
		across: body.upperArmM * Math.sin(arm) + half * Math.sin(trunk),
	};
	const hips = {
		y: middle.y - body.trunkM * Math.sin(trunk),
		across: middle.across + body.trunkM * Math.cos(trunk),
	};
	const ankles = { y: hips.y - legM(body) * Math.sin(legs), across: hips.across + legM(body) * Math.cos(legs) };
	return { middle, hips, ankles, trunkDeg, legsDeg: trunkDeg - bendDeg };
}

/** The same chain with the feet at their height. */
function onFeet(armDeg: number, bendDeg: number, body: Body): Line {
	const heightM = (trunkDeg: number): number =>
		sized(body, ANKLES_HEIGHT_M) - chain(armDeg, trunkDeg, bendDeg, body).ankles.y;
	return chain(armDeg, findZero(heightM, -20, 75), bendDeg, body);
}

/** And with the feet where they stand. */
function planted(feetAcross: number, bendDeg: number, body: Body): Line {
	const missingM = (armDeg: number): number => onFeet(armDeg, bendDeg, body).ankles.across - feetAcross;
	return onFeet(findZero(missingM, -30, 30), bendDeg, body);
}

function dropRatio({ middle, hips, ankles }: Line): number {
	const [dy, dx] = [ankles.y - middle.y, ankles.across - middle.across];
	const lineM = Math.hypot(dy, dx);
	return ((hips.across - middle.across) * dy - (hips.y - middle.y) * dx) / lineM ** 2;
}

interface Bends {
	readonly feetAcross: number;
	readonly restDeg: number;
	readonly heldDeg: number;
}

/** The upper arm is upright when the body is straight; from there the feet never move. */
const bendsOf = memoized((form: SidePlankForm, body: Body): Bends => {
	const feetAcross = onFeet(0, 0, body).ankles.across;
	const drop = (bendDeg: number): number => dropRatio(planted(feetAcross, bendDeg, body)) - form.dropRatio;
	const low = (bendDeg: number): number => sized(body, REST_HIPS_HEIGHT_M) - planted(feetAcross, bendDeg, body).hips.y;
	return { feetAcross, heldDeg: findZero(drop, -40, 60), restDeg: findZero(low, 0, 60) };
});

const SIDE_PLANK: FloorExercise<SidePlankForm> = {
	form: GOOD_SIDE_PLANK,
	sideOf: ({ side }, index) => workingSide(side, index),
	postureAt({ form, side, ratio }, body) {
		const { feetAcross, restDeg, heldDeg } = bendsOf(form, body);
		const line = planted(feetAcross, restDeg + (heldDeg - restDeg) * ratio, body);
		return postureOf(line, side ?? 'right', form.rollBackDeg * ratio, body);
	},
};

function postureOf(line: Line, down: Side, rollBackDeg: number, body: Body): Posture {
	const up = otherSide(down);
	const toFeet = feetwards(up);
	// The body in the middle of the stage.
	const at = (point: Across, z: number): Vec3 => vec3(toFeet * (point.across - line.ankles.across / 2), point.y, z);
	const posture: Posture = {
		...limbless({
			pelvis: at(line.hips, 0),
			trunkInclinationDeg: 0,
			trunkRollDeg: -toFeet * (90 - line.trunkDeg),
			pelvisTwistDeg: -toFeet * rollBackDeg,
			lumbarFlexionDeg: 0,
			headPitchDeg: 2,
		}),
		pelvisRollDeg: toFeet * (90 - line.legsDeg),
		headRollDeg: -toFeet * (90 - line.trunkDeg),
	};
	const { hips, shoulders } = rootsOf(posture, body);
	const legs = radians(line.legsDeg);
	const leg = (side: Side): LegPosture => {
		const asideM = ((side === up ? 1 : -1) * sized(body, FEET_APART_M)) / 2;
		const middle = at(line.ankles, 0);
		const ankle = vec3(
			middle.x + toFeet * asideM * Math.sin(legs),
			middle.y + asideM * Math.cos(legs),
			// One foot a little before the other.
			(side === up ? 1 : -1) * 0.015,
		);
		const shank = vec3(toFeet * Math.cos(legs), -Math.sin(legs), 0);
		return { ankle, ...footOn(shank, vec3(0, 0, 1), 12), kneeMedialM: 0, kneeTowards: vec3(0, 0, 1) };
	};
	const elbow = at({ y: sized(body, ELBOW_HEIGHT_M), across: 0 }, 0);
	const hip = hips[up];
	return {
		...posture,
		legs: { left: leg('left'), right: leg('right') },
		arms: {
			left: posture.arms.left,
			right: posture.arms.right,
			[down]: {
				kind: 'placed',
				wrist: vec3(elbow.x, elbow.y, body.forearmM),
				elbowTowards: subtract(elbow, shoulders[down]),
				fingers: vec3(0, -0.05, 1),
				thumb: vec3(-toFeet, 0.3, 0),
			},
			// The upper hand on the hip.
			[up]: {
				kind: 'placed',
				wrist: vec3(hip.x - toFeet * sized(body, 0.1), hip.y + sized(body, 0.105), sized(body, 0.05)),
				elbowTowards: vec3(-0.1 * toFeet, 1, -0.35),
				fingers: vec3(toFeet, -0.25, 0.25),
				thumb: vec3(0, 0.2, -1),
			},
		},
	};
}
