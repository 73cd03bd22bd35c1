import { SIDES } from '../analysis/pose/landmarks.ts';
import type { Body } from './body.ts';
import type { Posture } from './posture.ts';
import { middle, skeletonOf, type Skeleton } from './skeleton.ts';
import { add, between, dot, scale, subtract, vec3, type Vec3 } from './vec3.ts';

/** Share of the body's mass and how far down from the upper joint its centre is (Winter, Biomechanics and Motor Control, table 4.1). */
const MASS = {
	trunk: { share: 0.497, centre: 0.5 },
	head: { share: 0.081, centre: 1 },
	upperArm: { share: 0.028, centre: 0.436 },
	forearm: { share: 0.016, centre: 0.43 },
	hand: { share: 0.006, centre: 0.5 },
	thigh: { share: 0.1, centre: 0.433 },
	shank: { share: 0.0465, centre: 0.433 },
	foot: { share: 0.0145, centre: 0.5 },
} as const;

/** Centre of mass on the stage. */
export function centreOfMass(skeleton: Skeleton): Vec3 {
	const { legs, arms, chest, head, spine } = skeleton;
	let sum = vec3(0, 0, 0);
	const count = (part: { share: number; centre: number }, from: Vec3, to: Vec3): void => {
		sum = add(sum, scale(between(from, to, part.centre), part.share));
	};
	count(MASS.trunk, spine[0]?.origin ?? middle(legs.left.hip, legs.right.hip), chest.origin);
	count(MASS.head, chest.origin, head.origin);
	for (const side of SIDES) {
		const leg = legs[side];
		const arm = arms[side];
		count(MASS.upperArm, arm.shoulder, arm.elbow);
		count(MASS.forearm, arm.elbow, arm.wrist);
		count(MASS.hand, arm.wrist, between(arm.elbow, arm.wrist, 1.3));
		count(MASS.thigh, leg.hip, leg.knee);
		count(MASS.shank, leg.knee, leg.foot.origin);
		count(MASS.foot, leg.foot.origin, leg.toes.origin);
	}
	return sum;
}

/** What a posture is balanced over: a point on the floor, along a direction, with the hips between two places along it. */
export interface Support {
	readonly base: Vec3;
	readonly ahead: Vec3;
	readonly fromM: number;
	readonly toM: number;
}

/** The posture that has its centre of mass above the base, of those that differ in how far ahead the hips are. */
export function balancedAhead(postureAt: (hipsAheadM: number) => Posture, support: Support, body: Body): Posture {
	const { base, ahead, fromM, toM } = support;
	const offsetM = (hipsAheadM: number): number =>
		dot(subtract(centreOfMass(skeletonOf(postureAt(hipsAheadM), body)), base), ahead);
	return postureAt(findZero(offsetM, fromM, toM));
}

/** Close enough for metres and degrees alike. */
const ZERO_TOLERANCE = 1e-7;

/** The input between `from` and `to` at which a rising function is 0 (regula falsi after Illinois); an end where it never is. */
export function findZero(valueAt: (x: number) => number, from: number, to: number): number {
	let low = { x: from, value: valueAt(from) };
	let high = { x: to, value: valueAt(to) };
	if (low.value >= 0) return from;
	if (high.value <= 0) return to;
	let guess = to;
	let lastSign = 0;
	for (let step = 0; step < 60; step++) {
		guess = low.x + ((high.x - low.x) * low.value) / (low.value - high.value);
		const value = valueAt(guess);
		if (Math.abs(value) < ZERO_TOLERANCE) return guess;
		if (value < 0) {
			low = { x: guess, value };
			if (lastSign < 0) high = { x: high.x, value: high.value / 2 };
		} else {
			high = { x: guess, value };
			if (lastSign > 0) low = { x: low.x, value: low.value / 2 };
		}
		lastSign = Math.sign(value);
	}
	return guess;
}
