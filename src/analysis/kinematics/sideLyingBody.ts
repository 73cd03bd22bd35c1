import { degrees } from '../geometry/angle.ts';
import { middleOf } from '../pose/bodySize.ts';
import { acrossBody } from '../pose/cameraView.ts';
import { otherSide, sided, type Landmarks, type Side, type SidedJoint } from '../pose/landmarks.ts';
import { trunkM } from './lyingBody.ts';

/** Measures of a body that lies or is held on one side, in space: any view, for counting and for telling movements apart. */

type World = Landmarks<'worldM'>;

/** The side of the body that is on top. @returns null when a shoulder or hip is missing. */
export function topSide(world: World): Side | null {
	const across = acrossBody(world);
	if (across === null) return null;
	return across.y < 0 ? 'left' : 'right';
}

/** How much higher a joint of the upper side is than that of the lower one, over trunk length: knees 0.2–0.4 and ankles 0.15–0.3 at rest. @returns null when a landmark is missing. */
export function upperHigherRatio(world: World, joint: SidedJoint): number | null {
	const top = topSide(world);
	const trunk = trunkM(world);
	if (top === null || trunk === null) return null;
	const upper = world[sided(top, joint)];
	const lower = world[sided(otherSide(top), joint)];
	return upper === null || lower === null ? null : (lower.y - upper.y) / trunk;
}

/**
 * How far the line across the hips or the shoulders is turned from the vertical about the trunk, degrees, −180 to 180: 0 = one
 * right above the other. Which way is positive depends on how the person lies. @returns null when a landmark is missing.
 */
export function rollDeg(world: World, joint: 'hip' | 'shoulder'): number | null {
	const top = topSide(world);
	const shoulder = middleOf(world, 'shoulder');
	const hip = middleOf(world, 'hip');
	const trunk = trunkM(world);
	if (top === null || shoulder === null || hip === null || trunk === null) return null;
	const upper = world[sided(top, joint)];
	const lower = world[sided(otherSide(top), joint)];
	if (upper === null || lower === null) return null;
	const [tx, ty, tz] = [(shoulder.x - hip.x) / trunk, (shoulder.y - hip.y) / trunk, (shoulder.z - hip.z) / trunk];
	// Straight up, at right angles to the trunk; and level, at right angles to both.
	const [vx, vy, vz] = [ty * tx, ty * ty - 1, ty * tz];
	const upLength = Math.hypot(vx, vy, vz);
	if (upLength === 0) return null;
	const [wx, wy, wz] = [vy * tz - vz * ty, vz * tx - vx * tz, vx * ty - vy * tx];
	const [ux, uy, uz] = [upper.x - lower.x, upper.y - lower.y, upper.z - lower.z];
	return degrees(Math.atan2(ux * wx + uy * wy + uz * wz, ux * vx + uy * vy + uz * vz));
}
