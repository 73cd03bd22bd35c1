import { performance } from 'node:perf_hooks';
import { AUTO, createAnalyzer } from '../../analysis/analyzer.ts';
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

function squatFrames(): readonly PoseFrame[] {
	const motion = squat({ reps: REPS, idleBeforeS: 2, variation: 1, swayM: 0.01 });
	const body = createBody();
	const camera = createCamera({ yawDeg: 60 });
	return Array.from({ length: Math.floor(motion.durationS * FRAMES_PER_S) }, (_, index) =>
		truePose(figureOf(motion.postureAt(index / FRAMES_PER_S, body), body), camera, index / FRAMES_PER_S),
	);
}

function medianFrameMs(exerciseId: string, frames: readonly PoseFrame[]): number {
	const analyzer = createAnalyzer(exerciseId);
	const frameMs = frames.map((frame) => {
		const begin = performance.now();
		analyzer.push(frame);
		return performance.now() - begin;
	});
	return median(frameMs.slice(WARM_UP_FRAMES));
}

/** What smoothing, kinematics, reps and rules take of one frame, in milliseconds, in the middle. */
export function analysisFrameMs(): number {
	return medianFrameMs('squat', squatFrames());
}

/** What smoothing, kinematics, reps and rules cost for one frame, in Node: for one exercise, and while all of them are looked for; and the outline of the back. */
export function benchAnalysis(): readonly Measure[] {
	const frames = squatFrames();
	const common = { limit: LIMIT_MS, unit: 'ms', good: 'at-most' } as const;
	return [
		{ name: 'analysis of a frame, median', value: medianFrameMs('squat', frames), ...common },
		{ name: 'the same while recognising, median', value: medianFrameMs(AUTO, frames), ...common },
		benchContour(),
	];
}
