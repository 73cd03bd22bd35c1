import type { Point, Space } from '../geometry/point.ts';

/** The 33 landmarks of BlazePose, in the model's order. Left and right are the subject's own. */
export const LANDMARK_NAMES = [
	'nose',
	'leftEyeInner',
	'leftEye',
	'leftEyeOuter',
	'rightEyeInner',
	'rightEye',
	'rightEyeOuter',
	'leftEar',
	'rightEar',
	'mouthLeft',
	'mouthRight',
	'leftShoulder',
	'rightShoulder',
	'leftElbow',
	'rightElbow',
	'leftWrist',
	'rightWrist',
	'leftPinky',
	'rightPinky',
	'leftIndex',
	'rightIndex',
	'leftThumb',
	'rightThumb',
	'leftHip',
	'rightHip',
	'leftKnee',
	'rightKnee',
	'leftAnkle',
	'rightAnkle',
	'leftHeel',
	'rightHeel',
	'leftFootIndex',
	'rightFootIndex',
] as const;

export type LandmarkName = (typeof LANDMARK_NAMES)[number];

export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];

/** Joints and points that exist once a side. `footIndex` is the tip of the foot (second toe). */
export type SidedJoint = 'ear' | 'shoulder' | 'elbow' | 'wrist' | 'hip' | 'knee' | 'ankle' | 'heel' | 'footIndex';

/** A named point of the body. `visibility` is the model's own guess, 0–1: it lies about hidden joints, so it is never the only gate. */
export interface Landmark<S extends Space> extends Point<S> {
	readonly visibility: number;
}

/** All landmarks of one person. `null` where the model has no such point or it can't be trusted. */
export type Landmarks<S extends Space> = Readonly<Record<LandmarkName, Landmark<S> | null>>;

/** The landmark of one side, e.g. `sided('left', 'knee')` is `'leftKnee'`. The only place where sides are joined to names. */
export function sided(side: Side, joint: SidedJoint): LandmarkName {
	return `${side}${joint.charAt(0).toUpperCase()}${joint.slice(1)}` as LandmarkName;
}

/** The other side of the body. */
export function otherSide(side: Side): Side {
	return side === 'left' ? 'right' : 'left';
}
