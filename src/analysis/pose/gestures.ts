import { trunkLength } from './bodySize.ts';
import { SIDES, sided, type Landmark } from './landmarks.ts';
import type { PoseFrame } from './poseFrame.ts';

/** House: a wrist this far above the nose, in trunk lengths, is a raised hand and no reach for balance. */
const RAISED_TRUNKS = 0.3;
/** House: an arm must be seen to be believed. */
const MIN_VISIBILITY = 0.5;

type Spot = Landmark<'imagePx'> | null;

/** Wrist well above the head, or elbow above it: a hand held high often leaves the picture. */
function isRaised(wrist: Spot, elbow: Spot, noseY: number, trunkPx: number): boolean {
	if (wrist !== null && wrist.visibility >= MIN_VISIBILITY && noseY - wrist.y > RAISED_TRUNKS * trunkPx) return true;
	return elbow !== null && elbow.visibility >= MIN_VISIBILITY && elbow.y < noseY;
}

/** One hand well above the head, the other below its shoulder or out of sight: the gesture to pause and go on. False when it can't be told. */
export function isOneHandRaised(frame: PoseFrame): boolean {
	const { image } = frame;
	const trunkPx = image === null ? null : trunkLength(image);
	if (image?.nose == null || trunkPx === null) return false;
	const noseY = image.nose.y;
	const arms = SIDES.map((side) => {
		const wrist = image[sided(side, 'wrist')];
		const elbow = image[sided(side, 'elbow')];
		const shoulder = image[sided(side, 'shoulder')];
		const lowest = wrist ?? elbow;
		return {
			raised: isRaised(wrist, elbow, noseY, trunkPx),
			low: shoulder !== null && (lowest === null || lowest.y > shoulder.y),
		};
	});
	const [left, right] = arms;
	if (left === undefined || right === undefined) return false;
	return (left.raised && right.low) || (right.raised && left.low);
}
