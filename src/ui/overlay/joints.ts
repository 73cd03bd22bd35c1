import { LANDMARK_NAMES, type LandmarkName, type Landmarks } from '../../analysis/pose/landmarks.ts';
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

interface SeenJoint {
	readonly x: number;
	readonly y: number;
	readonly atS: number;
}

/** Joints of a running picture. `push` takes each new pose with the wall clock in seconds; `at` gives them for a moment of it. */
export function createFadingJoints(): {
	push(landmarks: Landmarks<'imagePx'> | null, clockS: number): void;
	at(viewport: Viewport, clockS: number): JointLookup;
} {
	const seen = new Map<LandmarkName, SeenJoint>();
	let current: Landmarks<'imagePx'> | null = null;
	return {
		push(landmarks, clockS) {
			current = landmarks;
			if (landmarks === null) return;
			for (const name of LANDMARK_NAMES) {
				const landmark = landmarks[name];
				if (landmark !== null) seen.set(name, { x: landmark.x, y: landmark.y, atS: clockS });
			}
		},
		at(viewport, clockS) {
			return (name) => {
				const joint = seen.get(name);
				if (joint === undefined) return null;
				const isThere = current !== null && current[name] !== null;
				const alpha = isThere ? 1 : 1 - (clockS - joint.atS) / FADE_S;
				return alpha <= 0 ? null : { ...imageToView(viewport, joint), alpha };
			};
		},
	};
}
