import type { Landmarks } from '../pose/landmarks.ts';

/** How far the left ankle is ahead of the right one along the way the hips face, metres, negative = behind; any view. @returns null when a hip or ankle is missing. */
export function leftFootAheadM(world: Landmarks<'worldM'>): number | null {
	const { leftHip, rightHip, leftAnkle, rightAnkle } = world;
	if (leftHip === null || rightHip === null || leftAnkle === null || rightAnkle === null) return null;
	const [acrossX, acrossZ] = [leftHip.x - rightHip.x, leftHip.z - rightHip.z];
	const widthM = Math.hypot(acrossX, acrossZ);
	if (widthM === 0) return null;
	return ((leftAnkle.x - rightAnkle.x) * acrossZ - (leftAnkle.z - rightAnkle.z) * acrossX) / widthM;
}
