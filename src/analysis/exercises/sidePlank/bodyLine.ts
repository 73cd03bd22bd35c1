import type { Point } from '../../geometry/point.ts';
import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import { heightAboveLineM } from '../../kinematics/lyingBody.ts';
import { middleOf } from '../../pose/bodySize.ts';
import type { Landmarks } from '../../pose/landmarks.ts';

/** House: knees bent more than this carry the lower end of the body; straight ones read up to 25° in space. */
const KNEELING_DEG = 50;

/** Where the lower end of the body is carried. */
type Support = 'ankle' | 'knee';

/** Feet, or the knees of somebody whose knees are bent. */
export function supportOf({ anglesDeg }: KinematicFrame): Support {
	return (anglesDeg.worldKneeFlexion ?? 0) > KNEELING_DEG ? 'knee' : 'ankle';
}

/** How far mid-hip is below the line from mid-shoulder to the feet (to the knees of somebody who kneels), over its length, in space: negative = above. @returns null when a landmark is missing. */
export function hipDropRatio(world: Landmarks<'worldM'>, support: Support): number | null {
	const shoulder = middleOf(world, 'shoulder');
	const hip = middleOf(world, 'hip');
	const end = middleOf(world, support);
	if (shoulder === null || hip === null || end === null) return null;
	const heightM = heightAboveLineM(hip, shoulder, end);
	return heightM === null ? null : -heightM / Math.hypot(end.x - shoulder.x, end.y - shoulder.y, end.z - shoulder.z);
}

/** The same in the picture, from where the chest or the back faces. */
export function hipDropInPictureRatio(image: Landmarks<'imagePx'>, support: Support): number | null {
	const shoulder = middleOf(image, 'shoulder');
	const hip = middleOf(image, 'hip');
	const end = middleOf(image, support);
	if (shoulder === null || hip === null || end === null) return null;
	const [dx, dy] = [end.x - shoulder.x, end.y - shoulder.y];
	const squared = dx * dx + dy * dy;
	return squared === 0 ? null : (Math.sign(dx) * across(hip, shoulder, dx, dy)) / squared;
}

function across(point: Point<'imagePx'>, from: Point<'imagePx'>, dx: number, dy: number): number {
	return (point.y - from.y) * dx - (point.x - from.x) * dy;
}
