import { radians } from '../../src/analysis/geometry/angle.ts';
import type { LandmarkName } from '../../src/analysis/pose/landmarks.ts';
import type { PoseFrame } from '../../src/analysis/pose/poseFrame.ts';
import { makeLandmarks, type Place } from './makePose.ts';

/** Metres: towards the head along the floor, above the floor, to the person's left. */
export type FloorPlace = readonly [headwardsM: number, upM: number, leftM: number];

export type FloorPlaces = Partial<Record<LandmarkName, FloorPlace>>;

const PX_PER_M = 300;
const WIDTH_PX = 1280;
const HEIGHT_PX = 720;

/**
 * A body on the floor from where its landmarks are, seen from far away by a level camera: −90 = from the person's left, 90 =
 * from their right, 180 = from the feet of somebody with the chest down.
 */
export function floorPose(
	places: FloorPlaces,
	{ yawDeg = -90, timeS = 0 }: { readonly yawDeg?: number; readonly timeS?: number } = {},
): PoseFrame {
	const entries = Object.entries(places) as [LandmarkName, FloorPlace][];
	const [sin, cos] = [Math.sin(radians(yawDeg)), Math.cos(radians(yawDeg))];
	// Facing the camera the person's left is to the right in the picture, and the head comes towards it.
	const turned = entries.map(([name, [headwardsM, upM, leftM]]): [LandmarkName, Place] => [
		name,
		[leftM * cos + headwardsM * sin, -upM, leftM * sin - headwardsM * cos],
	]);
	const inPicture = turned.map(([name, [xM, yM]]): [LandmarkName, Place] => [
		name,
		[WIDTH_PX / 2 + PX_PER_M * xM, HEIGHT_PX * 0.8 + PX_PER_M * yM],
	]);
	return {
		timeS,
		widthPx: WIDTH_PX,
		heightPx: HEIGHT_PX,
		image: makeLandmarks(Object.fromEntries(inPicture)),
		world: makeLandmarks(Object.fromEntries(turned)),
		backContour: null,
		score: 1,
	};
}

/** Joints of both sides, a hand's breadth from the middle: `Hip` stands for `leftHip` and `rightHip`. */
function bothSides(places: Readonly<Record<string, readonly [headwardsM: number, upM: number]>>): FloorPlaces {
	return Object.fromEntries(
		Object.entries(places).flatMap(([joint, [headwardsM, upM]]) => [
			[`left${joint}`, [headwardsM, upM, 0.15]],
			[`right${joint}`, [headwardsM, upM, -0.15]],
		]),
	);
}

/** In a plank on the hands. */
export const ON_HANDS = bothSides({
	Shoulder: [0.5, 0.62],
	Elbow: [0.5, 0.33],
	Wrist: [0.5, 0.06],
	Hip: [0.04, 0.42],
	Knee: [-0.36, 0.26],
	Ankle: [-0.76, 0.12],
});
/** In a plank on the forearms. */
export const ON_FOREARMS = bothSides({
	Shoulder: [0.5, 0.34],
	Elbow: [0.5, 0.05],
	Wrist: [0.75, 0.04],
	Hip: [0.01, 0.26],
	Knee: [-0.4, 0.19],
	Ankle: [-0.8, 0.12],
});
/** On hands and knees. */
export const ON_KNEES = bothSides({
	Shoulder: [0.5, 0.6],
	Elbow: [0.5, 0.33],
	Wrist: [0.5, 0.06],
	Hip: [0, 0.5],
	Knee: [0, 0.07],
	Ankle: [-0.4, 0.07],
});
/** Flat on the belly, hands ahead of the head. */
export const ON_BELLY = bothSides({
	Shoulder: [0.5, 0.14],
	Elbow: [0.7, 0.05],
	Wrist: [0.9, 0.04],
	Hip: [0, 0.11],
	Knee: [-0.43, 0.08],
	Ankle: [-0.86, 0.07],
});
