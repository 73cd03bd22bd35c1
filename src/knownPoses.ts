import type { PoseFrame } from './analysis/pose/poseFrame.ts';
import type { PoseEstimator } from './io/estimator/poseEstimator.ts';

/**
 * Poses of a figure that knows them itself, in the place of a model: whole workouts can be gone through in minutes. Of no use for
 * anything that a model may get wrong.
 */
export function createKnownPoses(poseNow: () => PoseFrame): PoseEstimator {
	return {
		model: 'blazepose-lite',
		backend: null,
		ready: Promise.resolve(),
		estimate({ image, timeS }) {
			image.close();
			return Promise.resolve({ ...poseNow(), timeS });
		},
		startOver: () => Promise.resolve(),
		listen: () => () => undefined,
		tensorCount: () => Promise.resolve(0),
		close: () => undefined,
	};
}
