import { along, cross, dot, magnitude, perpendicular, subtract, unit, type Vec3 } from './vec3.ts';

/** A limb never quite straightens, so that its bending plane stays known. */
const LONGEST_RATIO = 0.99995;

/** The two joints below the root of a limb. */
export interface Limb {
	readonly middle: Vec3;
	/** The goal, or the point nearest to it that the limb reaches. */
	readonly end: Vec3;
}

/** Bends a limb of two bones so that it ends at `goal`, the middle joint on the side of `towards`, at right angles to the limb's line. */
export function reach(root: Vec3, goal: Vec3, upperM: number, lowerM: number, towards: Vec3): Limb {
	const axis = unit(subtract(goal, root));
	const distanceM = Math.min(
		Math.max(magnitude(subtract(goal, root)), Math.abs(upperM - lowerM) + 1e-6),
		(upperM + lowerM) * LONGEST_RATIO,
	);
	const alongM = (upperM ** 2 - lowerM ** 2 + distanceM ** 2) / (2 * distanceM);
	const asideM = Math.sqrt(Math.max(0, upperM ** 2 - alongM ** 2));
	const aside = unit(perpendicular(towards, axis));
	return { middle: along(along(root, axis, alongM), aside, asideM), end: along(root, axis, distanceM) };
}

/** Swings the middle joint about the line from root to end until it has moved `distanceM` along `direction`, or as far as it can. */
export function swivel(root: Vec3, limb: Limb, direction: Vec3, distanceM: number): Limb {
	const axis = unit(subtract(limb.end, root));
	const foot = along(root, axis, dot(subtract(limb.middle, root), axis));
	const arm = subtract(limb.middle, foot);
	const side = cross(axis, arm);
	// Moved by the angle a, the joint is at foot + arm·cos a + side·sin a; its progress along `direction` is p·cos a + q·sin a − p.
	const p = dot(arm, direction);
	const q = dot(side, direction);
	const amplitude = Math.hypot(p, q);
	if (distanceM === 0 || amplitude < 1e-9) return limb;
	const wanted = Math.min(1, Math.max(-1, (p + distanceM) / amplitude));
	const bearing = Math.atan2(q, p);
	const turn = bearing - Math.sign(q) * Math.acos(wanted);
	return { middle: along(along(foot, arm, Math.cos(turn)), side, Math.sin(turn)), end: limb.end };
}
