import { performance } from 'node:perf_hooks';
import { AUTO, createAnalyzer } from '../../analysis/analyzer.ts';
import type { Space } from '../../analysis/geometry/point.ts';
import { BLAZEPOSE_ORDER, nameKeypoints } from '../../analysis/pose/keypointMaps.ts';
import type { Landmarks } from '../../analysis/pose/landmarks.ts';
import type { PoseFrame } from '../../analysis/pose/poseFrame.ts';
import { createBody } from '../../athlete/body.ts';
import { createCamera, truePose } from '../../athlete/camera.ts';
import { figureOf } from '../../athlete/figure.ts';
import { squat } from '../../athlete/motions/squat.ts';
import { benchContour } from './contourBench.ts';
import { median, type Measure } from './measure.ts';

const FRAMES_PER_S = 30;
const REPS = 20;
/** The first frames run before the compiler has seen them. */
const WARM_UP_FRAMES = 300;
/** House limit. */
const LIMIT_MS = 0.1;

/** A picture as the model's worker sends it: a row of numbers for each space. */
interface SentPicture {
	readonly frame: PoseFrame;
	readonly image: Float32Array;
	readonly world: Float32Array;
}

function packed<S extends Space>(landmarks: Landmarks<S> | null): Float32Array {
	if (landmarks === null) throw new Error('The demo athlete left the picture.');
	return Float32Array.from(
		BLAZEPOSE_ORDER.flatMap((name) => {
			const { x, y, z, visibility } = landmarks[name] ?? { x: NaN, y: NaN, z: NaN, visibility: NaN };
			return [x, y, z, visibility];
		}),
	);
}

function squatPictures(): readonly SentPicture[] {
	const motion = squat({ reps: REPS, idleBeforeS: 2, variation: 1, swayM: 0.01 });
	const body = createBody();
	const camera = createCamera({ yawDeg: 60 });
	return Array.from({ length: Math.floor(motion.durationS * FRAMES_PER_S) }, (_, index) => {
		const timeS = index / FRAMES_PER_S;
		const frame = truePose(figureOf(motion.postureAt(timeS, body), body), camera, timeS);
		return { frame, image: packed(frame.image), world: packed(frame.world) };
	});
}

/** From the numbers that the worker sends to what is known of the picture. */
function medianFrameMs(exerciseId: string, pictures: readonly SentPicture[]): number {
	const analyzer = createAnalyzer(exerciseId);
	const frameMs = pictures.map(({ frame, image, world }) => {
		const begin = performance.now();
		analyzer.push({
			...frame,
			image: nameKeypoints(BLAZEPOSE_ORDER, image),
			world: nameKeypoints(BLAZEPOSE_ORDER, world),
		});
		return performance.now() - begin;
	});
	return median(frameMs.slice(WARM_UP_FRAMES));
}

/** What smoothing, kinematics, reps and rules take of one frame, in milliseconds, in the middle. */
export function analysisFrameMs(): number {
	return medianFrameMs('squat', squatPictures());
}

/** What smoothing, kinematics, reps and rules cost for one frame, in Node: for one exercise, and while all of them are looked for; and the outline of the back. */
export function benchAnalysis(): readonly Measure[] {
	const pictures = squatPictures();
	const common = { limit: LIMIT_MS, unit: 'ms', good: 'at-most' } as const;
	return [
		{ name: 'analysis of a frame, median', value: medianFrameMs('squat', pictures), ...common },
		{ name: 'the same while recognising, median', value: medianFrameMs(AUTO, pictures), ...common },
		benchContour(),
	];
}
