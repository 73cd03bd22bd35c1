import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import type { LiveSource } from '../io/camera/frameSource.ts';
import type { PoseEstimator } from '../io/estimator/poseEstimator.ts';
import { createPaceMeter, type Pace } from './paceMeter.ts';

export interface Following {
	readonly signal: AbortSignal;
	/** Wall clock in seconds. */
	readonly clockS: () => number;
	/** Whether the outline of the back is of use now: asked for each picture, as it changes with the exercise. */
	readonly back: () => 'wanted' | 'unwanted';
	/** Called with each pose, in order. */
	readonly onPose: (pose: PoseFrame, pace: Pace | null) => void;
}

/** One picture of a live source after the other through the pose model. Resolves when the source ends or `signal` aborts. */
export async function followSource(
	source: LiveSource,
	estimator: PoseEstimator,
	{ signal, clockS, back, onPose }: Following,
): Promise<void> {
	const meter = createPaceMeter();
	const isStopped = () => signal.aborted;
	for await (const frame of source.frames(signal)) {
		const startS = clockS();
		const pose = await estimator.estimate({ ...frame, back: back() });
		if (isStopped()) return;
		onPose(pose, meter(startS, clockS(), pose.timeS));
	}
}
