import { distance } from '../../analysis/geometry/angle.ts';
import type { Landmarks } from '../../analysis/pose/landmarks.ts';
import { containPicture, type Size, type Viewport } from '../overlay/viewport.ts';

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
	const body = bodyBox(poses, picture);
	if (body === null) return null;
	const wanted = Math.max(body.heightPx, body.widthPx / aspectRatio) * (1 + 2 * ROOM);
	const heightPx = Math.min(wanted, picture.heightPx, picture.widthPx / aspectRatio);
	const widthPx = heightPx * aspectRatio;
	return {
		leftPx: clamp(body.leftPx + body.widthPx / 2 - widthPx / 2, 0, picture.widthPx - widthPx),
		topPx: clamp(body.topPx + body.heightPx / 2 - heightPx / 2, 0, picture.heightPx - heightPx),
		widthPx,
		heightPx,
	};
}

/** The part of the picture that the body takes up over all poses. @returns null when no landmark is seen. */
export function bodyBox(poses: readonly Landmarks<'imagePx'>[], picture: Size): PictureBox | null {
	let [left, top, right, bottom] = [picture.widthPx, picture.heightPx, 0, 0];
	let seen = false;
	for (const pose of poses) {
		for (const landmark of Object.values(pose)) {
			if (landmark === null) continue;
			seen = true;
			left = Math.min(left, Math.max(landmark.x, 0));
			top = Math.min(top, Math.max(landmark.y, 0));
			right = Math.max(right, Math.min(landmark.x, picture.widthPx));
			bottom = Math.max(bottom, Math.min(landmark.y, picture.heightPx));
		}
	}
	return seen ? { leftPx: left, topPx: top, widthPx: right - left, heightPx: bottom - top } : null;
}

/**
 * Where the picture lies in a view of another shape: as large as it can be with the whole body in sight, at most so large that no
 * edge of the view is bare. `controlsPx`: what is covered at the bottom.
 */
export function bodyViewport(picture: Size, view: Size, body: PictureBox | null, controlsPx: number): Viewport {
	const contained = containPicture(picture, view);
	const freePx = view.heightPx - controlsPx;
	// Bare edges go to the bottom, where the controls are.
	const whole = { ...contained, topPx: Math.max(0, (freePx - picture.heightPx * contained.scale) / 2) };
	if (body === null || view.widthPx === 0 || view.heightPx === 0) return whole;
	const cover = Math.max(view.widthPx / picture.widthPx, view.heightPx / picture.heightPx);
	const fit = Math.min(view.widthPx / body.widthPx, freePx / body.heightPx) / (1 + 2 * ROOM);
	const scale = clamp(fit, whole.scale, cover);
	return {
		...whole,
		scale,
		leftPx: pan(
			view.widthPx,
			view.widthPx,
			picture.widthPx * scale,
			view.widthPx / 2 - (body.leftPx + body.widthPx / 2) * scale,
		),
		topPx: pan(view.heightPx, freePx, picture.heightPx * scale, freePx / 2 - (body.topPx + body.heightPx / 2) * scale),
	};
}

/** Start of the picture along one axis: where it is wanted, without a bare edge; in the middle of `freePx` when it is smaller than the view. */
function pan(viewPx: number, freePx: number, picturePx: number, wantedPx: number): number {
	if (picturePx > viewPx) return clamp(wantedPx, viewPx - picturePx, 0);
	return clamp((freePx - picturePx) / 2, 0, viewPx - picturePx);
}

function clamp(value: number, low: number, high: number): number {
	return Math.min(Math.max(value, low), high);
}
