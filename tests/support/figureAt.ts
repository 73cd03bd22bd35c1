import { LANDMARK_NAMES, type LandmarkName } from '../../src/analysis/pose/landmarks.ts';
import { createBody } from '../../src/athlete/body.ts';
import { figureOf, type Figure } from '../../src/athlete/figure.ts';
import type { Motion } from '../../src/athlete/motion.ts';
import { magnitude, subtract } from '../../src/athlete/vec3.ts';

const AVERAGE_BODY = createBody();

/** A body of average size at a moment of a motion. */
export function figureAt(motion: Motion, timeS: number): Figure {
	return figureOf(motion.postureAt(timeS, AVERAGE_BODY), AVERAGE_BODY);
}

/** The same at the far point of a rep, by its number from 1. */
export function figureAtPeak(motion: Motion, rep = 1): Figure {
	return figureAt(motion, motion.reps[rep - 1]?.peakS ?? NaN);
}

/** How far a landmark gets from where it is at `fromS`, in metres. */
export function farthestM(motion: Motion, name: LandmarkName, fromS: number, toS: number): number {
	const first = figureAt(motion, fromS).landmarks[name];
	const samples = Array.from({ length: 13 }, (_, index) => fromS + ((toS - fromS) * index) / 12);
	return Math.max(...samples.map((timeS) => magnitude(subtract(figureAt(motion, timeS).landmarks[name], first))));
}

/** The greatest speed of any landmark in metres a second, looked at `fps` times a second. */
export function fastestMPerS(motion: Motion, fps: number, fromS = 0, toS = motion.durationS): number {
	const count = Math.floor((toS - fromS) * fps);
	const figures = Array.from({ length: count }, (_, index) => figureAt(motion, fromS + index / fps));
	const speeds = figures.slice(1).map(({ landmarks }, index) => {
		const before = figures[index]?.landmarks ?? landmarks;
		return fps * Math.max(...LANDMARK_NAMES.map((name) => magnitude(subtract(landmarks[name], before[name]))));
	});
	return Math.max(...speeds);
}
