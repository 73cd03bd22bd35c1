import type { WorkoutDone } from '../analysis/session/workoutRecord.ts';
import { isWork } from '../workout/plannedStep.ts';
import type { StepResult, WorkoutState } from '../workout/workoutState.ts';
import { stepName } from './stepWords.ts';

/** What was done in a workout, by the clock on the wall. Work that was skipped or never begun is left out. */
export function workoutDone({ results, beganWallS }: WorkoutState): readonly WorkoutDone[] {
	if (beganWallS === null) return [];
	let setsTo = 0;
	return results.flatMap((result) => {
		const setsFrom = setsTo;
		setsTo += result.sets.length;
		const done = doneOf(result, beganWallS);
		return done === null ? [] : [{ ...done, setsFrom, setsTo }];
	});
}

function doneOf(
	{ step, outcome, counted, heldS, tookS, beganWallS, endedWallS }: StepResult,
	workoutBeganS: number,
): Omit<WorkoutDone, 'setsFrom' | 'setsTo'> | null {
	if (!isWork(step) || beganWallS === null || endedWallS === null) return null;
	const isNothing = (counted ?? 0) === 0 && (step.kind === 'timer' || (heldS ?? 0) === 0);
	if (outcome === 'skipped' && isNothing) return null;
	return {
		id: step.kind === 'timer' ? step.drillId : step.exerciseId,
		variant: step.kind === 'timer' ? null : step.variant,
		name: stepName(step),
		startS: beganWallS - workoutBeganS,
		endS: endedWallS - workoutBeganS,
		reps: counted,
		heldS: step.kind === 'hold' ? heldS : null,
		tookS,
	};
}
