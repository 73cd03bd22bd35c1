import { distance } from '../geometry/angle.ts';
import type { Point } from '../geometry/point.ts';
import { fullTrunkPx, middleOf } from './bodySize.ts';
import type { PoseFrame } from './poseFrame.ts';

/** House: faster than this, in trunk lengths a second, is another person or a cut in the film; hips of a fast swing stay under 4. */
const MAX_SPEED_TRUNKS_PER_S = 5;
/** House: and it must be at least this far, so that a single frame's jitter does not end a rep. */
const MIN_JUMP_TRUNKS = 0.8;

/** House: whoever comes back after nobody was seen for this long may be somebody else; a hand before the lens is gone sooner. */
const ABSENT_S = 3;

/**
 * Tells whether somebody may be another person than before: true once, after a jump of the hips or after pictures of nobody for a while. Time without
 * pictures, such as a pause, is no absence.
 */
export function createNewcomerWatch(): (timeS: number, continues: boolean, isThere: boolean) => boolean {
	let absentSinceS: number | null = null;
	return (timeS, continues, isThere) => {
		if (!isThere) {
			absentSinceS ??= timeS;
			return false;
		}
		const wasAway = absentSinceS !== null && timeS - absentSinceS >= ABSENT_S;
		absentSinceS = null;
		return !continues || wasAway;
	};
}

/** Tells whether this frame still shows the person of the last one; false once when the hips jumped. */
export function createContinuity(): (frame: PoseFrame) => boolean {
	let last: { readonly hip: Point<'imagePx'>; readonly trunkPx: number; readonly timeS: number } | null = null;
	return (frame) => {
		const hip = frame.image === null ? null : middleOf(frame.image, 'hip');
		const trunkPx = frame.image === null ? null : fullTrunkPx(frame.image, frame.world);
		if (hip === null || trunkPx === null) return true;
		const before = last;
		last = { hip, trunkPx, timeS: frame.timeS };
		if (before === null) return true;
		const jumpTrunks = distance(before.hip, hip) / Math.max(before.trunkPx, trunkPx);
		const stepS = Math.max(frame.timeS - before.timeS, 1e-3);
		return jumpTrunks < MIN_JUMP_TRUNKS || jumpTrunks / stepS < MAX_SPEED_TRUNKS_PER_S;
	};
}
