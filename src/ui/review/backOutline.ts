import { flatRoundness } from '../../analysis/faults/shared/lumbarFlexion.ts';
import type { ReviewFrame } from '../../state/reviewRecording.ts';
import { lineOf } from '../../state/reviewBack.ts';
import { backShape, placeBack, type BackOutline } from '../overlay/backLine.ts';

/** What can be drawn of the back in one picture. @returns null where its line could not be told. */
export function backOutline(frame: ReviewFrame): BackOutline | null {
	const contour = frame.pose?.backContour ?? null;
	const shape = backShape(contour, lineOf(frame), frame.back?.neutral ?? null);
	return shape === null || contour === null ? null : placeBack(shape, contour.axis);
}

/** Whether the back is rounder here than what it is compared with, by more than `mild` points. */
export function isRounder({ back }: ReviewFrame, mild: number): boolean {
	return typeof back?.line === 'number' && back.line - flatRoundness(back.neutral) > mild;
}
