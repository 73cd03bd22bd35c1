import { fullTrunkPx, middleOf, trunkLength } from './bodySize.ts';
import type { Landmark, Landmarks } from './landmarks.ts';
import type { PoseFrame } from './poseFrame.ts';

/** Why the person can't be judged where they are. One at a time, the first that matters. */
export const FRAMING_PROBLEMS = ['nobody', 'too-close', 'too-far', 'feet-hidden', 'head-hidden', 'off-centre'] as const;
export type FramingProblem = (typeof FRAMING_PROBLEMS)[number];

/** The model's own limit for "a person is there". Source: pose-detection's default for BlazePose. */
export const MIN_PERSON_SCORE = 0.5;
/** Trunk over picture height. House, after the rejection of faces held to the camera in RepLens: a whole body can't be in the picture above it. */
const MAX_TRUNK_RATIO = 0.4;
/** Trunk that lies across the picture, over its longer side. House: with the head and with knees drawn in, a body is two trunks long at least. */
const MAX_TRUNK_ACROSS_RATIO = 0.5;
/** Trunk over the shorter side of the picture. House: about 4 m away with a laptop's lens; the model card calls more out of scope. */
const MIN_TRUNK_RATIO = 0.1;
/** House: hips this near to the left or right edge leave no room for the arms. */
const EDGE_RATIO = 0.08;

const FEET = ['leftAnkle', 'rightAnkle', 'leftHeel', 'rightHeel'] as const;

/** How the trunk lies in the picture: from edge to edge sideways, or up and down. */
type Lie = 'across' | 'along';

/** Whether a landmark left the picture at an edge that cuts a body off: for one that lies across, feet and head leave it at the left and right edge too. */
function isOut(landmark: Landmark<'imagePx'> | null, { widthPx, heightPx }: PoseFrame, lie: Lie): boolean {
	if (landmark === null) return false;
	return landmark.y < 0 || landmark.y > heightPx || (lie === 'across' && (landmark.x < 0 || landmark.x > widthPx));
}

/**
 * What keeps a whole person from being seen well. Takes the pose as the model gave it, before landmarks were dropped.
 * @returns null when everything is in the picture.
 */
export function framingProblem(frame: PoseFrame): FramingProblem | null {
	const { image, widthPx, heightPx } = frame;
	if (image === null || frame.score < MIN_PERSON_SCORE) return 'nobody';
	const trunkPx = trunkLength(image);
	const hip = middleOf(image, 'hip');
	if (trunkPx === null || hip === null) return 'nobody';
	const lie = lieOf(image);
	const longestPx =
		lie === 'across' ? MAX_TRUNK_ACROSS_RATIO * Math.max(widthPx, heightPx) : MAX_TRUNK_RATIO * heightPx;
	if (trunkPx > longestPx) return 'too-close';
	if ((fullTrunkPx(image, frame.world) ?? trunkPx) < MIN_TRUNK_RATIO * Math.min(widthPx, heightPx)) return 'too-far';
	for (const name of FEET) if (isOut(image[name], frame, lie)) return 'feet-hidden';
	if (isOut(image.nose, frame, lie)) return 'head-hidden';
	if (hip.x < EDGE_RATIO * widthPx || hip.x > (1 - EDGE_RATIO) * widthPx) return 'off-centre';
	return null;
}

function lieOf(image: Landmarks<'imagePx'>): Lie {
	const shoulder = middleOf(image, 'shoulder');
	const hip = middleOf(image, 'hip');
	if (shoulder === null || hip === null) return 'along';
	return Math.abs(shoulder.x - hip.x) > Math.abs(shoulder.y - hip.y) ? 'across' : 'along';
}
