import { degrees, radians } from '../analysis/geometry/angle.ts';
import { along, cross, dot, scale, UP, vec3, type Vec3 } from './vec3.ts';

/** Three axes at right angles, of length 1: how a rigid part of the body is turned. `left` is the body's own left. */
export interface Orientation {
	readonly left: Vec3;
	readonly up: Vec3;
	readonly forward: Vec3;
}

/** A rigid part: where it is and how it is turned. */
export interface Frame extends Orientation {
	readonly origin: Vec3;
}

/**
 * Turned by `headingDeg` about the vertical (0 faces +z, positive turns to the left), then tilted by `rollDeg` to its left,
 * then bent forward by `pitchDeg`.
 */
export function orientation(headingDeg: number, pitchDeg: number, rollDeg: number): Orientation {
	const heading = radians(headingDeg);
	const ahead = vec3(Math.sin(heading), 0, Math.cos(heading));
	const aside = vec3(Math.cos(heading), 0, -Math.sin(heading));
	const roll = radians(rollDeg);
	const left = along(scale(aside, Math.cos(roll)), UP, -Math.sin(roll));
	const rolledUp = along(scale(UP, Math.cos(roll)), aside, Math.sin(roll));
	const pitch = radians(pitchDeg);
	return {
		left,
		up: along(scale(rolledUp, Math.cos(pitch)), ahead, Math.sin(pitch)),
		forward: along(scale(ahead, Math.cos(pitch)), rolledUp, -Math.sin(pitch)),
	};
}

/** How a part is turned, as `orientation` takes it. */
export function turnOf({ left, up }: Orientation): { headingDeg: number; pitchDeg: number; rollDeg: number } {
	const rollDeg = -degrees(Math.asin(Math.min(1, Math.max(-1, left.y))));
	const headingDeg = Math.hypot(left.x, left.z) < 1e-6 ? 0 : degrees(Math.atan2(-left.z, left.x));
	const level = orientation(headingDeg, 0, rollDeg);
	return { headingDeg, rollDeg, pitchDeg: degrees(Math.atan2(dot(up, level.forward), dot(up, level.up))) };
}

/** A direction turned by `angleDeg` about a unit axis, against the clock for somebody whom the axis points at. */
export function turned(direction: Vec3, axis: Vec3, angleDeg: number): Vec3 {
	if (angleDeg === 0) return direction;
	const angle = radians(angleDeg);
	const kept = scale(axis, dot(axis, direction) * (1 - Math.cos(angle)));
	return along(along(kept, direction, Math.cos(angle)), cross(axis, direction), Math.sin(angle));
}

/** Turned about its own `up`, the left side forwards. */
export function twisted({ left, up, forward }: Orientation, angleDeg: number): Orientation {
	return { left: turned(left, up, -angleDeg), up, forward: turned(forward, up, -angleDeg) };
}

/** A point given in the part's own axes. */
export function pointIn(frame: Frame, leftM: number, upM: number, forwardM: number): Vec3 {
	return along(along(along(frame.origin, frame.left, leftM), frame.up, upM), frame.forward, forwardM);
}
