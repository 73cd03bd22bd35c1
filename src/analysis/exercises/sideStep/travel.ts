import { radians } from '../../geometry/angle.ts';
import { meanOfKnown, median } from '../../signal/median.ts';
import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import { middleOf, trunkLength, trunkM } from '../../pose/bodySize.ts';
import { acrossBody } from '../../pose/cameraView.ts';
import type { Side } from '../../pose/landmarks.ts';
import type { RepTrace } from '../../reps/repTrace.ts';

/** Feet that stand under the hips, in trunk lengths. House: 0.6 is 30 cm, a little more than the hips are wide. */
const TOGETHER_TRUNKS = 0.6;

/** How far the ankles are apart along the line of the hips beyond standing, in trunk lengths: 0 = under the hips. Any view. @returns null when an ankle, hip or shoulder is missing; models without metres always. */
export function feetApartRatio({ world }: KinematicFrame): number | null {
	if (world === null) return null;
	const { leftAnkle, rightAnkle } = world;
	const across = acrossBody(world);
	const lengthM = trunkM(world);
	if (leftAnkle === null || rightAnkle === null || across === null || lengthM === null) return null;
	const widthM = Math.hypot(across.x, across.z);
	if (widthM === 0) return null;
	const apartM = ((leftAnkle.x - rightAnkle.x) * across.x + (leftAnkle.z - rightAnkle.z) * across.z) / widthM;
	return apartM / lengthM - TOGETHER_TRUNKS;
}

/** House: pictures at either end of a rep that tell where it began and ended. */
const END_FRAMES = 3;

function hipX(frames: readonly KinematicFrame[]): number | null {
	return meanOfKnown(frames.map(({ image }) => middleOf(image, 'hip')?.x ?? null));
}

/** House: turned further than 53° from the camera, a step to the side goes mostly towards it, and hips that sink back look like one. */
const MIN_COS_YAW = 0.6;

/** How far the hips went to the person's left from the start to the end of the rep, in trunk lengths as the picture shows it. @returns null from the side. */
export function travelTrunks({ frames }: RepTrace): number | null {
	const cosYaw = median(frames.flatMap(({ yawDeg }) => (yawDeg === null ? [] : [Math.cos(radians(yawDeg))])));
	if (cosYaw === null || Math.abs(cosYaw) < MIN_COS_YAW) return null;
	const from = hipX(frames.slice(0, END_FRAMES));
	const to = hipX(frames.slice(-END_FRAMES));
	const trunkPx = meanOfKnown(frames.map(({ image }) => trunkLength(image)));
	if (from === null || to === null || trunkPx === null) return null;
	return (to - from) / trunkPx / cosYaw;
}

/** House: hips that went less far than this, in trunk lengths (10 cm), did not take a step. */
const MIN_TRAVEL_TRUNKS = 0.2;

/** Where the step went; `null` when it went nowhere or that can't be seen. */
export function direction(trace: RepTrace): Side | null {
	const travel = travelTrunks(trace);
	if (travel === null || Math.abs(travel) < MIN_TRAVEL_TRUNKS) return null;
	return travel > 0 ? 'left' : 'right';
}
