import { degrees, radians } from '../analysis/geometry/angle.ts';
import { SIDES } from '../analysis/pose/landmarks.ts';
import { balancedAhead } from './balance.ts';
import type { Body } from './body.ts';
import { orientation, pointIn } from './orientation.ts';
import type { ArmPosture, Both, LegPosture, Posture } from './posture.ts';
import { both, middle, skeletonOf, type Skeleton } from './skeleton.ts';
import { HOME, legReachM, plantedLeg, SHOULDER_WIDE, type Spot, type Stance } from './stance.ts';
import { between, dot, subtract, vec3, type Vec3 } from './vec3.ts';

/** How the hips are, before the trunk is set on them. */
export interface Hips {
	readonly heightM: number;
	/** Thighs from the vertical, knees ahead of the hips positive. */
	readonly thighForwardDeg: number;
}

/** What decides a posture on two feet, however deep. The rest follows from balance. */
export interface Crouch {
	readonly kneeFlexionDeg: number;
	/** Inclination of the trunk minus that of the shanks. */
	readonly leanDeg: number;
	/** Replaces `leanDeg` when the trunk follows the hips. */
	readonly trunkInclinationAt?: (hips: Hips) => number;
	readonly lumbarFlexionDeg: number;
	/** Unset: 0. */
	readonly thoracicFlexionDeg?: number;
	/** How far each knee falls in from above its foot. */
	readonly kneeMedialM: Both<number>;
	readonly heelRiseM: number;
	/** The hips' way to the athlete's left. */
	readonly hipShiftM: number;
	readonly arms: Both<ArmPosture>;
	/** Replaces `arms` when the hands rest on the body. */
	readonly armsAt?: (skeleton: Skeleton) => Both<ArmPosture>;
	readonly headPitchDeg: number;
	readonly headTurnDeg: number;
	readonly stance: Stance;
	readonly spot: Spot;
}

export const HANGING_ARM = {
	kind: 'angles',
	elevationDeg: 6,
	planeDeg: 90,
	elbowFlexionDeg: 12,
} as const satisfies ArmPosture;

export const STANDING_KNEE_FLEXION_DEG = 4;

export const UPRIGHT: Crouch = {
	kneeFlexionDeg: STANDING_KNEE_FLEXION_DEG,
	leanDeg: -1,
	lumbarFlexionDeg: 0,
	kneeMedialM: { left: 0, right: 0 },
	heelRiseM: 0,
	hipShiftM: 0,
	arms: { left: HANGING_ARM, right: HANGING_ARM },
	headPitchDeg: 2,
	headTurnDeg: 0,
	stance: SHOULDER_WIDE,
	spot: HOME,
};

/** Shoulders follow a shift of the hips only in part. */
const SHOULDER_FOLLOW_RATIO = 0.6;

/** The trunk at this bend of the hips (the lower back's in it), whatever the legs do. */
export function bentAtHips(hipFlexionDeg: number): (hips: Hips) => number {
	return ({ thighForwardDeg }) => hipFlexionDeg - thighForwardDeg;
}

/**
 * Closes the chain from the feet up: the knees are bent as asked, the feet stay where they are, and the hips are as far
 * back as puts the centre of mass above the middle of the feet (above the balls as the heels come up).
 */
export function balanced(crouch: Crouch, body: Body): Posture {
	const legs = both((side) =>
		plantedLeg(body, side, crouch.stance, crouch.spot, crouch.heelRiseM, crouch.kneeMedialM[side]),
	);
	const ahead = orientation(crouch.spot.headingDeg, 0, 0).forward;
	const reachM = legReachM(body, crouch.kneeFlexionDeg);
	return balancedAhead(
		(hipsAheadM) => postureWith(crouch, legs, body, hipsAheadM),
		{ base: baseOf(crouch, body), ahead, fromM: -0.98 * reachM, toM: 0.6 * reachM },
		body,
	);
}

/** Where the weight rests. */
function baseOf(crouch: Crouch, body: Body): Vec3 {
	const spot = { origin: vec3(crouch.spot.x, 0, crouch.spot.z), ...orientation(crouch.spot.headingDeg, 0, 0) };
	const toeOut = Math.cos(radians(crouch.stance.toeOutDeg));
	const midFootM = (body.ballAheadM - body.heelBackM) / 2 + 0.01;
	const onBallRatio = Math.min(1, crouch.heelRiseM / 0.05);
	return pointIn(spot, 0, 0, toeOut * (midFootM + onBallRatio * 0.8 * (body.ballAheadM - midFootM)));
}

function postureWith(crouch: Crouch, legs: Both<LegPosture>, body: Body, hipsAheadM: number): Posture {
	const frame = orientation(crouch.spot.headingDeg, 0, 0);
	const ankles = { origin: between(legs.left.ankle, legs.right.ankle, 0.5), ...frame };
	const asideM = Math.abs(dot(subtract(legs.left.ankle, ankles.origin), frame.left)) - body.hipWidthM / 2;
	const reachM = legReachM(body, crouch.kneeFlexionDeg);
	const upM = Math.sqrt(Math.max(0.01, reachM ** 2 - hipsAheadM ** 2 - asideM ** 2 - crouch.hipShiftM ** 2));
	const pelvis = pointIn(ankles, crouch.hipShiftM, upM, hipsAheadM);
	const shoulderLagM = crouch.hipShiftM * (1 - SHOULDER_FOLLOW_RATIO);
	const posture: Posture = {
		pelvis,
		headingDeg: crouch.spot.headingDeg,
		trunkInclinationDeg: 0,
		trunkRollDeg: -degrees(Math.asin(shoulderLagM / body.trunkM)),
		pelvisRollDeg: 0,
		lumbarFlexionDeg: crouch.lumbarFlexionDeg,
		thoracicFlexionDeg: crouch.thoracicFlexionDeg ?? 0,
		headPitchDeg: crouch.headPitchDeg,
		headTurnDeg: crouch.headTurnDeg,
		legs,
		arms: crouch.arms,
	};
	const bent = { ...posture, trunkInclinationDeg: trunkInclinationDeg(crouch, skeletonOf(posture, body)) };
	return crouch.armsAt === undefined ? bent : { ...bent, arms: crouch.armsAt(skeletonOf(bent, body)) };
}

function trunkInclinationDeg(crouch: Crouch, skeleton: Skeleton): number {
	if (crouch.trunkInclinationAt === undefined) return shankInclinationDeg(skeleton) + crouch.leanDeg;
	const { legs, heading } = skeleton;
	const thighs = SIDES.map((side) => subtract(legs[side].knee, legs[side].hip));
	return crouch.trunkInclinationAt({
		heightM: middle(legs.left.hip, legs.right.hip).y,
		thighForwardDeg: meanOf(thighs.map((thigh) => degrees(Math.atan2(dot(thigh, heading.forward), -thigh.y)))),
	});
}

/** Knees ahead of the ankles, mean of both legs. */
function shankInclinationDeg({ legs, heading }: Skeleton): number {
	const shanks = SIDES.map((side) => subtract(legs[side].knee, legs[side].foot.origin));
	return meanOf(shanks.map((shank) => degrees(Math.atan2(dot(shank, heading.forward), shank.y))));
}

function meanOf(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
