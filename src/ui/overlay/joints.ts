import type { LandmarkName, Landmarks } from '../../analysis/pose/landmarks.ts';
import { imageToView, type Viewport, type ViewPoint } from './viewport.ts';

/** A joint in view pixels and how much of it is still to be seen, 0–1. */
export interface OverlayJoint extends ViewPoint {
	readonly alpha: number;
}

/** A joint of the body; `null` when it is not to be drawn. */
export type JointLookup = (name: LandmarkName) => OverlayJoint | null;

/** Joints of a still picture: trusted ones drawn, others not. */
export function stillJoints(landmarks: Landmarks<'imagePx'> | null, viewport: Viewport): JointLookup {
	return (name) => {
		const landmark = landmarks?.[name] ?? null;
		return landmark === null ? null : { ...imageToView(viewport, landmark), alpha: 1 };
	};
}

/** A joint that is not trusted any more fades out where it was last seen; it does not guess. */
export const FADE_S = 0.15;
