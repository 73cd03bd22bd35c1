import type { Point, Space } from './point.ts';

const DEG_PER_RAD = 180 / Math.PI;

/** Radians to degrees. The only place where they meet. */
export function degrees(radians: number): number {
	return radians * DEG_PER_RAD;
}

/** Degrees to radians. */
export function radians(angleDeg: number): number {
	return angleDeg / DEG_PER_RAD;
}

/** Included angle a–vertex–b in the x-y plane, 0–180°. @returns null when two of the points coincide. */
export function includedAngleDeg<S extends Space>(a: Point<S>, vertex: Point<S>, b: Point<S>): number | null {
	const ux = a.x - vertex.x;
	const uy = a.y - vertex.y;
	const vx = b.x - vertex.x;
	const vy = b.y - vertex.y;
	if ((ux === 0 && uy === 0) || (vx === 0 && vy === 0)) return null;
	return Math.abs(degrees(Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy)));
}

/** Distance in the x-y plane, in the unit of the space. */
export function distance<S extends Space>(a: Point<S>, b: Point<S>): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The point halfway between two points. */
export function midpoint<S extends Space>(a: Point<S>, b: Point<S>): Point<S> {
	return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, z: (a.z + b.z) / 2 };
}
