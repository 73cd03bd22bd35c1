import type { Point, Space } from '../../src/analysis/geometry/point.ts';
import { LANDMARK_NAMES, type Landmark, type Landmarks } from '../../src/analysis/pose/landmarks.ts';
import type { PoseFrame } from '../../src/analysis/pose/poseFrame.ts';
import { createBody, type Body } from '../../src/athlete/body.ts';
import { createCamera, truePose, type CameraPlace } from '../../src/athlete/camera.ts';
import { figureOf, type Figure } from '../../src/athlete/figure.ts';
import type { Motion } from '../../src/athlete/motion.ts';
import { seededNormal } from '../../src/athlete/seededNoise.ts';

const AVERAGE_BODY = createBody();

export interface DemoTrack {
	readonly motion: Motion;
	readonly camera?: Partial<CameraPlace>;
	readonly body?: Body;
	readonly fps?: number;
	/** Deviation of each landmark from frame to frame, in metres at the person: 0.006 is a good model, 0.02 a bad one. */
	readonly noiseM?: number;
	readonly seed?: number;
	/** Media time of the first frame. */
	readonly startS?: number;
}

/** What a pose model would see of the demo athlete, frame by frame. The same input gives the same frames. */
export function demoTrack(track: DemoTrack): PoseFrame[] {
	const { motion, fps = 30, startS = 0, noiseM = 0 } = track;
	const camera = createCamera(track.camera);
	const normal = seededNormal(track.seed ?? 1);
	return figuresOf(motion, track.body ?? AVERAGE_BODY, fps).map((figure, index) => {
		const frame = truePose(figure, camera, startS + index / fps);
		if (noiseM === 0) return frame;
		const noisePx = (noiseM * camera.focalPx) / camera.place.distanceM;
		return { ...frame, image: shaken(frame.image, noisePx, normal), world: shaken(frame.world, noiseM, normal) };
	});
}

/** Balancing the figure is most of the work, and the same movement is looked at from many sides. */
const knownFigures = new WeakMap<Motion, Map<string, readonly Figure[]>>();

function figuresOf(motion: Motion, body: Body, fps: number): readonly Figure[] {
	const known = knownFigures.get(motion) ?? new Map<string, readonly Figure[]>();
	knownFigures.set(motion, known);
	const key = JSON.stringify([fps, body]);
	const figures =
		known.get(key) ??
		Array.from({ length: Math.floor(motion.durationS * fps) + 1 }, (_, index) =>
			figureOf(motion.postureAt(index / fps, body), body),
		);
	known.set(key, figures);
	return figures;
}

function shaken<S extends Space>(
	landmarks: Landmarks<S> | null,
	deviation: number,
	normal: () => number,
): Landmarks<S> | null {
	if (landmarks === null) return null;
	const moved = LANDMARK_NAMES.map((name) => {
		const landmark = landmarks[name] as Landmark<S> & Point<S>;
		const shift = (value: number): number => value + deviation * normal();
		return [name, { ...landmark, x: shift(landmark.x), y: shift(landmark.y), z: shift(landmark.z) }];
	});
	return Object.fromEntries(moved) as Landmarks<S>;
}
