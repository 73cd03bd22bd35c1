import { degrees } from '../geometry/angle.ts';
import { middleOf, trunkLength } from '../pose/bodySize.ts';
import { acrossBody } from '../pose/cameraView.ts';
import type { Landmarks } from '../pose/landmarks.ts';
import type { PoseFrame } from '../pose/poseFrame.ts';
import { worldKneeFlexionDeg } from './jointAngles.ts';

/**
 * How the body lies to the floor. `upright`: on the feet, however far bent; `supine`: on the back, hips up or down;
 * `prone`: chest down with the legs in line, lying or held off the floor; `quadruped`: on hands (or forearms) and knees;
 * `side-lying`: one hip above the other, lying or held off the floor.
 */
export const BODY_POSTURES = ['upright', 'supine', 'prone', 'quadruped', 'side-lying'] as const;
export type BodyPosture = (typeof BODY_POSTURES)[number];

/** House: a trunk nearer to the vertical is upright. Bent-over squats read up to 69°, bridges 89–117°, planks 83–90°, hands and knees 78–88°. */
const UPRIGHT_MAX_TRUNK_DEG = 50;
/** House: a trunk with the head this far below the hips hangs or is a picture upside down. Bridges read up to 120°. */
const LYING_MAX_TRUNK_DEG = 140;
/** House: sine of the slope of the line across hips and shoulders from which one hip is above the other. People on their back or belly read under 0.3. */
const MIN_ACROSS_SLOPE = 0.7;
/** House: sine of the elevation of the direction that the chest faces, from which it faces up or down. Measured 0.85–1 in bridges and planks. */
const MIN_CHEST_SLOPE = 0.4;
/** House: knees this far above the ankles, in trunk lengths, stand on feet: a shank is 0.86, hands and knees read under 0.1, planks under 0.2. */
const STANDING_MIN_KNEE_HEIGHT = 0.45;
/** House: a knee this far above its own ankle, in trunk lengths, stands on it, the shank within 40° of upright. A leg that is stretched out behind on hands and knees, low and seen from behind by a camera that looks down, reads up to 0.57. */
const UPRIGHT_SHANK_HEIGHT = 0.65;
/** House: somebody on hands and knees bends one knee at least this far; a plank on the hands, whose hips are as high, has both straight (up to 25° in space). */
const KNEELING_MIN_KNEE_DEG = 50;
/** House: hips this far above the lower knee, in trunk lengths, are carried by the thighs: hands and knees read 0.6–0.8, planks 0.1. */
const KNEELING_MIN_HIP_HEIGHT = 0.4;

/** The posture in one picture, from any view. @returns null when it can't be told; a model without metres can tell only `upright`. */
export function bodyPosture(frame: PoseFrame): BodyPosture | null {
	const { world, image } = frame;
	if (world === null) return image !== null && isUprightInPicture(image) ? 'upright' : null;
	const shoulder = middleOf(world, 'shoulder');
	const hip = middleOf(world, 'hip');
	const across = acrossBody(world);
	if (shoulder === null || hip === null || across === null) return null;
	const up = { x: shoulder.x - hip.x, y: shoulder.y - hip.y, z: shoulder.z - hip.z };
	const trunkM = Math.hypot(up.x, up.y, up.z);
	const widthM = Math.hypot(across.x, across.y, across.z);
	if (trunkM === 0 || widthM === 0) return null;
	const tiltDeg = degrees(Math.acos(Math.max(-1, Math.min(1, -up.y / trunkM))));
	if (tiltDeg < UPRIGHT_MAX_TRUNK_DEG) return 'upright';
	if (tiltDeg > LYING_MAX_TRUNK_DEG) return null;
	if (Math.abs(across.y) / widthM >= MIN_ACROSS_SLOPE) return 'side-lying';
	// +y is down, and across × up points out of the chest.
	const chestDown = (across.z * up.x - across.x * up.z) / (trunkM * widthM);
	if (chestDown <= -MIN_CHEST_SLOPE) return 'supine';
	return chestDown >= MIN_CHEST_SLOPE ? chestDownPosture(world, trunkM) : null;
}

function chestDownPosture(world: Landmarks<'worldM'>, trunkM: number): BodyPosture | null {
	const { leftKnee, rightKnee, leftAnkle, rightAnkle } = world;
	const hip = middleOf(world, 'hip');
	if (hip === null || leftKnee === null || rightKnee === null) return null;
	const lowerKneeY = Math.max(leftKnee.y, rightKnee.y);
	const carried = (lowerKneeY - hip.y) / trunkM >= KNEELING_MIN_HIP_HEIGHT;
	if (leftAnkle === null || rightAnkle === null) return carried ? 'quadruped' : 'prone';
	const kneeHeight = (Math.max(leftAnkle.y, rightAnkle.y) - lowerKneeY) / trunkM;
	// One foot under its knee is enough, where the shank is upright: the other knee comes near the floor in a lunge.
	const overFoot = Math.max(leftAnkle.y - leftKnee.y, rightAnkle.y - rightKnee.y) / trunkM;
	if (kneeHeight >= STANDING_MIN_KNEE_HEIGHT || overFoot >= UPRIGHT_SHANK_HEIGHT) return 'upright';
	const bendDeg = Math.max(worldKneeFlexionDeg(world, 'left') ?? 0, worldKneeFlexionDeg(world, 'right') ?? 0);
	return carried && bendDeg >= KNEELING_MIN_KNEE_DEG ? 'quadruped' : 'prone';
}

function isUprightInPicture(image: Landmarks<'imagePx'>): boolean {
	const shoulder = middleOf(image, 'shoulder');
	const hip = middleOf(image, 'hip');
	const lengthPx = trunkLength(image);
	if (shoulder === null || hip === null || lengthPx === null) return false;
	return degrees(Math.acos(Math.max(-1, Math.min(1, (hip.y - shoulder.y) / lengthPx)))) < UPRIGHT_MAX_TRUNK_DEG;
}

/** House: a posture counts once it has been held for this long; getting up passes through others. */
const SETTLE_S = 0.3;

/** Follows the posture; the last one holds while a new one is settling or none can be told. `null` before the first. */
export function createPostureTracker(): (posture: BodyPosture | null, timeS: number) => BodyPosture | null {
	let settled: BodyPosture | null = null;
	let candidate: BodyPosture | null = null;
	let sinceS = 0;
	return (posture, timeS) => {
		if (posture === null || posture === settled) {
			candidate = null;
			return settled;
		}
		if (posture !== candidate) {
			candidate = posture;
			sinceS = timeS;
		}
		if (settled === null || timeS - sinceS >= SETTLE_S) {
			settled = posture;
			candidate = null;
		}
		return settled;
	};
}
