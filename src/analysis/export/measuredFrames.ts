import { createMeasuring } from '../counting/measuring.ts';
import type { Baseline } from '../kinematics/baseline.ts';
import type { KinematicFrame } from '../kinematics/kinematicFrame.ts';
import type { PoseFrame } from '../pose/poseFrame.ts';

/** What one picture of a recording came to. */
export interface MeasuredFrame {
	readonly timeS: number;
	/** `null` when nobody could be measured. */
	readonly kinematic: KinematicFrame | null;
	/** How the person stands, as far as it was seen up to this picture. */
	readonly baseline: Baseline | null;
}

/** Measures recorded pictures as every analysis does, one at a time so that hours of them need no more memory than a second. */
export function* measuredFrames(frames: Iterable<PoseFrame>): Generator<MeasuredFrame, void> {
	const measure = createMeasuring(null);
	for (const frame of frames) {
		const { kinematic, baseline } = measure(frame);
		yield { timeS: frame.timeS, kinematic, baseline };
	}
}
