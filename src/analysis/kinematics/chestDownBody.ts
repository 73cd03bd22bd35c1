import type { Point } from '../geometry/point.ts';
import { middleOf, trunkM } from '../pose/bodySize.ts';
import { acrossBody } from '../pose/cameraView.ts';
import { sided, type Landmarks, type Side } from '../pose/landmarks.ts';
import { jointFlexion3dDeg } from './jointAngles.ts';

/** Measures of a body with the chest towards the floor, in space: any view, for counting and for telling movements apart. */

type World = Landmarks<'worldM'>;

function lengthM(a: Point<'worldM'>, b: Point<'worldM'>): number {
	return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}

/**
 * How far below the shoulders the arms reach, over trunk length: 0.5 on forearms, 1 on hands, under 0.2 with the chest on the
 * floor. The lowest elbow or wrist counts, so that an arm that is lifted does not. @returns null when shoulders, hips or all of the arms are missing.
 */
export function armsBelowShouldersRatio(world: World): number | null {
	const shoulder = middleOf(world, 'shoulder');
	const trunk = trunkM(world);
	if (shoulder === null || trunk === null) return null;
	let lowestY: number | null = null;
	for (const point of [world.leftElbow, world.rightElbow, world.leftWrist, world.rightWrist]) {
		if (point !== null && (lowestY === null || point.y > lowestY)) lowestY = point.y;
	}
	return lowestY === null ? null : (lowestY - shoulder.y) / trunk;
}

/**
 * How far shoulders, hips and ankles are from one line, degrees: 0 = straight, positive = hips above the line (pike), negative =
 * hips below it (sag). @returns null when a shoulder, hip or ankle is missing.
 */
export function hipsOffLineDeg(world: World): number | null {
	const shoulder = middleOf(world, 'shoulder');
	const hip = middleOf(world, 'hip');
	const ankle = middleOf(world, 'ankle');
	const bendDeg = jointFlexion3dDeg(shoulder, hip, ankle);
	if (shoulder === null || hip === null || ankle === null || bendDeg === null) return null;
	const [toHip, toAnkle] = [lengthM(shoulder, hip), lengthM(hip, ankle)];
	const lineY = shoulder.y + ((ankle.y - shoulder.y) * toHip) / (toHip + toAnkle);
	return hip.y <= lineY ? bendDeg : -bendDeg;
}

type Vector = Pick<Point<'worldM'>, 'x' | 'y' | 'z'>;

/** Directions of a body, each of length 1: they turn with it and don't depend on how the camera is held. */
interface Axes {
	/** From the hips to the shoulders. */
	readonly headwards: Vector;
	/** Across hips and shoulders, to the left. */
	readonly left: Vector;
	/** Where the chest faces: down, on hands and knees. */
	readonly chest: Vector;
}

function minus(a: Vector, b: Vector): Vector {
	return { x: a.x - b.x, y: a.y - b.y, z: a.z - b.z };
}

function dot(a: Vector, b: Vector): number {
	return a.x * b.x + a.y * b.y + a.z * b.z;
}

function cross(a: Vector, b: Vector): Vector {
	return { x: a.y * b.z - a.z * b.y, y: a.z * b.x - a.x * b.z, z: a.x * b.y - a.y * b.x };
}

function unit(a: Vector): Vector | null {
	const length = Math.hypot(a.x, a.y, a.z);
	return length === 0 ? null : { x: a.x / length, y: a.y / length, z: a.z / length };
}

function axesOf(world: World): Axes | null {
	const shoulder = middleOf(world, 'shoulder');
	const hip = middleOf(world, 'hip');
	const across = acrossBody(world);
	if (shoulder === null || hip === null || across === null) return null;
	const headwards = unit(minus(shoulder, hip));
	const chest = headwards === null ? null : unit(cross(across, headwards));
	return headwards === null || chest === null ? null : { headwards, chest, left: cross(headwards, chest) };
}

/** Direction of a thigh, from the hip, length 1. */
function thighOf(world: World, side: Side): Vector | null {
	const hip = world[sided(side, 'hip')];
	const knee = world[sided(side, 'knee')];
	return hip === null || knee === null ? null : unit(minus(knee, hip));
}

