import type { PoseFrame } from './poseFrame.ts';
import { trunkLength } from './bodySize.ts';

/** House: a wrist this far above the nose, in trunk lengths, is a raised hand and no reach for balance. */
const RAISED_TRUNKS = 0.3;
/** House: the wrist must be seen to be believed. */
const MIN_WRIST_VISIBILITY = 0.5;

/** One wrist well above the head, the other below the shoulders: the gesture to pause and go on. False when it can't be told. */
export function isOneHandRaised(frame: PoseFrame): boolean {
	const { image } = frame;
	if (image === null) return false;
	const { nose, leftWrist, rightWrist, leftShoulder, rightShoulder } = image;
	const trunkPx = trunkLength(image);
	if (nose === null || trunkPx === null || leftShoulder === null || rightShoulder === null) return false;
	const wrists = [
		{ wrist: leftWrist, shoulder: leftShoulder },
		{ wrist: rightWrist, shoulder: rightShoulder },
	];
	const isRaised = ({ wrist }: (typeof wrists)[number]): boolean =>
		wrist !== null && wrist.visibility >= MIN_WRIST_VISIBILITY && nose.y - wrist.y > RAISED_TRUNKS * trunkPx;
	const isLow = ({ wrist, shoulder }: (typeof wrists)[number]): boolean => wrist === null || wrist.y > shoulder.y;
	return wrists.some((arm) => isRaised(arm) && wrists.every((other) => other === arm || isLow(other)));
}
