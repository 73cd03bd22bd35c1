import { createOneEuroFilter, type OneEuroFilter, type OneEuroTuning } from '../signal/oneEuroFilter.ts';
import type { Space } from '../geometry/point.ts';
import { LANDMARK_NAMES, type Landmark, type LandmarkName, type Landmarks } from './landmarks.ts';
import type { PoseFrame } from './poseFrame.ts';
import { trunkLength } from './bodySize.ts';

// House: a standing person holds still on the screen, and hips at 1 trunk length a second (a fast squat) lag by under 20 ms.
const TUNING: OneEuroTuning = { minCutoffHz: 4, speedCoefficient: 10, speedCutoffHz: 3 };

/** After a gap of this length the filters start over, so that an old place does not pull on a new one. Source: biomechanics B0, gaps ≤ 200 ms are bridged. */
const MAX_GAP_S = 0.2;

/** Body scale when shoulders or hips are missing, in px and m: only the strength of the smoothing depends on it. */
const FALLBACK_TRUNK = { imagePx: 100, worldM: 0.5 } as const;

interface LandmarkFilter {
	readonly x: OneEuroFilter;
	readonly y: OneEuroFilter;
	readonly z: OneEuroFilter;
}

function smoothSpace<S extends Space>(
	landmarks: Landmarks<S>,
	filters: Map<LandmarkName, LandmarkFilter>,
	timeS: number,
	scale: number,
): Landmarks<S> {
	const smoothed = {} as Record<LandmarkName, Landmark<S> | null>;
	for (const name of LANDMARK_NAMES) {
		const raw = landmarks[name];
		if (raw === null) {
			filters.delete(name);
			smoothed[name] = null;
			continue;
		}
		let filter = filters.get(name);
		if (filter === undefined) {
			filter = { x: createOneEuroFilter(TUNING), y: createOneEuroFilter(TUNING), z: createOneEuroFilter(TUNING) };
			filters.set(name, filter);
		}
		smoothed[name] = {
			x: filter.x(raw.x, timeS, scale),
			y: filter.y(raw.y, timeS, scale),
			z: filter.z(raw.z, timeS, scale),
			visibility: raw.visibility,
		};
	}
	return smoothed;
}

/** Smooths every landmark over time with a One Euro filter of its own; starts over after a gap longer than 200 ms. */
export function createLandmarkSmoother(): (frame: PoseFrame) => PoseFrame {
	let image = new Map<LandmarkName, LandmarkFilter>();
	let world = new Map<LandmarkName, LandmarkFilter>();
	let lastSeenS: number | null = null;
	return (frame) => {
		if (frame.image === null) return frame;
		if (lastSeenS !== null && frame.timeS - lastSeenS > MAX_GAP_S) {
			image = new Map();
			world = new Map();
		}
		lastSeenS = frame.timeS;
		const imageScale = trunkLength(frame.image) ?? FALLBACK_TRUNK.imagePx;
		return {
			...frame,
			image: smoothSpace(frame.image, image, frame.timeS, imageScale),
			world: frame.world === null ? null : smoothSpace(frame.world, world, frame.timeS, FALLBACK_TRUNK.worldM),
		};
	};
}
