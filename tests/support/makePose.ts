import { LANDMARK_NAMES, type Landmark, type LandmarkName, type Landmarks } from '../../src/analysis/pose/landmarks.ts';
import type { Space } from '../../src/analysis/geometry/point.ts';
import type { PoseFrame } from '../../src/analysis/pose/poseFrame.ts';
import type { CameraPlace } from '../../src/athlete/camera.ts';
import { stand } from '../../src/athlete/idleMotion.ts';
import { demoTrack } from './demoTrack.ts';

/** x, y, z and visibility of a landmark; z is 0 and visibility 1 unless told. */
export type Place = readonly [x: number, y: number, z?: number, visibility?: number];

/** The named landmarks alone; all others are missing. */
export function makeLandmarks<S extends Space>(places: Partial<Record<LandmarkName, Place | null>>): Landmarks<S> {
	return Object.fromEntries(
		LANDMARK_NAMES.map((name): [LandmarkName, Landmark<S> | null] => {
			const place = places[name] ?? null;
			if (place === null) return [name, null];
			const [x, y, z = 0, visibility = 1] = place;
			return [name, { x, y, z, visibility }];
		}),
	) as Landmarks<S>;
}

/** A picture of 1280 × 720 in which only the named landmarks are known, without metres. */
export function makePose(
	places: Partial<Record<LandmarkName, Place | null>>,
	change: Partial<PoseFrame> = {},
): PoseFrame {
	return {
		timeS: 0,
		widthPx: 1280,
		heightPx: 720,
		image: makeLandmarks(places),
		world: null,
		backContour: null,
		score: 1,
		...change,
	};
}

/** The demo athlete standing still, whole in the picture. */
export function standingPose(camera: Partial<CameraPlace> = {}): PoseFrame & { readonly image: Landmarks<'imagePx'> } {
	const frame = demoTrack({ motion: stand({ durationS: 0 }), camera })[0];
	if (frame === undefined || frame.image === null) throw new Error('The demo athlete is not in the picture.');
	return { ...frame, image: frame.image };
}
