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

const SIDED: Readonly<Record<Side, Readonly<Record<SidedJoint, LandmarkName>>>> = {
	left: {
		ear: 'leftEar',
		shoulder: 'leftShoulder',
		elbow: 'leftElbow',
		wrist: 'leftWrist',
		hip: 'leftHip',
		knee: 'leftKnee',
		ankle: 'leftAnkle',
		heel: 'leftHeel',
		footIndex: 'leftFootIndex',
	},
	right: {
		ear: 'rightEar',
		shoulder: 'rightShoulder',
		elbow: 'rightElbow',
		wrist: 'rightWrist',
		hip: 'rightHip',
		knee: 'rightKnee',
		ankle: 'rightAnkle',
		heel: 'rightHeel',
		footIndex: 'rightFootIndex',
	},
};

/** The landmark of one side, e.g. `sided('left', 'knee')` is `'leftKnee'`. */
export function sided(side: Side, joint: SidedJoint): LandmarkName {
	return SIDED[side][joint];
}

const NONE_KNOWN = Object.fromEntries(LANDMARK_NAMES.map((name) => [name, null])) as Landmarks<Space>;

/**
 * Landmarks made one by one, in the model's order (`index`: 0–32). Landmarks that move through the analysis are made here: all have the same layout in
 * memory then, without which the compiler looks each of them up by its name.
 */
export function landmarksFrom<S extends Space>(
	make: (name: LandmarkName, index: number) => Landmark<S> | null,
): Landmarks<S> {
	const landmarks: Record<LandmarkName, Landmark<S> | null> = { ...(NONE_KNOWN as Landmarks<S>) };
	let index = 0;
	for (const name of LANDMARK_NAMES) {
		landmarks[name] = make(name, index);
		index += 1;
	}
	return landmarks;
}

/** The other side of the body. */
export function otherSide(side: Side): Side {
	return side === 'left' ? 'right' : 'left';
}
