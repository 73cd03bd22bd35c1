import { radians } from '../../analysis/geometry/angle.ts';
import type { Side } from '../../analysis/pose/landmarks.ts';
import type { Body } from '../body.ts';
import type { ArmPosture, Both, LegPosture, Posture } from '../posture.ts';
import { both, outwards, skeletonOf } from '../skeleton.ts';
import { along, subtract, UP, vec3, type Vec3 } from '../vec3.ts';

/**
 * Face down along the stage's z axis, the head at +z: a camera at yaw 0 stands at the head, one at 180 at the feet,
 * one at 90 sees the left side, one at −90 the right side. Lying, on hands and knees, or on the forearms.
 */
type ProneTrunk = Pick<
	Posture,
	'pelvis' | 'trunkInclinationDeg' | 'trunkRollDeg' | 'pelvisTwistDeg' | 'lumbarFlexionDeg' | 'headPitchDeg'
>;

/** A length of a body of average height, in this one. */
export function sized(body: Body, lengthM: number): number {
	return (lengthM * body.heightM) / 1.75;
}

/** Replaced before anybody sees it: hips and shoulders don't depend on limbs. */
const ANY_LEG: LegPosture = {
	ankle: vec3(0, 0, 0),
	footHeadingDeg: 0,
	footPitchDeg: 0,
	toeBendDeg: 0,
	kneeMedialM: 0,
	kneeTowards: UP,
};
const ANY_ARM: ArmPosture = { kind: 'angles', elevationDeg: 20, planeDeg: 0, elbowFlexionDeg: 20 };

/** A trunk that is more level than upright. Its limbs are added by who knows where hips and shoulders have come to be. */
export function limbless(trunk: ProneTrunk): Posture {
	return {
		...trunk,
		headingDeg: 0,
		pelvisRollDeg: -trunk.trunkRollDeg,
		headTurnDeg: 0,
		legs: { left: ANY_LEG, right: ANY_LEG },
		arms: { left: ANY_ARM, right: ANY_ARM },
	};
}

/** Joints that limbs begin at. */
export interface Roots {
	readonly hips: Both<Vec3>;
	readonly shoulders: Both<Vec3>;
	readonly middle: Vec3;
}

export function rootsOf(posture: Posture, body: Body): Roots {
	const { legs, arms, chest } = skeletonOf(posture, body);
	return {
		hips: both((side) => legs[side].hip),
		shoulders: both((side) => arms[side].shoulder),
		middle: chest.origin,
	};
}

/** The same posture, moved so that one hip is where it is wanted. */
export function withHipAt(posture: Posture, side: Side, hip: Vec3, body: Body): Posture {
	return { ...posture, pelvis: along(posture.pelvis, subtract(hip, rootsOf(posture, body).hips[side]), 1) };
}

/** How much of a tilt of the pelvis the shoulders go along with. */
const SHOULDER_SHARE = 0.35;

/** Turns the pelvis, and the shoulders a little, until the hip of `side` is `tiltDeg` above the other, face down. */
export function tiltedUp(side: Side, tiltDeg: number): Pick<Posture, 'trunkRollDeg' | 'pelvisTwistDeg'> {
	const turnDeg = -outwards(side) * tiltDeg;
	return { trunkRollDeg: SHOULDER_SHARE * turnDeg, pelvisTwistDeg: (1 - SHOULDER_SHARE) * turnDeg };
}

/** Backwards and up from a body that faces down. */
export function backwards(elevationDeg: number): { readonly thigh: Vec3; readonly back: Vec3 } {
	const [sin, cos] = [Math.sin(radians(elevationDeg)), Math.cos(radians(elevationDeg))];
	return { thigh: vec3(0, sin, -cos), back: vec3(0, cos, sin) };
}
