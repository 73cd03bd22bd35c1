import type { RepPhase } from '../analysis/analysis.ts';
import { MIN_FRAME_RATE_HZ } from '../analysis/faults/judge.ts';
import type { SetStage } from '../analysis/flow/setFlow.ts';
import type { LookedAt } from './lookBudget.ts';

/** House: a little more than the 10 pictures a second that a verdict needs (biomechanics B0). */
const LEAST_HZ = 12;
/** Swings need 20 (biomechanics B). */
const LEAST_SWING_HZ = 20;

/** Pictures a second without which an exercise can't be judged. */
export function leastHzOf(exerciseId: string): number {
	return exerciseId === 'kettlebell-swing' ? LEAST_SWING_HZ : LEAST_HZ;
}

/** House: a camera of 20 a second is one of 19 now and then. */
const JITTER_HZ = 1;

/** What too few pictures mean for an exercise: nothing can be judged, or parts of swings are missed; `null` when there are enough. */
export function shortfallOf(exerciseId: string, picturesPerS: number): 'unjudged' | 'swings-missed' | null {
	if (picturesPerS < MIN_FRAME_RATE_HZ) return 'unjudged';
	const isSwing = leastHzOf(exerciseId) === LEAST_SWING_HZ;
	return isSwing && picturesPerS < LEAST_SWING_HZ - JITTER_HZ ? 'swings-missed' : null;
}

/** Whether the way of looking may change now. Standing still before a set is measured, too, and nothing may change meanwhile. */
export function placeOf(stage: SetStage, phase: RepPhase): LookedAt['place'] {
	switch (stage) {
		case 'framing':
		case 'ended':
			return 'between-sets';
		case 'settling':
		case 'countdown':
			return 'in-rep';
		case 'paused':
			return 'between-reps';
		case 'counting':
			return phase === 'start' ? 'between-reps' : 'in-rep';
	}
}
