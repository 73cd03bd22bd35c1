import { meanOfKnown } from '../signal/median.ts';
import { createRunningMedian } from '../signal/runningMedian.ts';
import { middleOf, trunkLength } from '../pose/bodySize.ts';
import { nearSideOf, type CameraView } from '../pose/cameraView.ts';
import { SIDES, otherSide, sided, type Landmark, type Landmarks, type Side } from '../pose/landmarks.ts';
import type { PoseFrame } from '../pose/poseFrame.ts';
import { backLineOf, type BackLine } from './backLine.ts';
import { bodyPosture, createPostureTracker, type BodyPosture } from './bodyPosture.ts';
import {
	hipFlexionDeg,
	kneeFlexionDeg,
	shoulderHipKneeDeg,
	worldHipFlexionDeg,
	worldKneeFlexionDeg,
} from './jointAngles.ts';
import { leftFootAheadM } from './footStagger.ts';
import { nearFoot, type NearFoot } from './nearFoot.ts';
import {
	shankInclinationDeg,
	thighElevationDeg,
	trunkInclinationDeg,
	worldTrunkInclinationDeg,
	facingOf,
} from './segmentAngles.ts';

/** Visibility that a leg's landmarks need where a verdict hangs on them. Source: biomechanics B0 (eng.). */
const MIN_LEG_VISIBILITY = 0.5;

/** Angles of one moment in degrees; each `null` where its landmarks can't be trusted. The first group is measured in the picture and only in a side view. */
export interface FrameAngles {
	/** Mean of both legs, which cancels the height of the camera (biomechanics B0); the near leg alone where the far one is lost. */
	readonly kneeFlexion: number | null;
	readonly hipFlexion: number | null;
	readonly trunkInclination: number | null;
	readonly shankInclination: number | null;
	readonly thighElevation: number | null;
	/** Angle at the hip between shoulder and knee: 180 = in line, above = the hip is beyond the line on the side of extension. */
	readonly shoulderHipKnee: number | null;
	/** The same in space, from any view: to tell movements apart, never for a verdict. */
	readonly worldKneeFlexion: number | null;
	readonly worldHipFlexion: number | null;
	readonly worldTrunkInclination: number | null;
}

/** Lengths of one moment as shares of a body length; each `null` where its landmarks can't be trusted. */
export interface FrameRatios {
	/** Height of mid-hip above the lower ankle over leg length: about 0.97 standing, 0.45 with thighs parallel, 0 lying. Any view. */
	readonly hipHeight: number | null;
	/** How far one ankle is in front of the other over leg length, ≥ 0: under 0.15 in a squat, over 0.5 in a lunge. */
	readonly stagger: number | null;
	/** How much lower one knee is than the other over leg length, ≥ 0: under 0.2 in a squat, over 0.3 in a lunge. */
	readonly kneeDrop: number | null;
	/** Height of the hands above mid-hip over leg length: negative = hands reach below the hips. */
	readonly handsAboveHips: number | null;
	/** The same for the higher of the two, which carries what is swung. */
	readonly higherHandAboveHips: number | null;
}

/** What was measured in one picture. */
export interface KinematicFrame {
	readonly timeS: number;
	readonly view: CameraView | null;
	/** Turned from facing the camera, degrees; see `yawDeg` in pose/cameraView. */
	readonly yawDeg: number | null;
	/** `null` until it could be told. */
	readonly posture: BodyPosture | null;
	readonly anglesDeg: FrameAngles;
	readonly ratios: FrameRatios;
	/** The foot that faces the camera in a side view; `null` in any other view or when it is hardly seen. */
	readonly nearFoot: NearFoot | null;
	/** The line of the back. */
	readonly back: BackLine;
	/** The landmarks behind it, in source pixels, for measures that need more than the above. */
	readonly image: Landmarks<'imagePx'>;
	/** The same in metres; `null` for models without them. */
	readonly world: Landmarks<'worldM'> | null;
}

