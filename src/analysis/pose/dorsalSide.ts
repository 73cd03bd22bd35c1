import { middleOf } from './bodySize.ts';
import type { Landmarks } from './landmarks.ts';

/** On which side of the line from the hips to the shoulders the back is, in the picture: 1 = to the right of it, −1 = to the left, as one looks from the hips. */
export type DorsalSide = 1 | -1;

export interface DorsalVote {
	readonly side: DorsalSide;
	/** 1 = all signs agree, 0 = as much speaks for one side as for the other. */
	readonly agreement: number;
}

interface Vector {
	readonly x: number;
	readonly y: number;
}

/** House: a sign that sticks out by a tenth of the trunk counts in full, a smaller one in proportion. */
const FULL_SIGN_TRUNKS = 0.1;
/** Source: lumbar, section 8: knees weigh more than face, feet and arms. */
const KNEES_WEIGHT = 1.5;

/** What lies in front of what: the end of each is on the belly's side of its start. */
function signsOf(image: Landmarks<'imagePx'>): readonly (readonly [Vector | null, Vector | null, number])[] {
	return [
		[middleOf(image, 'ear'), image.nose, 1],
		[middleOf(image, 'heel'), middleOf(image, 'footIndex'), 1],
		[middleOf(image, 'hip'), middleOf(image, 'knee'), KNEES_WEIGHT],
		[middleOf(image, 'shoulder'), middleOf(image, 'wrist'), 1],
	];
}

/** Face, feet, knees and arms vote on which side of the trunk the back is. @returns null when hips or shoulders are missing, or nothing votes. */
export function dorsalVote(image: Landmarks<'imagePx'>): DorsalVote | null {
	const hip = middleOf(image, 'hip');
	const shoulder = middleOf(image, 'shoulder');
	if (hip === null || shoulder === null) return null;
	const trunk = { x: shoulder.x - hip.x, y: shoulder.y - hip.y };
	const trunkPx = Math.hypot(trunk.x, trunk.y);
	if (trunkPx === 0) return null;
	let sum = 0;
	let most = 0;
	for (const [from, to, weight] of signsOf(image)) {
		if (from === null || to === null) continue;
		const rightwardsPx = (trunk.x * (to.y - from.y) - trunk.y * (to.x - from.x)) / trunkPx;
		const sign = Math.max(-1, Math.min(1, rightwardsPx / (FULL_SIGN_TRUNKS * trunkPx)));
		sum += weight * sign;
		most += weight * Math.abs(sign);
	}
	// What sticks out to the right is the front.
	return most === 0 ? null : { side: sum > 0 ? -1 : 1, agreement: Math.abs(sum) / most };
}
