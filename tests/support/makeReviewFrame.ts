import type { PoseFrame } from '../../src/analysis/pose/poseFrame.ts';
import type { ReviewBack, ReviewFrame } from '../../src/state/reviewRecording.ts';

/** What playback shows of a picture in which the trunk leans by 60°, seen from the left. */
export function makeReviewFrame(
	timeS: number,
	back: ReviewBack | null,
	backContour: PoseFrame['backContour'] = null,
): ReviewFrame {
	const pose = { timeS, widthPx: 640, heightPx: 360, image: null, world: null, backContour, score: 1 };
	const angles = { kneeFlexionDeg: null, hipFlexionDeg: null, thighElevationDeg: null, trunkInclinationDeg: 60 };
	return { timeS, pose, nearSide: 'left', angles, depthRatio: null, back };
}
