import type { KinematicFrame } from '../../kinematics/kinematicFrame.ts';
import type { RepTrace } from '../../reps/repTrace.ts';
import { hipFlexion } from '../movementPatterns.ts';

/** House: how long before the top the hips begin to drive, at most. Measured 0.5–0.6 s. */
const MAX_DRIVE_S = 0.9;

/** The frames in which the hips can have driven this float. */
function driving({ frames, peakS }: RepTrace): readonly KinematicFrame[] {
	return frames.filter((frame) => frame.timeS <= peakS && peakS - frame.timeS <= MAX_DRIVE_S);
}

/** The frame of a rep with the largest value; `null` when none has one. */
function frameWithMost(
	frames: readonly KinematicFrame[],
	measure: (frame: KinematicFrame) => number | null,
): { readonly frame: KinematicFrame; readonly value: number } | null {
	let best: { readonly frame: KinematicFrame; readonly value: number } | null = null;
	for (const frame of frames) {
		const value = measure(frame);
		if (value !== null && (best === null || value > best.value)) best = { frame, value };
	}
	return best;
}

/** The deepest hinge before the float. @returns null when hip flexion is not known there. */
export function deepestHinge(trace: RepTrace): { readonly atS: number; readonly hipFlexionDeg: number } | null {
	const most = frameWithMost(driving(trace), hipFlexion);
	return most === null ? null : { atS: most.frame.timeS, hipFlexionDeg: most.value };
}

/** The same rep with its far point at the bottom of the backswing, for measures that belong there. */
export function atBottom(trace: RepTrace): RepTrace {
	const hinge = deepestHinge(trace);
	return { ...trace, peakS: hinge?.atS ?? trace.startS };
}
