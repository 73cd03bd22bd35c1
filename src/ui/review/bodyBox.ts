import { distance } from '../../analysis/geometry/angle.ts';
import type { Landmarks } from '../../analysis/pose/landmarks.ts';
import type { Size } from '../overlay/viewport.ts';

/** A part of the source picture, in its pixels. */
export interface PictureBox {
	readonly leftPx: number;
	readonly topPx: number;
	readonly widthPx: number;
	readonly heightPx: number;
}

/** Length of the trunk in source pixels, of the side that shows it longer. @returns null when neither is seen. */
export function trunkOf(image: Landmarks<'imagePx'>): number | null {
	const { leftShoulder, leftHip, rightShoulder, rightHip } = image;
	const left = leftShoulder !== null && leftHip !== null ? distance(leftShoulder, leftHip) : null;
	const right = rightShoulder !== null && rightHip !== null ? distance(rightShoulder, rightHip) : null;
	if (left === null) return right;
	return right === null ? left : Math.max(left, right);
}

/** Free room around the body, as a share of its size. */
const ROOM = 0.16;

/**
 * One box of the given aspect (width over height) that holds the body in every pose, so that pictures cut with it compare. It stays
 * inside the picture as far as it fits. @returns null when no landmark is seen.
 */
export function commonBox(
	poses: readonly Landmarks<'imagePx'>[],
	picture: Size,
	aspectRatio: number,
): PictureBox | null {
	const points = poses.flatMap((pose) => Object.values(pose).filter((landmark) => landmark !== null));
	if (points.length === 0) return null;
	const xs = points.map(({ x }) => Math.min(Math.max(x, 0), picture.widthPx));
	const ys = points.map(({ y }) => Math.min(Math.max(y, 0), picture.heightPx));
	const left = Math.min(...xs);
	const top = Math.min(...ys);
	const bodyWidth = Math.max(...xs) - left;
	const bodyHeight = Math.max(...ys) - top;
	const wanted = Math.max(bodyHeight, bodyWidth / aspectRatio) * (1 + 2 * ROOM);
	const heightPx = Math.min(wanted, picture.heightPx, picture.widthPx / aspectRatio);
	const widthPx = heightPx * aspectRatio;
	return {
		leftPx: clamp(left + bodyWidth / 2 - widthPx / 2, picture.widthPx - widthPx),
		topPx: clamp(top + bodyHeight / 2 - heightPx / 2, picture.heightPx - heightPx),
		widthPx,
		heightPx,
	};
}

function clamp(start: number, last: number): number {
	return Math.min(Math.max(start, 0), last);
}
