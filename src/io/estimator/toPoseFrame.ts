import { nameKeypoints } from '../../analysis/pose/keypointMaps.ts';
import type { PoseFrame } from '../../analysis/pose/poseFrame.ts';
import { keypointOrder } from './keypointOrder.ts';
import type { EstimatorInput, PoseModel } from './poseEstimator.ts';
import type { PoseReply } from './protocol.ts';

/** What the worker saw in a picture, in the words of the analysis. `null`: it saw nothing, because it went down. */
export function toPoseFrame(model: PoseModel, input: EstimatorInput, reply: PoseReply | null): PoseFrame {
	const order = keypointOrder(model);
	const { timeS, widthPx, heightPx } = input;
	const image = reply?.image ?? null;
	const world = reply?.world ?? null;
	return {
		timeS,
		widthPx,
		heightPx,
		image: image === null ? null : nameKeypoints<'imagePx'>(order, image),
		world: world === null ? null : nameKeypoints<'worldM'>(order, world),
		backContour: reply?.backContour ?? null,
		score: reply?.score ?? 0,
	};
}