/** House: leg length is the median of the last 90 frames with straight legs, about 3 s. The model's metres shrink by up to 10 % as a leg bends. */
const REMEMBERED_LEGS = 90;
/** House: standing knees read up to 25° in space. */
const STRAIGHT_MAX_KNEE_DEG = 35;

/** Remembers how long the legs are when straight. Before they were, the length of the moment has to do. */
function createLegMemory(): (length: number | null, isStraight: () => boolean) => number | null {
	const remembered = createRunningMedian(REMEMBERED_LEGS);
	let typical: number | null = null;
	let pushes = 0;
	return (length, isStraight) => {
		if (length === null || !isStraight()) return typical ?? length;
		remembered.push(length);
		pushes += 1;
		if (pushes < 10 || pushes % 10 === 0) typical = remembered.median();
		return typical;
	};
}

function boneLength3d(a: Landmark<'worldM'> | null, b: Landmark<'worldM'> | null): number | null {
	return a === null || b === null ? null : Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}

function legLengthM(world: Landmarks<'worldM'>, side: Side): number | null {
	const thighM = boneLength3d(world[sided(side, 'hip')], world[sided(side, 'knee')]);
	const shankM = boneLength3d(world[sided(side, 'knee')], world[sided(side, 'ankle')]);
	return thighM === null || shankM === null ? null : thighM + shankM;
}

/** Trunk lengths in a leg length, for models without metres. Source: segment lengths of biomechanics [SIM], (.43 + .43) / .50. */
const LEG_PER_TRUNK = 1.72;

/** The space that heights are read in: metres where the model has them, else pixels. */
function heightLandmarks(frame: PoseFrame): Landmarks<'worldM'> | Landmarks<'imagePx'> | null {
	return frame.world ?? frame.image;
}

function lowestY(landmarks: readonly (Landmark<'worldM'> | Landmark<'imagePx'> | null)[]): number | null {
	const known = landmarks.filter((landmark) => landmark !== null);
	return known.length === 0 ? null : Math.max(...known.map((landmark) => landmark.y));
}

function higherHand(landmarks: Landmarks<'worldM'> | Landmarks<'imagePx'>, hipY: number): number | null {
	const { leftWrist, rightWrist } = landmarks;
	if (leftWrist === null || rightWrist === null) return null;
	return hipY - Math.min(leftWrist.y, rightWrist.y);
}

function handsHeight(landmarks: Landmarks<'worldM'> | Landmarks<'imagePx'>, hipY: number): number | null {
	const wristY = meanOfKnown([landmarks.leftWrist?.y ?? null, landmarks.rightWrist?.y ?? null]);
	return wristY === null ? null : hipY - wristY;
}

function isSeen(image: Landmarks<'imagePx'>, side: Side): boolean {
	return (['hip', 'knee', 'ankle'] as const).every((joint) => {
		const landmark = image[sided(side, joint)];
		return landmark !== null && landmark.visibility >= MIN_LEG_VISIBILITY;
	});
}

type ImageAngles = Omit<FrameAngles, 'worldKneeFlexion' | 'worldHipFlexion' | 'worldTrunkInclination'>;

const NO_IMAGE_ANGLES: ImageAngles = {
	kneeFlexion: null,
	hipFlexion: null,
	trunkInclination: null,
	shankInclination: null,
	thighElevation: null,
	shoulderHipKnee: null,
};

/** Sagittal angles in the picture. The near leg must be seen; the far one, half hidden by it, joins the mean when it is there at all. */
function imageAngles(image: Landmarks<'imagePx'>, near: Side | null): ImageAngles {
	if (near === null) return NO_IMAGE_ANGLES;
	const facing = facingOf(near);
	const legs = isSeen(image, near) ? [near, otherSide(near)] : [];
	return {
		kneeFlexion: meanOfKnown(legs.map((side) => kneeFlexionDeg(image, side))),
		hipFlexion: legs.length === 0 ? null : hipFlexionDeg(image),
		trunkInclination: trunkInclinationDeg(image, facing),
		shankInclination: meanOfKnown(legs.map((side) => shankInclinationDeg(image, side, facing))),
		thighElevation: meanOfKnown(legs.map((side) => thighElevationDeg(image, side, facing))),
		shoulderHipKnee: legs.length === 0 ? null : shoulderHipKneeDeg(image, near),
	};
}

