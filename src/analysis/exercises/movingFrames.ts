import type { KinematicFrame } from '../kinematics/kinematicFrame.ts';
import type { RepTrace } from '../reps/repTrace.ts';

/** House: half-width of the window around a moment of a rep, as around the far point. */
const HALF_WINDOW_S = 0.15;

/** Frames within 0.15 s of a moment. */
export function framesAround(trace: RepTrace, atS: number): readonly KinematicFrame[] {
	return trace.frames.filter((frame) => Math.abs(frame.timeS - atS) <= HALF_WINDOW_S);
}

/** The frame of a rep with the largest value; `null` when none has one. */
export function frameWithMost(
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
