import { degrees, radians } from '../analysis/geometry/angle.ts';
import type { Side } from '../analysis/pose/landmarks.ts';
import { findZero } from './balance.ts';
import type { Body } from './body.ts';
import type { ArmPosture, Both } from './posture.ts';
import { outwards, type Skeleton } from './skeleton.ts';
import { along, between, magnitude, scale, subtract, UP, unit, type Vec3 } from './vec3.ts';

/** Where a straight arm points: from hanging, forwards positive; and how far its hand is from the body's middle. */
export interface StraightArm {
	readonly forwardDeg: number;
	readonly handAsideM: number;
}

export function straightArm({ forwardDeg, handAsideM }: StraightArm, body: Body): ArmPosture {
	const out = (handAsideM - body.shoulderWidthM / 2) / (body.upperArmM + body.forearmM);
	const inPlane = Math.sqrt(1 - out ** 2);
	const ahead = inPlane * Math.sin(radians(forwardDeg));
	return {
		kind: 'angles',
		elevationDeg: degrees(Math.acos(inPlane * Math.cos(radians(forwardDeg)))),
		planeDeg: degrees(Math.atan2(out, ahead)),
		elbowFlexionDeg: 0,
	};
}

/** Hands together before the chest. */
export const CLASPED_ARMS: Both<ArmPosture> = {
	left: { kind: 'reach', wristFromChest: { x: 0.1, y: -0.12, z: 0.24 } },
	right: { kind: 'reach', wristFromChest: { x: -0.1, y: -0.12, z: 0.24 } },
};

/** An arm is not stretched to the last. */
const RELAXED_REACH_RATIO = 0.97;
/** From the middle of a thigh to a wrist that rests on it. */
const ON_THIGH_M = 0.1;

/** A hand on the front of the thigh, as far down as it gets, at most just above the knee. */
export function handOnThigh({ legs, arms, heading }: Skeleton, side: Side, body: Body): ArmPosture {
	const { hip, knee } = legs[side];
	const { shoulder } = arms[side];
	const thigh = unit(subtract(knee, hip));
	const ahead = along(heading.forward, UP, 0.4);
	const front = unit(along(ahead, thigh, -(ahead.x * thigh.x + ahead.y * thigh.y + ahead.z * thigh.z)));
	const wristAt = (ratio: number): Vec3 =>
		along(along(between(hip, knee, ratio), front, ON_THIGH_M), heading.left, 0.03 * outwards(side));
	const reachM = RELAXED_REACH_RATIO * (body.upperArmM + body.forearmM);
	const ratio = findZero((at) => magnitude(subtract(wristAt(at), shoulder)) - reachM, 0.1, 0.78);
	return {
		kind: 'placed',
		wrist: wristAt(ratio),
		elbowTowards: along(scale(heading.forward, -1), heading.left, 0.6 * outwards(side)),
		fingers: along(thigh, front, -0.25),
		thumb: along(scale(heading.left, -outwards(side)), front, 0.3),
	};
}

/** A hand on the side of the hip, elbow out and back. */
export function handOnHip({ legs, heading, spine }: Skeleton, side: Side): ArmPosture {
	const pelvis = spine[0] ?? heading;
	const out = scale(heading.left, outwards(side));
	return {
		kind: 'placed',
		wrist: along(along(along(legs[side].hip, out, 0.09), pelvis.up, 0.1), pelvis.forward, -0.02),
		elbowTowards: along(out, pelvis.forward, -0.7),
		fingers: along(along(pelvis.forward, pelvis.up, -0.6), out, -0.3),
		thumb: pelvis.up,
	};
}

/** A hand behind the head, elbow out and back over the line of the back. */
export function handAtHead({ head, chest }: Skeleton, side: Side): ArmPosture {
	const out = scale(chest.left, outwards(side));
	return {
		kind: 'placed',
		wrist: along(along(head.origin, head.forward, -0.1), out, 0.1),
		elbowTowards: along(along(scale(chest.forward, -1), out, 0.7), chest.up, -0.5),
		fingers: along(scale(out, -1), head.up, 0.3),
		thumb: scale(chest.up, -1),
	};
}
