import { performance } from 'node:perf_hooks';
import { createAnalyzer } from '../../analysis/analyzer.ts';
import type { PoseFrame } from '../../analysis/pose/poseFrame.ts';
import { createBody } from '../../athlete/body.ts';
import { createCamera, truePose } from '../../athlete/camera.ts';
import { figureOf } from '../../athlete/figure.ts';
import { squat } from '../../athlete/motions/squat.ts';
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

/** What smoothing, kinematics, reps and rules cost for one frame, in Node. */
export function benchAnalysis(): readonly Measure[] {
	const frames = squatFrames();
	const analyzer = createAnalyzer('squat');
	const frameMs = frames.map((frame) => {
		const begin = performance.now();
		analyzer.push(frame);
		return performance.now() - begin;
	});
	const value = median(frameMs.slice(WARM_UP_FRAMES));
	return [{ name: 'analysis of a frame, median', value, limit: LIMIT_MS, unit: 'ms', good: 'at-most' }];
}
