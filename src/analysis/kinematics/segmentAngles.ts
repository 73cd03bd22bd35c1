import { degrees } from '../geometry/angle.ts';
import type { Point, Space } from '../geometry/point.ts';
import { middleOf } from '../pose/bodySize.ts';
import { sided, type Landmarks, type Side } from '../pose/landmarks.ts';

/** Direction in the picture that the person faces in a side view: 1 = to the right (their right side is seen), −1 = to the left. */
export type Facing = 1 | -1;

/** Where somebody faces whose `near` side is seen. */
export function facingOf(near: Side): Facing {
	return near === 'left' ? -1 : 1;
}

/** Inclination of the line from `lower` to `upper` from the vertical, degrees, positive = the upper end is further forward. */
function inclinationDeg<S extends Space>(lower: Point<S>, upper: Point<S>, facing: Facing): number {
	return degrees(Math.atan2((upper.x - lower.x) * facing, lower.y - upper.y));
}

/** Trunk inclination (mid-hip to mid-shoulder) from the vertical, degrees: 0 = upright, positive = forward. A projection: side view only. @returns null when a shoulder or hip is missing. */
export function trunkInclinationDeg<S extends Space>(landmarks: Landmarks<S>, facing: Facing): number | null {
	const hip = middleOf(landmarks, 'hip');
	const shoulder = middleOf(landmarks, 'shoulder');
	return hip === null || shoulder === null ? null : inclinationDeg(hip, shoulder, facing);
}

/** Shank inclination (ankle to knee) from the vertical, degrees: positive = knee forward of the ankle (dorsiflexion). A projection: side view only. @returns null when knee or ankle is missing. */
export function shankInclinationDeg<S extends Space>(
	landmarks: Landmarks<S>,
	side: Side,
	facing: Facing,
): number | null {
	const ankle = landmarks[sided(side, 'ankle')];
	const knee = landmarks[sided(side, 'knee')];
	return ankle === null || knee === null ? null : inclinationDeg(ankle, knee, facing);
}

/** Thigh elevation: height of the hip above the knee as an angle from the horizontal, degrees: 90 = standing, 0 = thigh parallel to the floor, negative = deeper. A projection: side view only. @returns null when hip or knee is missing. */
export function thighElevationDeg<S extends Space>(landmarks: Landmarks<S>, side: Side, facing: Facing): number | null {
	const hip = landmarks[sided(side, 'hip')];
	const knee = landmarks[sided(side, 'knee')];
	if (hip === null || knee === null) return null;
	return degrees(Math.atan2(knee.y - hip.y, (knee.x - hip.x) * facing));
}

/** Trunk inclination in space, degrees from the vertical, 0–180, without a sign: any view, for telling movements apart. @returns null when a shoulder or hip is missing. */
export function worldTrunkInclinationDeg(world: Landmarks<'worldM'>): number | null {
	const hip = middleOf(world, 'hip');
	const shoulder = middleOf(world, 'shoulder');
	if (hip === null || shoulder === null) return null;
	const sidewaysM = Math.hypot(shoulder.x - hip.x, shoulder.z - hip.z);
	return degrees(Math.atan2(sidewaysM, hip.y - shoulder.y));
}
