import type { HeartRate } from '../analysis/watch/watchActivity.ts';
import { isWork } from '../workout/plannedStep.ts';
import type { WhatNow } from '../workout/whatNow.ts';
import type { StepResult } from '../workout/workoutState.ts';
import { createHeartTrace, heartOver, heartSince } from './heartTrace.ts';
import { createRestByHeart, type LongerRest } from './restByHeart.ts';

/** The heart through a workout. All times are of the wall clock, in seconds since 1970. */
export interface WorkoutHeart {
	/** A moment passes. Returns what to add to the rest that runs; `null` nearly always. */
	moment(now: WhatNow, nowS: number): LongerRest | null;
	/** The highest of the set that was done last; `null` where nothing was measured. */
	readonly peakBpm: number | null;
	/** What was measured since then, in seconds after it. */
	since(beganS: number | null): HeartRate;
	/** Mean and highest over what was done; `null` where nothing was measured. */
	over(results: readonly StepResult[]): ReturnType<typeof heartOver>;
}

/** `bpm` asks for the freshest heart rate; `null` when there is none. */
export function createWorkoutHeart(bpm: () => number | null): WorkoutHeart {
	const trace = createHeartTrace();
	const rest = createRestByHeart();
	return {
		moment(now, nowS) {
			trace.take(bpm(), nowS);
			return rest.moment(now, trace.samples, nowS);
		},
		get peakBpm() {
			return rest.peakBpm;
		},
		since: (beganS) => (beganS === null ? [] : heartSince(trace.samples, beganS)),
		over: (results) => heartOver(trace.samples, results.flatMap(spanOf)),
	};
}

function spanOf({ step, beganWallS, endedWallS }: StepResult): readonly { startS: number; endS: number }[] {
	return isWork(step) && beganWallS !== null && endedWallS !== null ? [{ startS: beganWallS, endS: endedWallS }] : [];
}
