import { createOneEuroFilters, type OneEuroFilters, type OneEuroTuning } from '../signal/oneEuroFilter.ts';
import type { Space } from '../geometry/point.ts';
import { LANDMARK_NAMES, landmarksFrom, type Landmarks } from './landmarks.ts';
import type { PoseFrame } from './poseFrame.ts';
import { trunkLength } from './bodySize.ts';

// House: a standing person holds still on the screen, and hips at 1 trunk length a second (a fast squat) lag by under 20 ms.
const TUNING: OneEuroTuning = { minCutoffHz: 4, speedCoefficient: 10, speedCutoffHz: 3 };

/** After a gap of this length the filters start over, so that an old place does not pull on a new one. Source: biomechanics B0, gaps ≤ 200 ms are bridged. */
const MAX_GAP_S = 0.2;

/** Body scale when shoulders or hips are missing, in px and m: only the strength of the smoothing depends on it. */
const FALLBACK_TRUNK = { imagePx: 100, worldM: 0.5 } as const;

/** Filters for x, y and z of each landmark, in the model's order. */
const createFilters = (): OneEuroFilters => createOneEuroFilters(TUNING, 3 * LANDMARK_NAMES.length);

function smoothSpace<S extends Space>(
	landmarks: Landmarks<S>,
	filters: OneEuroFilters,
	timeS: number,
	scale: number,
): Landmarks<S> {
	return landmarksFrom((name, index) => {
		const raw = landmarks[name];
		const first = 3 * index;
		if (raw === null) {
			for (let axis = 0; axis < 3; axis += 1) filters.startOver(first + axis);
			return null;
		}
		return {
			x: filters.smooth(first, raw.x, timeS, scale),
			y: filters.smooth(first + 1, raw.y, timeS, scale),
			z: filters.smooth(first + 2, raw.z, timeS, scale),
			visibility: raw.visibility,
		};
	});
}

/** Smooths every landmark over time with a One Euro filter of its own; starts over after a gap longer than 200 ms. */
export function createLandmarkSmoother(): (frame: PoseFrame) => PoseFrame {
	let image = createFilters();
	let world = createFilters();
	let lastSeenS: number | null = null;
	return (frame) => {
		if (frame.image === null) return frame;
		if (lastSeenS !== null && frame.timeS - lastSeenS > MAX_GAP_S) {
			image = createFilters();
			world = createFilters();
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
