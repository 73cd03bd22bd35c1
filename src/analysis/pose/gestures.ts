import { trunkLength } from './bodySize.ts';
import { SIDES, sided, type Landmark } from './landmarks.ts';
import type { PoseFrame } from './poseFrame.ts';

/** House: a wrist this far above the nose, in trunk lengths, is a raised hand and no reach for balance. */
const RAISED_TRUNKS = 0.3;
/** House: somebody on the floor holds an arm straight up for it, 1.1 trunks long; arms that reach or rest beside the head stay below half of one. */
const UPHELD_TRUNKS = 0.6;
/** House: an arm must be seen to be believed. */
const MIN_VISIBILITY = 0.5;

type Spot = Landmark<'imagePx'> | null;

/** Wrist well above the head, or elbow above it: a hand held high often leaves the picture. */
function isRaised(wrist: Spot, elbow: Spot, noseY: number, trunkPx: number): boolean {
	if (wrist !== null && wrist.visibility >= MIN_VISIBILITY && noseY - wrist.y > RAISED_TRUNKS * trunkPx) return true;
	return elbow !== null && elbow.visibility >= MIN_VISIBILITY && elbow.y < noseY;
}

/** How somebody is who may raise a hand. On the side the upper arm points up by itself, and says nothing. */
export type HandRaiser = 'upright' | 'on-the-floor' | 'on-the-side';

/**
 * The gesture to pause and go on: one hand well above the head, the other below its shoulder or out of sight. On the floor, one arm
 * held straight up, the other not. False when it can't be told.
 */
export function isOneHandRaised(frame: PoseFrame, raiser: HandRaiser): boolean {
	const { image } = frame;
	const trunkPx = image === null ? null : trunkLength(image);
	if (image?.nose == null || trunkPx === null || raiser === 'on-the-side') return false;
	const noseY = image.nose.y;
	const [left, right] = SIDES.map((side) => {
		const arm = {
			wrist: image[sided(side, 'wrist')],
			elbow: image[sided(side, 'elbow')],
			shoulder: image[sided(side, 'shoulder')],
		};
		return raiser === 'upright' ? standingArm(arm, noseY, trunkPx) : lyingArm(arm, trunkPx);
	});
	if (left === undefined || right === undefined) return false;
	return (left.raised && right.low) || (right.raised && left.low);
}

interface Arm {
	readonly wrist: Spot;
	readonly elbow: Spot;
	readonly shoulder: Spot;
}

interface ArmState {
	readonly raised: boolean;
	readonly low: boolean;
}

function standingArm({ wrist, elbow, shoulder }: Arm, noseY: number, trunkPx: number): ArmState {
	const lowest = wrist ?? elbow;
	return {
		raised: isRaised(wrist, elbow, noseY, trunkPx),
		low: shoulder !== null && (lowest === null || lowest.y > shoulder.y),
	};
}

function lyingArm({ wrist, shoulder }: Arm, trunkPx: number): ArmState {
	const heldUpTrunks = wrist === null || shoulder === null ? 0 : (shoulder.y - wrist.y) / trunkPx;
	const isSeen = wrist !== null && wrist.visibility >= MIN_VISIBILITY;
	return {
		raised: isSeen && heldUpTrunks > UPHELD_TRUNKS,
		low: shoulder !== null && heldUpTrunks < UPHELD_TRUNKS / 2,
	};
}