/** For models without metres: hips and shoulders above one another, legs longer than the trunk. */
function isUpright(image: Landmarks<'imagePx'>): boolean {
	const shoulder = middleOf(image, 'shoulder');
	const hip = middleOf(image, 'hip');
	const ankle = middleOf(image, 'ankle');
	if (shoulder === null || hip === null || ankle === null) return false;
	const trunkPx = hip.y - shoulder.y;
	return trunkPx > 2 * Math.abs(hip.x - shoulder.x) && ankle.y - hip.y > trunkPx;
}

/** Measures frames one after the other; remembers only how long the legs are and how the body lies. */
export function createKinematics(): (
	frame: PoseFrame & { readonly image: Landmarks<'imagePx'> },
	view: CameraView | null,
	yaw: number | null,
) => KinematicFrame {
	const legMemory = createLegMemory();
	const trackPosture = createPostureTracker();
	return (frame, view, yaw) => {
		const { image, world } = frame;
		const trunkPx = trunkLength(image);
		const near = nearSideOf(view);
		const worldKneeFlexion = world === null ? null : meanOfKnown(SIDES.map((side) => worldKneeFlexionDeg(world, side)));
		const leg =
			world === null
				? legMemory(trunkPx === null ? null : trunkPx * LEG_PER_TRUNK, () => isUpright(image))
				: legMemory(
						meanOfKnown(SIDES.map((side) => legLengthM(world, side))),
						() => worldKneeFlexion !== null && worldKneeFlexion <= STRAIGHT_MAX_KNEE_DEG,
					);
		const posture = trackPosture(bodyPosture(frame), frame.timeS);
		const inPicture = imageAngles(image, near);
		const { trunkInclination: trunkInclinationDeg } = inPicture;
		return {
			timeS: frame.timeS,
			view,
			yawDeg: yaw,
			posture,
			anglesDeg: {
				...inPicture,
				worldKneeFlexion,
				worldHipFlexion: world === null ? null : worldHipFlexionDeg(world),
				worldTrunkInclination: world === null ? null : worldTrunkInclinationDeg(world),
			},
			ratios: ratiosOf(frame, leg),
			nearFoot: near === null ? null : nearFoot(image, near),
			back: backLineOf({ view, posture, trunkInclinationDeg, image, backContour: frame.backContour }),
			image,
			world,
		};
	};
}

const NO_RATIOS: FrameRatios = {
	hipHeight: null,
	stagger: null,
	kneeDrop: null,
	handsAboveHips: null,
	higherHandAboveHips: null,
};

function ratiosOf(frame: PoseFrame, leg: number | null): FrameRatios {
	const landmarks = heightLandmarks(frame);
	if (landmarks === null || leg === null) return NO_RATIOS;
	const hip = middleOf(landmarks as Landmarks<'worldM'>, 'hip');
	const { leftKnee, rightKnee } = landmarks;
	const kneesKnown = leftKnee !== null && rightKnee !== null;
	const ankleY = lowestY([landmarks.leftAnkle, landmarks.rightAnkle]);
	const ahead = frame.world === null ? null : leftFootAheadM(frame.world);
	const hands = hip === null ? null : handsHeight(landmarks, hip.y);
	const higher = hip === null ? null : higherHand(landmarks, hip.y);
	return {
		hipHeight: hip === null || ankleY === null || !kneesKnown ? null : (ankleY - hip.y) / leg,
		stagger: ahead === null ? null : Math.abs(ahead) / leg,
		kneeDrop: kneesKnown ? Math.abs(leftKnee.y - rightKnee.y) / leg : null,
		handsAboveHips: hands === null ? null : hands / leg,
		higherHandAboveHips: higher === null ? null : higher / leg,
	};
}
