import { trunkM } from '../pose/bodySize.ts';
import { acrossBody } from '../pose/cameraView.ts';
import { otherSide, sided, type Landmarks, type Side, type SidedJoint } from '../pose/landmarks.ts';

/** Measures of a body that lies or is held on one side, in space: any view, for counting and for telling movements apart. */

type World = Landmarks<'worldM'>;

/** The side of the body that is on top. @returns null when a shoulder or hip is missing. */
export function topSide(world: World): Side | null {
	const across = acrossBody(world);
	if (across === null) return null;
	return across.y < 0 ? 'left' : 'right';
}

/** How much higher a joint of the upper side is than that of the lower one, over trunk length: knees 0.2–0.4 and ankles 0.15–0.3 at rest. @returns null when a landmark is missing. */
export function upperHigherRatio(world: World, joint: SidedJoint): number | null {
	const top = topSide(world);
	const trunk = trunkM(world);
	if (top === null || trunk === null) return null;
	const upper = world[sided(top, joint)];
	const lower = world[sided(otherSide(top), joint)];
	return upper === null || lower === null ? null : (lower.y - upper.y) / trunk;
}
