import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import type { LiveSource } from '../io/camera/frameSource.ts';
import type { PoseEstimator } from '../io/estimator/poseEstimator.ts';
import { createPaceMeter, type Pace } from './paceMeter.ts';
import { createSteadySpace } from './steadySpace.ts';

/** One picture that went through the model. */
export interface FollowedPicture {
	readonly pose: PoseFrame;
	readonly pace: Pace | null;
	/** Wall clock when it was handed over and when its landmarks were there, in seconds. */
	readonly startS: number;
	readonly endS: number;
}

export interface Following {
	readonly signal: AbortSignal;
	/** Wall clock in seconds. */
	readonly clockS: () => number;
	/** Whether the outline of the back is of use now: asked for each picture, as it changes with the exercise. */
	readonly back: () => 'wanted' | 'unwanted';
	/** Called with each picture, in order. */
	readonly onPicture: (picture: FollowedPicture) => void;
}

/** One picture of a live source after the other through the pose model. Resolves when the source ends or `signal` aborts. */
export async function followSource(
	source: LiveSource,
	estimator: PoseEstimator,
	{ signal, clockS, back, onPicture }: Following,
): Promise<void> {
	const meter = createPaceMeter();
	const spaceOf = createSteadySpace();
	const isStopped = () => signal.aborted;
	for await (const { image, timeS, ...size } of source.frames(signal)) {
		const startS = clockS();
		const pose = await estimator.estimate({ image, timeS, ...spaceOf(size), back: back() });
		if (isStopped()) return;
		const endS = clockS();
		onPicture({ pose, pace: meter(startS, endS, pose.timeS), startS, endS });
	}
}
