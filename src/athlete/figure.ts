import type { LandmarkName, Side } from '../analysis/pose/landmarks.ts';
import type { Body } from './body.ts';
import { pointIn } from './orientation.ts';
import type { Posture } from './posture.ts';
import { both, skeletonOf, type Skeleton } from './skeleton.ts';
import { anglesOf, type TrueAngles } from './trueAngles.ts';
import type { Vec3 } from './vec3.ts';

/** A posture taken by a body: where its landmarks truly are and what its angles truly are. */
export interface Figure {
	readonly skeleton: Skeleton;
	/** Metres on the stage. */
	readonly landmarks: Readonly<Record<LandmarkName, Vec3>>;
	readonly angles: TrueAngles;
}

export function figureOf(posture: Posture, body: Body): Figure {
	const skeleton = skeletonOf(posture, body);
	const landmarks = landmarksOf(skeleton);
	return { skeleton, landmarks, angles: anglesOf(skeleton, landmarks) };
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
