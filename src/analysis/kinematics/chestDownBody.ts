import type { Point } from '../geometry/point.ts';
import { middleOf } from '../pose/bodySize.ts';
import type { Landmarks } from '../pose/landmarks.ts';
import { jointFlexion3dDeg } from './jointAngles.ts';
import { trunkM } from './lyingBody.ts';

/** Measures of a body with the chest towards the floor, in space: any view, for counting and for telling movements apart. */

type World = Landmarks<'worldM'>;

function lengthM(a: Point<'worldM'>, b: Point<'worldM'>): number {
	return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}

/**
 * How far below the shoulders the arms reach, over trunk length: 0.5 on forearms, 1 on hands, under 0.2 with the chest on the
 * floor. The lowest elbow or wrist counts, so that an arm that is lifted does not. @returns null when shoulders, hips or all of the arms are missing.
 */
export function armsBelowShouldersRatio(world: World): number | null {
	const shoulder = middleOf(world, 'shoulder');
	const trunk = trunkM(world);
	if (shoulder === null || trunk === null) return null;
	let lowestY: number | null = null;
	for (const point of [world.leftElbow, world.rightElbow, world.leftWrist, world.rightWrist]) {
		if (point !== null && (lowestY === null || point.y > lowestY)) lowestY = point.y;
	}
	return lowestY === null ? null : (lowestY - shoulder.y) / trunk;
}

/**
 * How far shoulders, hips and ankles are from one line, degrees: 0 = straight, positive = hips above the line (pike), negative =
 * hips below it (sag). @returns null when a shoulder, hip or ankle is missing.
 */
export function hipsOffLineDeg(world: World): number | null {
	const shoulder = middleOf(world, 'shoulder');
	const hip = middleOf(world, 'hip');
	const ankle = middleOf(world, 'ankle');
	const bendDeg = jointFlexion3dDeg(shoulder, hip, ankle);
	if (shoulder === null || hip === null || ankle === null || bendDeg === null) return null;
	const [toHip, toAnkle] = [lengthM(shoulder, hip), lengthM(hip, ankle)];
	const lineY = shoulder.y + ((ankle.y - shoulder.y) * toHip) / (toHip + toAnkle);
	return hip.y <= lineY ? bendDeg : -bendDeg;
}
