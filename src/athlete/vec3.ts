/**
 * A point or direction on the athlete's stage, in metres.
 *
 * The stage: origin on the floor where the athlete stands, +y up, +z where the athlete faces at heading 0,
 * +x to the athlete's left. Right-handed, as three.js has it.
 */
export interface Vec3 {
	readonly x: number;
	readonly y: number;
	readonly z: number;
}

export const UP: Vec3 = { x: 0, y: 1, z: 0 };

export function vec3(x: number, y: number, z: number): Vec3 {
	return { x, y, z };
}

export function add(a: Vec3, b: Vec3): Vec3 {
	return { x: a.x + b.x, y: a.y + b.y, z: a.z + b.z };
}

export function subtract(a: Vec3, b: Vec3): Vec3 {
	return { x: a.x - b.x, y: a.y - b.y, z: a.z - b.z };
}

export function scale(a: Vec3, factor: number): Vec3 {
	return { x: a.x * factor, y: a.y * factor, z: a.z * factor };
}

/** `a + factor · direction` */
export function along(a: Vec3, direction: Vec3, factor: number): Vec3 {
	return { x: a.x + direction.x * factor, y: a.y + direction.y * factor, z: a.z + direction.z * factor };
}

export function dot(a: Vec3, b: Vec3): number {
	return a.x * b.x + a.y * b.y + a.z * b.z;
}

export function cross(a: Vec3, b: Vec3): Vec3 {
	return { x: a.y * b.z - a.z * b.y, y: a.z * b.x - a.x * b.z, z: a.x * b.y - a.y * b.x };
}

export function magnitude(a: Vec3): number {
	return Math.hypot(a.x, a.y, a.z);
}

export function unit(a: Vec3): Vec3 {
	return scale(a, 1 / magnitude(a));
}

/** The point at `ratio` of the way from `a` to `b`. */
export function between(a: Vec3, b: Vec3, ratio: number): Vec3 {
	return along(a, subtract(b, a), ratio);
}

/** The part of `a` at right angles to the unit vector `axis`. */
export function perpendicular(a: Vec3, axis: Vec3): Vec3 {
	return along(a, axis, -dot(a, axis));
}
