import type { Baseline } from '../kinematics/baseline.ts';
import type { KinematicFrame } from '../kinematics/kinematicFrame.ts';
import { medianAtPeak, type RepTrace } from '../reps/repTrace.ts';

/**
 * Depth of whatever is done on the feet: the share of the leg by which the hips came down. Seen from the model's metres it holds from any view,
 * which an angle does not. With equal thigh and shank: knee flexion 45° ≈ 0.08, 70° ≈ 0.18, 90° ≈ 0.30, thighs parallel ≈ 0.53.
 * @returns null when a hip, knee or ankle is missing.
 */
export function hipFallRatio(frame: KinematicFrame, baseline: Baseline | null): number | null {
	const height = frame.ratios.hipHeight;
	return height === null ? null : 1 - height / (baseline?.hipHeightRatio ?? 1);
}

/** The same at the far point of a rep. @returns null when it is known in fewer than three frames. */
export function fallOfHipsRatio(trace: RepTrace): number | null {
	return medianAtPeak(trace, (frame) => hipFallRatio(frame, trace.baseline));
}
