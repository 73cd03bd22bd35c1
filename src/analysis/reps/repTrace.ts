import { meanYawDeg, nearSideOf, viewOfYaw, type CameraView } from '../pose/cameraView.ts';
import type { Side } from '../pose/landmarks.ts';
import type { Baseline } from '../kinematics/baseline.ts';
import type { KinematicFrame } from '../kinematics/kinematicFrame.ts';
import { median } from '../signal/median.ts';
import type { BackHistory } from './backMemory.ts';

/** Everything that was measured during one rep. */
export interface RepTrace {
	readonly startS: number;
	readonly peakS: number;
	readonly endS: number;
	/** From start to end, at least one. */
	readonly frames: readonly KinematicFrame[];
	/** Where the camera stood during the rep; `null` when that could not be told. */
	readonly view: CameraView | null;
	/** How the person stood when it began; `null` when they were not seen standing. */
	readonly baseline: Baseline | null;
	/** What the line of the back is compared with. */
	readonly back: BackHistory;
}

/** House: half-width of the window around the far point. Wide enough for three frames at 10 pictures a second (biomechanics B0: ≥ 3 frames). */
const HALF_WINDOW_S = 0.15;
/** Biomechanics B0: a finding needs at least three frames. */
const MIN_FRAMES = 3;

function noBackHistory(): BackHistory {
	return { neutral: null, earlier: [] };
}

/** Puts a trace together; the view is that of the mean direction over the whole rep, so that one bad frame can't turn the person. */
export function repTrace(
	times: { readonly startS: number; readonly peakS: number; readonly endS: number },
	frames: readonly KinematicFrame[],
	baseline: Baseline | null,
	backOf: (side: Side | null) => BackHistory = noBackHistory,
): RepTrace {
	const within = frames.filter((frame) => frame.timeS >= times.startS && frame.timeS <= times.endS);
	const yaw = meanYawDeg(within.map((frame) => frame.yawDeg).filter((value) => value !== null));
	const view = yaw === null ? null : viewOfYaw(yaw);
	return { ...times, frames: within, view, baseline, back: backOf(nearSideOf(view)) };
}

/** Frames within 0.15 s of a moment of the rep. */
export function framesAround(trace: RepTrace, atS: number): readonly KinematicFrame[] {
	return trace.frames.filter((frame) => Math.abs(frame.timeS - atS) <= HALF_WINDOW_S);
}

/** Frames around the far point of the rep. */
export function framesAtPeak(trace: RepTrace): readonly KinematicFrame[] {
	return framesAround(trace, trace.peakS);
}

/** Median of a measure over some frames. @returns null when fewer than three of them have it. */
export function medianOver(
	frames: readonly KinematicFrame[],
	measure: (frame: KinematicFrame) => number | null,
): number | null {
	const known = frames.map(measure).filter((value) => value !== null);
	return known.length < MIN_FRAMES ? null : median(known);
}

/** Median of a measure around the far point. @returns null when fewer than three frames have it. */
export function medianAtPeak(trace: RepTrace, measure: (frame: KinematicFrame) => number | null): number | null {
	return medianOver(framesAtPeak(trace), measure);
}

/** Median of a measure in the first moments of the rep, before the body has moved far. @returns null when fewer than three frames have it. */
export function medianAtStart(trace: RepTrace, measure: (frame: KinematicFrame) => number | null): number | null {
	return medianOver(
		trace.frames.filter((frame) => frame.timeS - trace.startS <= 2 * HALF_WINDOW_S),
		measure,
	);
}

/** Frames per second during the rep; 0 for fewer than two frames. */
export function frameRateHz(trace: RepTrace): number {
	const first = trace.frames[0];
	const last = trace.frames.at(-1);
	if (first === undefined || last === undefined || last.timeS <= first.timeS) return 0;
	return (trace.frames.length - 1) / (last.timeS - first.timeS);
}
