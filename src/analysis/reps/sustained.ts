import type { KinematicFrame } from '../kinematics/kinematicFrame.ts';
import { median } from '../signal/median.ts';
import type { RepTrace } from './repTrace.ts';

/** House: in a hold a fault is what lasts a second; breathing and a glance aside pass. */
const SUSTAINED_S = 1;
/** House: getting into a posture and out of it is no part of how it is held. */
const SETTLING_S = 1;
/** Biomechanics B0: a finding needs at least three frames. */
const MIN_FRAMES = 3;

/** A value that lasted, and media time in the middle of it. */
export interface Sustained {
	readonly value: number;
	readonly atS: number;
}

/**
 * The largest value of a measure that was kept up for a second of a hold, as the median of that second; its first and last
 * second don't count. @returns null when no second has three frames with the measure.
 */
export function largestSustained(trace: RepTrace, measure: (frame: KinematicFrame) => number | null): Sustained | null {
	const seconds = new Map<number, number[]>();
	for (const frame of trace.frames) {
		if (frame.timeS < trace.startS + SETTLING_S || frame.timeS > trace.endS - SETTLING_S) continue;
		const value = measure(frame);
		if (value === null) continue;
		const second = Math.floor((frame.timeS - trace.startS) / SUSTAINED_S);
		const values = seconds.get(second) ?? [];
		values.push(value);
		seconds.set(second, values);
	}
	let largest: Sustained | null = null;
	for (const [second, values] of seconds) {
		const value = values.length < MIN_FRAMES ? null : median(values);
		if (value === null || (largest !== null && value <= largest.value)) continue;
		largest = { value, atS: trace.startS + (second + 0.5) * SUSTAINED_S };
	}
	return largest;
}
