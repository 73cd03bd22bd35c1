import { CONTOUR_STATIONS } from '../../src/analysis/pose/backContour.ts';
import { middleOf } from '../../src/analysis/pose/bodySize.ts';
import { dorsalVote } from '../../src/analysis/pose/dorsalSide.ts';
import type { PoseFrame } from '../../src/analysis/pose/poseFrame.ts';
import type { BackNeutral } from '../../src/analysis/reps/backMemory.ts';

/** A flat back that was learnt. */
export function makeNeutral(exerciseId: string, change: Partial<BackNeutral> = {}): BackNeutral {
	const offsets = CONTOUR_STATIONS.map(() => 0.2);
	return { exerciseId, side: 'left', roundness: 0, offsets, source: 'first-reps', ...change };
}

/** The frame with a sharp outline of the back: a straight one, or one that bulges by `bulge` trunk lengths. */
export function withBack(frame: PoseFrame, bulge = 0): PoseFrame {
	const { image } = frame;
	if (image === null) return frame;
	const hip = middleOf(image, 'hip');
	const shoulder = middleOf(image, 'shoulder');
	const side = dorsalVote(image)?.side ?? null;
	if (hip === null || shoulder === null || side === null) return frame;
	const offsets = CONTOUR_STATIONS.map((station) => 0.2 + bulge * Math.sin(Math.PI * station));
	const axis = { hipX: hip.x, hipY: hip.y, shoulderX: shoulder.x, shoulderY: shoulder.y };
	return { ...frame, backContour: { axis, side, offsets, edgeRatio: 0.02 } };
}
