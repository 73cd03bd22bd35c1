import { backContourOf, mayShowBack, type BackContour } from '../../analysis/pose/backContour.ts';
import type { BodyMask } from '../../analysis/pose/bodyMask.ts';
import { nameKeypoints } from '../../analysis/pose/keypointMaps.ts';
import type { Landmarks } from '../../analysis/pose/landmarks.ts';
import { fitWithin } from '../../picture/size.ts';
import { keypointOrder } from './keypointOrder.ts';
import { stretchKeypoints } from './packKeypoints.ts';
import type { EstimatorInput, PoseModel } from './poseEstimator.ts';
import type { PoseTracker } from './poseTracker.ts';
import type { PoseReply } from './protocol.ts';
import type { PictureReader } from './readPicture.ts';

/** The models look at 256 px or less: more pixels than this only cost time. */
const MAX_SIDE_PX = 360;

/** What is found in a picture, in its own pixels. */
export type FoundPose = Pick<PoseReply, 'score' | 'image' | 'world' | 'backContour'>;

/** Finds a person in one picture after the other. */
export interface PictureEstimator {
	estimate(input: Omit<EstimatorInput, 'timeS'>): Promise<FoundPose>;
	startOver(): void;
}

interface Stretch {
	readonly x: number;
	readonly y: number;
}

export function createPictureEstimator(
	model: PoseModel,
	tracker: PoseTracker,
	reader: PictureReader,
): PictureEstimator {
	/** Where the person was in the last picture. */
	let last: Landmarks<'imagePx'> | null = null;
	return {
		async estimate({ image, widthPx, heightPx, back }) {
			const size = fitWithin({ widthPx, heightPx }, MAX_SIDE_PX);
			const picture = await reader.read(image, size.widthPx, size.heightPx);
			image.close();
			// The mask costs half as much as all else: it is made only where the outline of the back may be seen.
			const mask = back === 'wanted' && last !== null && mayShowBack(last) ? 'wanted' : 'unwanted';
			last = null;
			const pose = await tracker.estimate(picture, { mask });
			if (pose === null) return { score: 0, image: null, world: null, backContour: null };
			const stretch = { x: widthPx / size.widthPx, y: heightPx / size.heightPx };
			const keypoints = stretchKeypoints(pose.image, stretch);
			last = nameKeypoints<'imagePx'>(keypointOrder(model), keypoints);
			return {
				score: pose.score,
				image: keypoints,
				world: pose.world,
				backContour: contourOf(pose.mask, stretch, last),
			};
		},
		startOver() {
			last = null;
			tracker.startOver();
		},
	};
}

function contourOf(mask: BodyMask | null, { x, y }: Stretch, landmarks: Landmarks<'imagePx'>): BackContour | null {
	if (mask === null) return null;
	const { xx, xy, x0, yx, yy, y0 } = mask.toPicture;
	const toPicture = { xx: xx * x, xy: xy * x, x0: x0 * x, yx: yx * y, yy: yy * y, y0: y0 * y };
	return backContourOf({ ...mask, toPicture }, landmarks);
}
