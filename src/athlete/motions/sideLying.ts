import { otherSide, type Side } from '../../analysis/pose/landmarks.ts';
import type { Body } from '../body.ts';
import type { ArmPosture, Both, LegPosture, Posture } from '../posture.ts';
import { outwards } from '../skeleton.ts';
import { vec3, type Vec3 } from '../vec3.ts';
import { limbless, rootsOf, sized, withHipAt, type Roots } from './prone.ts';

/**
 * Lying on one side along the stage's x axis, the chest to a camera at yaw 0, the seat to one at 180. Whoever lies on the
 * right side has the head at −x (on the left of that picture), on the left side at +x. The side that works is on top.
 */
const HIPS_HEIGHT_M = 0.186;
/** Hips lower than shoulders: the trunk slopes a little. */
const SHOULDERS_HIGHER_DEG = 1.5;
const WRIST_HEIGHT_M = 0.036;

/** Along the stage's x axis, towards the feet of somebody whose `top` side is up. */
export function feetwards(top: Side): 1 | -1 {
	return outwards(top);
}

/** Lies still but for the legs. `rollBackDeg`: how far the upper hip has fallen behind the lower one. */
export function sideLying(
	top: Side,
	rollBackDeg: number,
	legsOf: (roots: Roots) => Both<LegPosture>,
	body: Body,
): Posture {
	const toFeet = feetwards(top);
	const trunkRollDeg = -toFeet * (90 - SHOULDERS_HIGHER_DEG);
	const stacked: Posture = {
		...limbless({
			pelvis: vec3(toFeet * sized(body, 0.02), sized(body, HIPS_HEIGHT_M), 0),
			trunkInclinationDeg: 0,
			trunkRollDeg,
			lumbarFlexionDeg: 0,
			headPitchDeg: 4,
		}),
		headRollDeg: -toFeet * 92,
	};
	const below = otherSide(top);
	const rolled = { ...stacked, pelvisTwistDeg: -toFeet * rollBackDeg };
	const posture = withHipAt(rolled, below, rootsOf(stacked, body).hips[below], body);
	const roots = rootsOf(posture, body);
	return {
		...posture,
		legs: legsOf(roots),
		arms: {
			left: posture.arms.left,
			right: posture.arms.right,
			[top]: inFront(roots, toFeet, body),
			[below]: underHead(roots, toFeet, body),
		},
	};
}

/** The upper hand props the chest from the front. */
function inFront({ middle }: Roots, toFeet: 1 | -1, body: Body): ArmPosture {
	return {
		kind: 'placed',
		wrist: vec3(middle.x + toFeet * sized(body, 0.14), sized(body, WRIST_HEIGHT_M), sized(body, 0.26)),
		elbowTowards: vec3(toFeet, 0.2, 0.3),
		fingers: vec3(-0.6 * toFeet, -0.1, 0.8),
		thumb: vec3(-toFeet, 0, -0.5),
	};
}

/** The lower arm is stretched out on the floor; the head lies on it. */
function underHead({ middle }: Roots, toFeet: 1 | -1, body: Body): ArmPosture {
	return {
		kind: 'placed',
		wrist: vec3(middle.x - toFeet * sized(body, 0.53), sized(body, WRIST_HEIGHT_M), sized(body, 0.09)),
		elbowTowards: vec3(0, 0, 1),
		fingers: vec3(-toFeet, 0, 0.2),
		thumb: vec3(0, 0, 1),
	};
}

/** A direction from the hips, in the plane of a body that lies on its side: towards the feet, up, to the front. */
export function fromHips(top: Side, feetRatio: number, upRatio: number, frontRatio: number): Vec3 {
	return vec3(feetwards(top) * feetRatio, upRatio, frontRatio);
}