/**
 * How far the left thigh is lifted from where the right one stands, as 1 − cos of the angle between them, negative when the
 * right one is lifted: 0 on hands and knees, ±0.3 with a thigh 45° out, ±1 with it level, beyond above that. The thigh that
 * stands is the plumb line here, so that neither a tilted camera nor a pelvis that rolls along changes it.
 * @returns null when a shoulder, hip or knee is missing.
 */
export function leftThighLiftRatio(world: World): number | null {
	const axes = axesOf(world);
	const [left, right] = [thighOf(world, 'left'), thighOf(world, 'right')];
	if (axes === null || left === null || right === null) return null;
	// Which one stands: the chest is off by the roll of the body, the picture by the tilt of the camera; together they are off by less.
	const leftDown = dot(left, axes.chest) + left.y;
	const rightDown = dot(right, axes.chest) + right.y;
	const lift = 1 - dot(left, right);
	return leftDown < rightDown ? lift : -lift;
}

/** How much the thigh that does so less points where the chest faces: 1 = both straight down on hands and knees, 0 = one in line with the trunk. @returns null when a shoulder, hip or knee is missing. */
export function leastThighDownRatio(world: World): number | null {
	const axes = axesOf(world);
	const [left, right] = [thighOf(world, 'left'), thighOf(world, 'right')];
	return axes === null || left === null || right === null
		? null
		: Math.min(dot(left, axes.chest), dot(right, axes.chest));
}

/**
 * How much further a thigh points to its own side than to the feet: −1 = straight back, 1 = straight to the side, near 0 =
 * down. @returns null when a shoulder, a hip or the knee is missing.
 */
export function thighSidewaysRatio(world: World, side: Side): number | null {
	const axes = axesOf(world);
	const thigh = thighOf(world, side);
	if (axes === null || thigh === null) return null;
	return dot(thigh, axes.left) * (side === 'left' ? 1 : -1) + dot(thigh, axes.headwards);
}

/** How far an arm is lifted towards the head or the side, 0 = straight out from the chest, 1 = in line with the trunk: what its elbow and its wrist say, the lesser, so that a forearm on the floor is no lifted arm. One of them is enough. @returns null when a shoulder, a hip or all of the arm is missing. */
export function armLiftRatio(world: World, side: Side): number | null {
	const axes = axesOf(world);
	const shoulder = world[sided(side, 'shoulder')];
	const elbow = world[sided(side, 'elbow')];
	const wrist = world[sided(side, 'wrist')];
	if (axes === null || shoulder === null) return null;
	const liftOf = (point: Point<'worldM'>, lengthToItM: number): number =>
		lengthToItM === 0 ? 0 : 1 - dot(minus(point, shoulder), axes.chest) / lengthToItM;
	if (elbow === null) return wrist === null ? null : liftOf(wrist, lengthM(shoulder, wrist));
	const upperArmM = lengthM(shoulder, elbow);
	const elbowLift = liftOf(elbow, upperArmM);
	return wrist === null ? elbowLift : Math.min(elbowLift, liftOf(wrist, upperArmM + lengthM(elbow, wrist)));
}

/** From the hip to the ankle over the length of the leg: 1 long when straight. */
function legOf(world: World, side: Side): Vector | null {
	const [hip, knee, ankle] = [world[sided(side, 'hip')], world[sided(side, 'knee')], world[sided(side, 'ankle')]];
	if (hip === null || knee === null || ankle === null) return null;
	const legM = lengthM(hip, knee) + lengthM(knee, ankle);
	const way = minus(ankle, hip);
	return legM === 0 ? null : { x: way.x / legM, y: way.y / legM, z: way.z / legM };
}

/**
 * How much further from the floor the left ankle is than the right one, over leg length, as the chest has it: 0 with both legs
 * on the floor, ±0.17 with one raised by 10°. What tilts the camera or the body tilts both legs and falls out.
 * @returns null when a shoulder, hip, knee or ankle is missing.
 */
export function leftLegRaiseRatio(world: World): number | null {
	const axes = axesOf(world);
	const [left, right] = [legOf(world, 'left'), legOf(world, 'right')];
	return axes === null || left === null || right === null ? null : dot(right, axes.chest) - dot(left, axes.chest);
}
