import type { MotionSample } from './motionSamples.ts';

/** How far along the direction in which a wrist moves most; the sign is arbitrary, and stays. */
export type MainAxis = (sample: MotionSample) => number;

/** House: about two reps; long enough to know the direction, short enough to follow a watch that turns on the wrist. */
const REMEMBERED_S = 6;

/** First principal component of what has been lately, one step of power iteration for each reading. */
export function createMainAxis(rateHz: number): MainAxis {
	const keep = Math.exp(-1 / (REMEMBERED_S * rateHz));
	const spread = [0, 0, 0, 0, 0, 0];
	let axis: MotionSample = [0.6, 0.5, 0.62];
	return ([x, y, z]) => {
		const products = [x * x, y * y, z * z, x * y, x * z, y * z];
		products.forEach((product, index) => {
			spread[index] = keep * (spread[index] ?? 0) + (1 - keep) * product;
		});
		const [xx = 0, yy = 0, zz = 0, xy = 0, xz = 0, yz = 0] = spread;
		const [ax, ay, az] = axis;
		const turned = [xx * ax + xy * ay + xz * az, xy * ax + yy * ay + yz * az, xz * ax + yz * ay + zz * az] as const;
		const length = Math.hypot(...turned);
		// Nothing has moved yet.
		if (length > 1e-9) axis = [turned[0] / length, turned[1] / length, turned[2] / length];
		return x * axis[0] + y * axis[1] + z * axis[2];
	};
}
