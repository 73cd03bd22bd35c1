import { degrees, radians } from '../geometry/angle.ts';
import { median } from '../signal/median.ts';
import { middleOf, trunkLength } from './bodySize.ts';
import type { Landmarks, Side } from './landmarks.ts';
import type { PoseFrame } from './poseFrame.ts';

/**
 * Where the camera stands, seen from the person. `left`: it sees their left side. `oblique`: between side and front or back.
 */
export type CameraView = 'front' | 'back' | 'left' | 'right' | 'oblique';

/** Angles of the gates of biomechanics B0: front within 38° of facing the camera, side within 17° of 90°. */
const FRONT_MAX_YAW_DEG = 38;
const SIDE_MIN_YAW_DEG = 73;
/** B0: shoulder width over trunk length in the picture is about 0.70·cos(yaw). */
const WIDTH_PER_COS_YAW = 0.7;

/** The camera's view for a yaw. */
export function viewOfYaw(yawDeg: number): CameraView {
	const turned = Math.abs(yawDeg);
	if (turned <= FRONT_MAX_YAW_DEG) return 'front';
	if (turned >= 180 - FRONT_MAX_YAW_DEG) return 'back';
	if (turned >= SIDE_MIN_YAW_DEG && turned <= 180 - SIDE_MIN_YAW_DEG) return yawDeg < 0 ? 'left' : 'right';
	return 'oblique';
}

/** The side of the body that faces the camera. @returns null in front, back and oblique views. */
export function nearSideOf(view: CameraView | null): Side | null {
	return view === 'left' || view === 'right' ? view : null;
}

/** From the right to the left of hips and shoulders together, in metres. @returns null when one of them is missing. */
export function acrossBody(world: Landmarks<'worldM'>): Vector | null {
	const { leftShoulder, rightShoulder, leftHip, rightHip } = world;
	if (leftShoulder === null || rightShoulder === null || leftHip === null || rightHip === null) return null;
	return {
		x: leftShoulder.x - rightShoulder.x + (leftHip.x - rightHip.x),
		y: leftShoulder.y - rightShoulder.y + (leftHip.y - rightHip.y),
		z: leftShoulder.z - rightShoulder.z + (leftHip.z - rightHip.z),
	};
}

interface Vector {
	readonly x: number;
	readonly y: number;
	readonly z: number;
}

/** House: sine of the slope of the line across the body from which the person lies on their side, see bodyPosture: then the chest tells where they face. */
const LYING_ON_SIDE_SLOPE = 0.7;

/**
 * How far the person is turned from facing the camera about their own length, in degrees, −180 to 180: 0 = facing it (lying on the back or belly: feet to it;
 * lying on the side: chest to it), −90 = their left side to it, 90 = their right side, ±180 = their back or head. From hips and
 * shoulders in metres where the model has them, else from the width of the shoulders in the picture.
 * @returns null when shoulders or hips are missing.
 */
export function yawDeg(frame: PoseFrame): number | null {
	const world = frame.world;
	if (world === null) return yawFromWidthDeg(frame);
	const across = acrossBody(world);
	if (across === null) return null;
	const widthM = Math.hypot(across.x, across.y, across.z);
	if (widthM === 0) return null;
	if (Math.abs(across.y) >= LYING_ON_SIDE_SLOPE * widthM) return yawOfChestDeg(world, across);
	return degrees(Math.atan2(across.z, across.x));
}

/** From the direction that the chest faces. */
function yawOfChestDeg(world: Landmarks<'worldM'>, across: Vector): number | null {
	const shoulder = middleOf(world, 'shoulder');
	const hip = middleOf(world, 'hip');
	if (shoulder === null || hip === null) return null;
	const [upX, upY, upZ] = [shoulder.x - hip.x, shoulder.y - hip.y, shoulder.z - hip.z];
	const chestX = across.y * upZ - across.z * upY;
	const chestZ = across.x * upY - across.y * upX;
	return chestX === 0 && chestZ === 0 ? null : degrees(Math.atan2(chestX, -chestZ));
}

function yawFromWidthDeg(frame: PoseFrame): number | null {
	const image = frame.image;
	if (image === null) return null;
	const { leftShoulder, rightShoulder, nose, leftEar, rightEar } = image;
	const trunkPx = trunkLength(image);
	if (leftShoulder === null || rightShoulder === null || trunkPx === null) return null;
	const acrossRatio = (leftShoulder.x - rightShoulder.x) / trunkPx;
	const turnedDeg = degrees(Math.acos(Math.max(-1, Math.min(1, acrossRatio / WIDTH_PER_COS_YAW))));
	const ear = leftEar !== null && rightEar !== null ? (leftEar.x + rightEar.x) / 2 : null;
	const facesLeft = nose !== null && ear !== null ? nose.x < ear : true;
	return facesLeft ? -turnedDeg : turnedDeg;
}

/** A yaw as a place on the circle. */
interface Direction {
	readonly cos: number;
	readonly sin: number;
}

function directionOf(yawDeg: number): Direction {
	const yaw = radians(yawDeg);
	return { cos: Math.cos(yaw), sin: Math.sin(yaw) };
}

function middleYawDeg(directions: readonly Direction[]): number | null {
	const cos = median(directions.map((direction) => direction.cos));
	const sin = median(directions.map((direction) => direction.sin));
	return cos === null || sin === null ? null : degrees(Math.atan2(sin, cos));
}

/** Middle direction of several yaws, safe across ±180°. @returns null for none. */
export function meanYawDeg(yaws: readonly number[]): number | null {
	return middleYawDeg(yaws.map(directionOf));
}

/** House: a view is settled over a second, so that a glance to the side doesn't change what can be judged. */
const SETTLE_S = 1;
/** House: within 5° of a gate the view stays what it was. */
const HYSTERESIS_DEG = 5;

/** Follows where the camera stands: the median yaw of the last second, with hysteresis at the gates. `null` until the first yaw. */
export function createViewTracker(): (yaw: number | null, timeS: number) => CameraView | null {
	let recent: (Direction & { readonly timeS: number })[] = [];
	let view: CameraView | null = null;
	return (yaw, timeS) => {
		if (yaw !== null) recent.push({ ...directionOf(yaw), timeS });
		recent = recent.filter((sample) => timeS - sample.timeS <= SETTLE_S);
		const settled = middleYawDeg(recent);
		if (settled === null) return view;
		const candidates = [viewOfYaw(settled), viewOfYaw(settled - HYSTERESIS_DEG), viewOfYaw(settled + HYSTERESIS_DEG)];
		if (view === null || !candidates.includes(view)) view = candidates[0] ?? null;
		return view;
	};
}
