import type { BackContour } from './backContour.ts';
import type { Landmarks } from './landmarks.ts';

/** What the pose model saw in one picture. Plain data: cloneable, storable, comparable. */
export interface PoseFrame {
	/** Media time in seconds, rising from frame to frame. */
	readonly timeS: number;
	/** Width and height of the source picture in pixels, after its rotation was applied: the frame that `image` is measured in. */
	readonly widthPx: number;
	readonly heightPx: number;
	/** Landmarks in source pixels; `null` when nobody was found. */
	readonly image: Landmarks<'imagePx'> | null;
	/** Landmarks in metres around mid-hip; `null` when nobody was found or the model (MoveNet) has none. */
	readonly world: Landmarks<'worldM'> | null;
	/** Outline of the back; `null` where nobody asked for it, the person could not have shown it (upright, from the front), or the model has no mask. */
	readonly backContour: BackContour | null;
	/** Model's belief that a person is there, 0–1. */
	readonly score: number;
}
