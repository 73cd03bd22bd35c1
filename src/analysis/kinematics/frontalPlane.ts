import { degrees, radians } from '../geometry/angle.ts';
import { middleOf } from '../pose/bodySize.ts';
import { sided, type Landmarks, type Side } from '../pose/landmarks.ts';

/**
 * Distances in the frontal plane are taken in the picture of a front view, divided by the width of the hips when standing.
 * Facing the camera, the person's left is on the right of the picture, so "medial" is to smaller x for the left leg.
 */
function medial(side: Side, fromX: number, toX: number): number {
	return side === 'left' ? fromX - toX : toX - fromX;
}

/** Width between the hip centres in px. @returns null when a hip is missing. */
export function hipWidthPx(image: Landmarks<'imagePx'>): number | null {
	const { leftHip, rightHip } = image;
	return leftHip === null || rightHip === null ? null : Math.abs(leftHip.x - rightHip.x);
}

/** How far the knee lies medial of the tip of the foot, over hip width: positive = inside. Front view only. @returns null when knee or tip is missing. */
export function kneeMedialOfToeRatio(image: Landmarks<'imagePx'>, side: Side, widthPx: number): number | null {
	const knee = image[sided(side, 'knee')];
	const tip = image[sided(side, 'footIndex')];
	return knee === null || tip === null ? null : medial(side, tip.x, knee.x) / widthPx;
}

/** How far the knee lies medial of the ankle, over hip width: positive = inside. Front view only. @returns null when knee or ankle is missing. */
export function kneeMedialOfAnkleRatio(image: Landmarks<'imagePx'>, side: Side, widthPx: number): number | null {
	const knee = image[sided(side, 'knee')];
	const ankle = image[sided(side, 'ankle')];
	return knee === null || ankle === null ? null : medial(side, ankle.x, knee.x) / widthPx;
}

/**
 * How far mid-hip lies to the person's left of mid-ankle in metres, along the line that their hips had when standing. In space,
 * because hips that move back in a squat move sideways in the picture of anybody who is turned a little. Front view only.
 * @returns null when a hip or ankle is missing.
 */
export function hipShiftM(world: Landmarks<'worldM'>, standingYawDeg: number): number | null {
	const hip = middleOf(world, 'hip');
	const ankle = middleOf(world, 'ankle');
	if (hip === null || ankle === null) return null;
	const yaw = radians(standingYawDeg);
	return (hip.x - ankle.x) * Math.cos(yaw) + (hip.z - ankle.z) * Math.sin(yaw);
}

/** Width between the hip centres in metres, in the plane of the floor. @returns null when a hip is missing. */
export function hipWidthM(world: Landmarks<'worldM'>): number | null {
	const { leftHip, rightHip } = world;
	return leftHip === null || rightHip === null ? null : Math.hypot(leftHip.x - rightHip.x, leftHip.z - rightHip.z);
}

/** Slope of the line across the hips in the picture, degrees: positive = the person's left hip is higher. Seen along the trunk or from the front. @returns null when a hip is missing. */
export function hipSlopeDeg({ leftHip, rightHip }: Landmarks<'imagePx'>): number | null {
	if (leftHip === null || rightHip === null) return null;
	return degrees(Math.atan2(rightHip.y - leftHip.y, Math.abs(rightHip.x - leftHip.x)));
}

/** Mid-hip to mid-shoulder from the vertical, degrees, positive = towards the right of the picture; front view. @returns null when a point is missing. */
export function trunkTiltDeg(image: Landmarks<'imagePx'>): number | null {
	const shoulder = middleOf(image, 'shoulder');
	const hip = middleOf(image, 'hip');
	return shoulder === null || hip === null ? null : degrees(Math.atan2(shoulder.x - hip.x, hip.y - shoulder.y));
}
