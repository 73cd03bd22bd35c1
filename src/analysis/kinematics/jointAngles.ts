import { degrees, includedAngleDeg } from '../geometry/angle.ts';
import type { Point, Space } from '../geometry/point.ts';
import { acrossBody } from '../pose/cameraView.ts';
import { middleOf } from '../pose/bodySize.ts';
import { sided, type Landmarks, type Side } from '../pose/landmarks.ts';

/** Included angle a–vertex–b in space, 0–180°. @returns null when two of the points coincide. */
function includedAngle3dDeg(a: Point<'worldM'>, vertex: Point<'worldM'>, b: Point<'worldM'>): number | null {
	const [ux, uy, uz] = [a.x - vertex.x, a.y - vertex.y, a.z - vertex.z];
	const [vx, vy, vz] = [b.x - vertex.x, b.y - vertex.y, b.z - vertex.z];
	const product = Math.hypot(ux, uy, uz) * Math.hypot(vx, vy, vz);
	if (product === 0) return null;
	return degrees(Math.acos(Math.max(-1, Math.min(1, (ux * vx + uy * vy + uz * vz) / product))));
}

function flexion(includedDeg: number | null): number | null {
	return includedDeg === null ? null : 180 - includedDeg;
}

/** Flexion of a joint between two others in space, degrees: 0 = straight. @returns null when a point is missing or two coincide. */
export function jointFlexion3dDeg(
	a: Point<'worldM'> | null,
	joint: Point<'worldM'> | null,
	b: Point<'worldM'> | null,
): number | null {
	return a === null || joint === null || b === null ? null : flexion(includedAngle3dDeg(a, joint, b));
}

/** Knee flexion in degrees: 0 = straight, positive = flexed. In `imagePx` a projection: side view only. @returns null when hip, knee or ankle is missing. */
export function kneeFlexionDeg<S extends Space>(landmarks: Landmarks<S>, side: Side): number | null {
	const hip = landmarks[sided(side, 'hip')];
	const knee = landmarks[sided(side, 'knee')];
	const ankle = landmarks[sided(side, 'ankle')];
	if (hip === null || knee === null || ankle === null) return null;
	return flexion(includedAngleDeg(hip, knee, ankle));
}

/**
 * Apparent hip flexion in degrees from mid-shoulder, mid-hip and mid-knee: 0 = straight, positive = flexed. It contains the
 * bend of the back and says nothing about it. In `imagePx` a projection: side view only. @returns null when a point is missing.
 */
export function hipFlexionDeg<S extends Space>(landmarks: Landmarks<S>): number | null {
	const shoulder = middleOf(landmarks, 'shoulder');
	const hip = middleOf(landmarks, 'hip');
	const knee = middleOf(landmarks, 'knee');
	if (shoulder === null || hip === null || knee === null) return null;
	return flexion(includedAngleDeg(shoulder, hip, knee));
}

/** Knee flexion in space, degrees, as {@link kneeFlexionDeg}: any view, ±15° (biomechanics B0), for telling movements apart and never for a verdict. */
export function worldKneeFlexionDeg(world: Landmarks<'worldM'>, side: Side): number | null {
	return jointFlexion3dDeg(world[sided(side, 'hip')], world[sided(side, 'knee')], world[sided(side, 'ankle')]);
}

/** Flexion of one hip with its own shoulder and knee, degrees: 0 = straight, 36–59 lying with the feet flat; any view, without a sign. @returns null when a point is missing. */
export function worldLegHipFlexionDeg(world: Landmarks<'worldM'>, side: Side): number | null {
	return jointFlexion3dDeg(world[sided(side, 'shoulder')], world[sided(side, 'hip')], world[sided(side, 'knee')]);
}

/**
 * Apparent hip flexion in space, degrees, as {@link hipFlexionDeg} but with a sign: negative = extended, the trunk behind the line of the
 * thighs. Any view, for telling movements apart and never for a verdict. @returns null when a point is missing.
 */
export function worldHipFlexionDeg(world: Landmarks<'worldM'>): number | null {
	const shoulder = middleOf(world, 'shoulder');
	const hip = middleOf(world, 'hip');
	const knee = middleOf(world, 'knee');
	if (shoulder === null || hip === null || knee === null) return null;
	const flexionDeg = flexion(includedAngle3dDeg(shoulder, hip, knee));
	const across = acrossBody(world);
	if (flexionDeg === null || across === null) return flexionDeg;
	const [upX, upY, upZ] = [shoulder.x - hip.x, shoulder.y - hip.y, shoulder.z - hip.z];
	// across × up points out of the chest: a knee on that side of the trunk's line is flexed.
	const ahead =
		(across.y * upZ - across.z * upY) * (knee.x - hip.x) +
		(across.z * upX - across.x * upZ) * (knee.y - hip.y) +
		(across.x * upY - across.y * upX) * (knee.z - hip.z);
	return ahead < 0 ? -flexionDeg : flexionDeg;
}

/** Angle at the hip from shoulder to knee against the turn of the near side, degrees, 0–360. */
function openingDeg(
	shoulder: Point<'imagePx'> | null,
	hip: Point<'imagePx'> | null,
	knee: Point<'imagePx'> | null,
	near: Side,
): number | null {
	if (shoulder === null || hip === null || knee === null) return null;
	const [ux, uy] = [shoulder.x - hip.x, shoulder.y - hip.y];
	const [vx, vy] = [knee.x - hip.x, knee.y - hip.y];
	const turnDeg = degrees(Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy)) * (near === 'left' ? -1 : 1);
	return turnDeg < 0 ? turnDeg + 360 : turnDeg;
}

/**
 * Angle at mid-hip between mid-shoulder and mid-knee in the sagittal plane, degrees, 0–360: 180 = in line, above = the hip lies
 * beyond the line on the side of extension (arched), below = flexed. It contains the bend of the back. A projection: side
 * view only. @returns null when a point is missing.
 */
export function shoulderHipKneeDeg(image: Landmarks<'imagePx'>, near: Side): number | null {
	return openingDeg(middleOf(image, 'shoulder'), middleOf(image, 'hip'), middleOf(image, 'knee'), near);
}

/** The same with mid-ankle in place of mid-knee: the line of a plank, above 180 = hips sag, below = hips up. */
export function shoulderHipAnkleDeg(image: Landmarks<'imagePx'>, near: Side): number | null {
	return openingDeg(middleOf(image, 'shoulder'), middleOf(image, 'hip'), middleOf(image, 'ankle'), near);
}

/** The same at the hip of one leg, for movements in which the legs do different things. */
export function legShoulderHipKneeDeg(image: Landmarks<'imagePx'>, near: Side, leg: Side): number | null {
	return openingDeg(middleOf(image, 'shoulder'), image[sided(leg, 'hip')], image[sided(leg, 'knee')], near);
}
