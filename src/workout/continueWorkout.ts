import { enter } from './advance.ts';
import { isCameraKeeping } from './moment.ts';
import type { WorkoutState } from './workoutState.ts';

/**
 * A kept workout, taken up again by the person: nothing was missed while it was closed, whatever the clock says. A set that a camera
 * counted begins with getting ready; what was counted of it stays.
 */
export function continueWorkout(kept: WorkoutState): WorkoutState {
	const state = { ...kept, wallS: null, paused: null, awaySinceS: null };
	return state.stage === 'work' && isCameraKeeping(state) ? enter(state, 'get-ready') : state;
}
