import { degrees } from '../analysis/geometry/angle.ts';
import type { LandmarkName, Side } from '../analysis/pose/landmarks.ts';
import type { Body } from './body.ts';
import { pointIn } from './orientation.ts';
import type { Both, Posture } from './posture.ts';
import { both, middle, skeletonOf, type Skeleton } from './skeleton.ts';
import { dot, magnitude, subtract, UP, type Vec3 } from './vec3.ts';

/** Angles of one leg in degrees, from the joints in space: no camera is involved. */
export interface LegAngles {
	/** 0 = straight. */
	readonly kneeFlexionDeg: number;
	/** Hip above knee, from the horizontal: 0 = parallel, negative = deeper. */
	readonly thighElevationDeg: number;
	/** In the sagittal plane, from the vertical: knee ahead of the ankle is positive. */
	readonly shankInclinationDeg: number;
	/** Heel to tip of the foot against the same line of the flat foot: heel up is positive. */
	readonly footPitchDeg: number;
	/** How far the heel is off the floor. */
	readonly heelRiseM: number;
}

export interface TrueAngles {
	/** Mid-hip to mid-shoulder in the sagittal plane, from the vertical: forwards positive. */
	readonly trunkInclinationDeg: number;
	/** Trunk inclination minus the mean of the shanks'. */
	readonly forwardLeanDeg: number;
	/** Means of both legs. */
	readonly kneeFlexionDeg: number;
	readonly thighElevationDeg: number;
	readonly legs: Both<LegAngles>;
}

/** A posture taken by a body: where its landmarks truly are and what its angles truly are. */
export interface Figure {
	readonly skeleton: Skeleton;
	/** Metres on the stage. */
	readonly landmarks: Readonly<Record<LandmarkName, Vec3>>;
	readonly angles: TrueAngles;
}

export function figureOf(posture: Posture, body: Body): Figure {
	const skeleton = skeletonOf(posture, body);
	return { skeleton, landmarks: landmarksOf(skeleton), angles: anglesOf(skeleton) };
}

/** The true counterpart of what BlazePose looks for. */
function landmarksOf(skeleton: Skeleton): Record<LandmarkName, Vec3> {
	const { body } = skeleton;
	const ratio = body.heightM / 1.75;
	const face = (leftM: number, upM: number, forwardM: number): Vec3 =>
		pointIn(skeleton.head, leftM * ratio, upM * ratio, forwardM * ratio);
	const arm = both((side) => handPoints(skeleton, side));
	const foot = both((side) => footPoints(skeleton, side));
	const { legs, arms } = skeleton;
	return {
		nose: face(0, -0.02, 0.108),
		leftEyeInner: face(0.018, 0.018, 0.088),
		leftEye: face(0.033, 0.018, 0.085),
		leftEyeOuter: face(0.046, 0.017, 0.074),
		rightEyeInner: face(-0.018, 0.018, 0.088),
		rightEye: face(-0.033, 0.018, 0.085),
		rightEyeOuter: face(-0.046, 0.017, 0.074),
		leftEar: face(0.073, 0, -0.005),
		rightEar: face(-0.073, 0, -0.005),
		mouthLeft: face(0.025, -0.058, 0.086),
		mouthRight: face(-0.025, -0.058, 0.086),
		leftShoulder: arms.left.shoulder,
		rightShoulder: arms.right.shoulder,
		leftElbow: arms.left.elbow,
		rightElbow: arms.right.elbow,
		leftWrist: arms.left.wrist,
		rightWrist: arms.right.wrist,
		leftPinky: arm.left.pinky,
		rightPinky: arm.right.pinky,
		leftIndex: arm.left.index,
		rightIndex: arm.right.index,
		leftThumb: arm.left.thumb,
		rightThumb: arm.right.thumb,
		leftHip: legs.left.hip,
		rightHip: legs.right.hip,
		leftKnee: legs.left.knee,
		rightKnee: legs.right.knee,
		leftAnkle: legs.left.foot.origin,
		rightAnkle: legs.right.foot.origin,
		leftHeel: foot.left.heel,
		rightHeel: foot.right.heel,
		leftFootIndex: foot.left.tip,
		rightFootIndex: foot.right.tip,
	};
}

function handPoints({ arms, body }: Skeleton, side: Side): { pinky: Vec3; index: Vec3; thumb: Vec3 } {
	const { hand } = arms[side];
	return {
		pinky: pointIn(hand, 0, -0.94 * body.handM, -0.35 * body.handM),
		index: pointIn(hand, 0, -body.handM, 0.25 * body.handM),
		thumb: pointIn(hand, 0, -0.6 * body.handM, 0.5 * body.handM),
	};
}

function footPoints({ legs, body }: Skeleton, side: Side): { heel: Vec3; tip: Vec3 } {
	const { foot, toes } = legs[side];
	return {
		heel: pointIn(foot, 0, -0.72 * body.ankleHeightM, -body.heelBackM),
		tip: pointIn(toes, 0, 0.28 * body.ankleHeightM, body.toeAheadM - body.ballAheadM),
	};
}

function anglesOf(skeleton: Skeleton): TrueAngles {
	const { legs, arms, heading, spine } = skeleton;
	const legAngles = both((side) => legAnglesOf(skeleton, side));
	const hips = spine[0]?.origin ?? middle(legs.left.hip, legs.right.hip);
	const trunk = subtract(middle(arms.left.shoulder, arms.right.shoulder), hips);
	const trunkInclinationDeg = degrees(Math.atan2(dot(trunk, heading.forward), trunk.y));
	const mean = (read: (leg: LegAngles) => number): number => (read(legAngles.left) + read(legAngles.right)) / 2;
	return {
		trunkInclinationDeg,
		forwardLeanDeg: trunkInclinationDeg - mean((leg) => leg.shankInclinationDeg),
		kneeFlexionDeg: mean((leg) => leg.kneeFlexionDeg),
		thighElevationDeg: mean((leg) => leg.thighElevationDeg),
		legs: legAngles,
	};
}

function legAnglesOf(skeleton: Skeleton, side: Side): LegAngles {
	const { body, heading } = skeleton;
	const { hip, knee, foot } = skeleton.legs[side];
	const thigh = subtract(hip, knee);
	const shank = subtract(knee, foot.origin);
	const { heel, tip } = footPoints(skeleton, side);
	const flexion = Math.acos(Math.min(1, Math.max(-1, dot(thigh, shank) / (magnitude(thigh) * magnitude(shank)))));
	const sole = subtract(heel, tip);
	const flatHeelM = 0.28 * body.ankleHeightM;
	return {
		kneeFlexionDeg: degrees(flexion),
		thighElevationDeg: degrees(Math.asin(dot(thigh, UP) / magnitude(thigh))),
		shankInclinationDeg: degrees(Math.atan2(dot(shank, heading.forward), shank.y)),
		footPitchDeg: degrees(Math.asin(sole.y / magnitude(sole))),
		heelRiseM: heel.y - flatHeelM,
	};
}
