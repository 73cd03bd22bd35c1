import { radians } from '../analysis/geometry/angle.ts';
import { SIDES, type Side } from '../analysis/pose/landmarks.ts';
import type { Body } from './body.ts';
import { orientation, pointIn, turned, type Frame, type Orientation } from './orientation.ts';
import type { ArmPosture, Both, LegPosture, Posture } from './posture.ts';
import { spineOf } from './spine.ts';
import { reach, swivel } from './twoBone.ts';
import { add, along, between, cross, perpendicular, scale, subtract, UP, unit, type Vec3 } from './vec3.ts';

/** Joint centres of one leg, with its foot as a rigid part and the toes as another. */
export interface Leg {
	readonly hip: Vec3;
	readonly knee: Vec3;
	/** Origin: the ankle. */
	readonly foot: Frame;
	/** Origin: the ball of the foot at the height of the sole. */
	readonly toes: Frame;
}

export interface Arm {
	readonly shoulder: Vec3;
	readonly elbow: Vec3;
	readonly wrist: Vec3;
	/** Origin: the wrist; `up` points from the fingers to the wrist, `forward` to the thumb's side. */
	readonly hand: Frame;
}

/** Where every part of the body is, in metres on the stage. */
export interface Skeleton {
	readonly body: Body;
	readonly heading: Orientation;
	/** From the hips up: pelvis, L5, L4, L3, L2, L1 with the lowest ribs, middle ribs, upper ribs. Each origin is the lower end of its part. */
	readonly spine: readonly Frame[];
	/** Same origin as the last of `spine`, moved to mid-shoulder. */
	readonly chest: Frame;
	readonly neckTop: Vec3;
	/** Origin: between the ears. */
	readonly head: Frame;
	readonly legs: Both<Leg>;
	readonly arms: Both<Arm>;
}

/** Outwards is +1 for the left side of the body and −1 for the right, along the body's `left` axis. */
export function outwards(side: Side): 1 | -1 {
	return side === 'left' ? 1 : -1;
}

/** Where every joint is when a body takes a posture. */
export function skeletonOf(posture: Posture, body: Body): Skeleton {
	const heading = orientation(posture.headingDeg, 0, 0);
	const { parts: spine, chest } = spineOf(posture, body);
	const headTurn = orientation(
		posture.headingDeg + posture.headTurnDeg,
		posture.headPitchDeg,
		posture.headRollDeg ?? posture.trunkRollDeg / 2,
	);
	const neckUp = unit(add(chest.up, headTurn.up));
	const neckTop = along(chest.origin, neckUp, body.neckM);
	const level = orientation(posture.headingDeg, 0, -posture.pelvisRollDeg);
	const pelvisLine = turned(level.left, (spine[0] as Frame).up, -(posture.pelvisTwistDeg ?? 0));
	return {
		body,
		heading,
		spine,
		chest,
		neckTop,
		head: { ...headTurn, origin: along(neckTop, headTurn.up, body.headM) },
		legs: both((side) => {
			const hip = along(posture.pelvis, pelvisLine, (outwards(side) * body.hipWidthM) / 2);
			return legOf(posture.legs[side], hip, scale(heading.left, -outwards(side)), body);
		}),
		arms: both((side) => armOf(posture.arms[side], side, chest, heading, body)),
	};
}

export function both<T>(make: (side: Side) => T): Both<T> {
	const [left, right] = SIDES;
	return { left: make(left), right: make(right) };
}

function legOf(leg: LegPosture, hip: Vec3, medial: Vec3, body: Body): Leg {
	const turn = (pitchDeg: number): Orientation => orientation(leg.footHeadingDeg, pitchDeg, leg.footRollDeg ?? 0);
	// Towards the toes, and a little up, so that a thigh that points forwards still has a plane to bend in.
	const towards = leg.kneeTowards ?? along(orientation(leg.footHeadingDeg, 0, 0).forward, UP, 0.05);
	const neutral = reach(hip, leg.ankle, body.thighM, body.shankM, towards);
	const bent = swivel(hip, neutral, medial, leg.kneeMedialM);
	const foot: Frame = { origin: bent.end, ...turn(leg.footPitchDeg) };
	const ball = pointIn(foot, 0, -body.ankleHeightM, body.ballAheadM);
	return { hip, knee: bent.middle, foot, toes: { origin: ball, ...turn(leg.footPitchDeg - leg.toeBendDeg) } };
}

function armOf(arm: ArmPosture, side: Side, chest: Frame, heading: Orientation, body: Body): Arm {
	const out = scale(heading.left, outwards(side));
	const shoulder = along(chest.origin, chest.left, (outwards(side) * body.shoulderWidthM) / 2);
	if (arm.kind === 'placed') return placedArm(arm, shoulder, body);
	const { elbow, wrist } =
		arm.kind === 'angles' ? swungArm(arm, shoulder, out, heading, body) : reachingArm(arm, shoulder, out, chest, body);
	const up = unit(subtract(elbow, wrist));
	const thumb = unit(perpendicular(along(heading.forward, UP, 0.8), up));
	return { shoulder, elbow, wrist, hand: { origin: wrist, up, forward: thumb, left: cross(up, thumb) } };
}

function swungArm(
	arm: ArmPosture & { kind: 'angles' },
	shoulder: Vec3,
	out: Vec3,
	heading: Orientation,
	body: Body,
): { elbow: Vec3; wrist: Vec3 } {
	const elevation = radians(arm.elevationDeg);
	const plane = radians(arm.planeDeg);
	const level = along(scale(heading.forward, Math.cos(plane)), out, Math.sin(plane));
	const upper = along(scale(level, Math.sin(elevation)), UP, -Math.cos(elevation));
	const raised = along(scale(level, Math.cos(elevation)), UP, Math.sin(elevation));
	const flexion = radians(arm.elbowFlexionDeg);
	// Raised forwards, the elbow bends up; raised sideways, it bends forwards.
	const ahead = along(scale(heading.forward, Math.sin(plane)), out, -Math.cos(plane));
	const bend = along(scale(raised, Math.cos(plane)), ahead, Math.sin(plane));
	const elbow = along(shoulder, upper, body.upperArmM);
	const forearm = along(scale(upper, Math.cos(flexion)), bend, Math.sin(flexion));
	return { elbow, wrist: along(elbow, forearm, body.forearmM) };
}

function reachingArm(
	arm: ArmPosture & { kind: 'reach' },
	shoulder: Vec3,
	out: Vec3,
	chest: Frame,
	body: Body,
): { elbow: Vec3; wrist: Vec3 } {
	const goal = pointIn(chest, arm.wristFromChest.x, arm.wristFromChest.y, arm.wristFromChest.z);
	const limb = reach(shoulder, goal, body.upperArmM, body.forearmM, along(scale(chest.up, -1), out, 0.5));
	return { elbow: limb.middle, wrist: limb.end };
}

function placedArm(arm: ArmPosture & { kind: 'placed' }, shoulder: Vec3, body: Body): Arm {
	const limb = reach(shoulder, arm.wrist, body.upperArmM, body.forearmM, arm.elbowTowards);
	const up = unit(scale(arm.fingers, -1));
	const thumb = unit(perpendicular(arm.thumb, up));
	const hand: Frame = { origin: limb.end, up, forward: thumb, left: cross(up, thumb) };
	return { shoulder, elbow: limb.middle, wrist: limb.end, hand };
}

/** Middle of two joints. */
export function middle(a: Vec3, b: Vec3): Vec3 {
	return between(a, b, 0.5);
}
