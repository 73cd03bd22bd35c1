import type { Point } from '../geometry/point.ts';
import { middleOf, trunkM } from '../pose/bodySize.ts';
import { sided, type Landmarks, type Side } from '../pose/landmarks.ts';

/** Measures of a body on the floor, in space: any view, for counting and for telling movements apart. */

type World = Landmarks<'worldM'>;

/** The lower of the two points, the one that is known when the other is not. */
function lowerOf(a: Point<'worldM'> | null, b: Point<'worldM'> | null): Point<'worldM'> | null {
	if (a === null || b === null) return a ?? b;
	return a.y >= b.y ? a : b;
}

/** How far `point` is above the line from `from` to `to`, straight up, metres. @returns null when the line has no length. */
export function heightAboveLineM(point: Point<'worldM'>, from: Point<'worldM'>, to: Point<'worldM'>): number | null {
	const [dx, dy, dz] = [to.x - from.x, to.y - from.y, to.z - from.z];
	const squared = dx * dx + dy * dy + dz * dz;
	if (squared === 0) return null;
	const share = ((point.x - from.x) * dx + (point.y - from.y) * dy + (point.z - from.z) * dz) / squared;
	return from.y + share * dy - point.y;
}

/**
 * Height of mid-hip above the line from mid-shoulder to the lower ankle, over trunk length: 0.04–0.11 with the hips on the
 * floor, 0.42–0.5 at the top of a bridge, negative with the legs up. The line takes out how the camera is tilted.
 * @returns null when shoulders, hips or both ankles are missing.
 */
export function hipsAboveLineRatio(world: World): number | null {
	const shoulder = middleOf(world, 'shoulder');
	const hip = middleOf(world, 'hip');
	const ankle = lowerOf(world.leftAnkle, world.rightAnkle);
	const trunk = trunkM(world);
	if (shoulder === null || hip === null || ankle === null || trunk === null) return null;
	const heightM = heightAboveLineM(hip, shoulder, ankle);
	return heightM === null ? null : heightM / trunk;
}

/** How much higher the left ankle is than the right, over trunk length. @returns null when one of them is missing. */
export function leftAnkleHigherRatio(world: World): number | null {
	const { leftAnkle, rightAnkle } = world;
	const trunk = trunkM(world);
	return leftAnkle === null || rightAnkle === null || trunk === null ? null : (rightAnkle.y - leftAnkle.y) / trunk;
}

/**
 * How far a knee lies to the person's left of mid-hip, along the line across the shoulders, over trunk length: ±0.2 with the
 * knees up over the feet. The shoulders tell, since the hips turn with the knees. @returns null when shoulders, hips or the knee are missing.
 */
export function kneeLeftOfHipsRatio(world: World, side: Side): number | null {
	const { leftShoulder, rightShoulder } = world;
	const hip = middleOf(world, 'hip');
	const knee = world[sided(side, 'knee')];
	const trunk = trunkM(world);
	if (leftShoulder === null || rightShoulder === null || hip === null || knee === null || trunk === null) return null;
	const [ax, ay, az] = [
		leftShoulder.x - rightShoulder.x,
		leftShoulder.y - rightShoulder.y,
		leftShoulder.z - rightShoulder.z,
	];
	const widthM = Math.hypot(ax, ay, az);
	if (widthM === 0) return null;
	return ((knee.x - hip.x) * ax + (knee.y - hip.y) * ay + (knee.z - hip.z) * az) / (widthM * trunk);
}
