import { degrees, radians } from '../../analysis/geometry/angle.ts';
import type { Side } from '../../analysis/pose/landmarks.ts';
import { findZero } from '../balance.ts';
import type { Body } from '../body.ts';
import { freeLeg, type LegBend } from './freeLeg.ts';
import { orientation, twisted } from '../orientation.ts';
import type { ArmPosture, Both, LegPosture, Posture } from '../posture.ts';
import { both, outwards } from '../skeleton.ts';
import { trunkChordM } from '../spine.ts';
import { along, UP, vec3, type Vec3 } from '../vec3.ts';

/**
 * Lying on the back along the stage's z axis, face up, the head at −z and the feet at +z: a camera at yaw 0 stands at the feet,
 * one at 90 sees the left side, one at −90 the right side.
 */
const SHOULDERS_Z_RATIO = -0.26;

/** Height of a joint above the floor that the flesh around it rests on, for a body of average height. */
const REST_HEIGHT_M = { shoulders: 0.1, hips: 0.13, head: 0.117, wrist: 0.034 } as const;

function restHeightM(body: Body, joint: keyof typeof REST_HEIGHT_M): number {
	return (REST_HEIGHT_M[joint] * body.heightM) / 1.75;
}

/** Mid-shoulder of a body at rest on its back. */
export function shouldersAtRest(body: Body): Vec3 {
	return vec3(0, restHeightM(body, 'shoulders'), SHOULDERS_Z_RATIO * body.heightM);
}

/** The trunk's slope when the hips rest on the floor too: hips higher than shoulders positive. */
export function restSlopeDeg(body: Body): number {
	return degrees(Math.asin((restHeightM(body, 'hips') - restHeightM(body, 'shoulders')) / body.trunkM));
}

/** What decides how the trunk of somebody on their back lies. */
export interface SupineTrunk {
	/** Mid-shoulder. */
	readonly shoulders: Vec3;
	/** Hips above shoulders positive. */
	readonly slopeDeg: number;
	readonly lumbarFlexionDeg: number;
}

/** Mid-hip: where the slope of the trunk takes it. */
export function hipsOf({ shoulders, slopeDeg, lumbarFlexionDeg }: SupineTrunk, body: Body): Vec3 {
	const lengthM = trunkChordM(body, lumbarFlexionDeg);
	const slope = radians(slopeDeg);
	return vec3(shoulders.x, shoulders.y + lengthM * Math.sin(slope), shoulders.z + lengthM * Math.cos(slope));
}

/** A body on its back, its arms on the floor beside it and its head on the floor. */
export function supine(trunk: SupineTrunk, legs: Both<LegPosture>, body: Body): Posture {
	return {
		pelvis: hipsOf(trunk, body),
		headingDeg: 0,
		trunkInclinationDeg: -90 - trunk.slopeDeg,
		trunkRollDeg: 0,
		pelvisRollDeg: 0,
		lumbarFlexionDeg: trunk.lumbarFlexionDeg,
		headPitchDeg: headPitchDeg(trunk, body),
		headTurnDeg: 0,
		legs,
		arms: both((side) => armBeside(side, body)),
	};
}

/** The neck bends so that the head stays on the floor. */
function headPitchDeg({ shoulders, slopeDeg }: SupineTrunk, body: Body): number {
	const slope = radians(slopeDeg);
	const headHeightM = (pitchDeg: number): number => {
		const [upY, upZ] = [Math.cos(radians(pitchDeg)), Math.sin(radians(pitchDeg))];
		const [neckY, neckZ] = [upY - Math.sin(slope), upZ - Math.cos(slope)];
		return shoulders.y + (body.neckM * neckY) / Math.hypot(neckY, neckZ) + body.headM * upY;
	};
	return findZero((pitchDeg) => headHeightM(pitchDeg) - restHeightM(body, 'head'), -125, -30);
}

/** An arm on the floor beside the body, palm down. */
export function armBeside(side: Side, body: Body): ArmPosture & { kind: 'placed' } {
	const rest = shouldersAtRest(body);
	const out = outwards(side);
	const reachM = 0.97 * (body.upperArmM + body.forearmM);
	return {
		kind: 'placed',
		wrist: vec3(out * (body.shoulderWidthM / 2 + 0.25 * reachM), restHeightM(body, 'wrist'), rest.z + 0.94 * reachM),
		elbowTowards: vec3(out, -0.15, 0),
		fingers: vec3(0.12 * out, 0, 1),
		thumb: vec3(-out, 0, 0),
	};
}

/** One hip, on a pelvis that is turned about the line of the trunk. */
export function hipOf(trunk: SupineTrunk, side: Side, pelvisTwistDeg: number, body: Body): Vec3 {
	const { left } = twisted(orientation(0, -90 - trunk.slopeDeg, 0), pelvisTwistDeg);
	return along(hipsOf(trunk, body), left, (outwards(side) * body.hipWidthM) / 2);
}

/** A leg that moves straight up and down, seen from the side. */
export interface RaisedLeg extends LegBend {
	/** The thigh above the horizontal: 0 = along the floor, 90 = straight up. */
	readonly thighDeg: number;
}

/** The bend of a leg whose foot is flat on the floor. */
export function plantedBend(hip: Vec3, ankleZ: number, body: Body): RaisedLeg {
	const { thighM, shankM } = body;
	const [upM, awayM] = [body.ankleHeightM - hip.y, ankleZ - hip.z];
	const reachM = Math.min(Math.hypot(upM, awayM), thighM + shankM);
	const atHip = Math.acos((thighM ** 2 + reachM ** 2 - shankM ** 2) / (2 * thighM * reachM));
	const atKnee = Math.acos((thighM ** 2 + shankM ** 2 - reachM ** 2) / (2 * thighM * shankM));
	const thighDeg = degrees(Math.atan2(upM, awayM) + atHip);
	const kneeFlexionDeg = 180 - degrees(atKnee);
	return { thighDeg, kneeFlexionDeg, plantarflexionDeg: 90 + thighDeg - kneeFlexionDeg };
}

/** A leg off the floor, or on it: `hip` and bend say where its foot is. */
export function raisedLeg(hip: Vec3, leg: RaisedLeg, body: Body): LegPosture {
	const thigh = radians(leg.thighDeg);
	const [sin, cos] = [Math.sin(thigh), Math.cos(thigh)];
	return freeLeg(hip, { ...leg, thigh: vec3(0, sin, cos), back: vec3(0, -cos, sin) }, body);
}

/** Between two bends of a leg. */
export function mixedLeg(from: RaisedLeg, to: RaisedLeg, ratio: number): RaisedLeg {
	const mix = (read: (leg: RaisedLeg) => number): number => read(from) + (read(to) - read(from)) * ratio;
	return {
		thighDeg: mix((leg) => leg.thighDeg),
		kneeFlexionDeg: mix((leg) => leg.kneeFlexionDeg),
		plantarflexionDeg: mix((leg) => leg.plantarflexionDeg),
	};
}

/** A foot flat on the floor, the knee up. */
export function plantedFoot(side: Side, ankleZ: number, body: Body): LegPosture {
	return {
		ankle: vec3((outwards(side) * body.hipWidthM) / 2, body.ankleHeightM, ankleZ),
		footHeadingDeg: 0,
		footPitchDeg: 0,
		toeBendDeg: 0,
		kneeMedialM: 0,
		kneeTowards: UP,
	};
}
