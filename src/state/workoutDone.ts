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

function doneOf(result: StepResult, workoutBeganS: number): Omit<WorkoutDone, 'setsFrom' | 'setsTo'> | null {
	const { step, counted, heldS, tookS, beganWallS, endedWallS } = result;
	if (!isWork(step) || beganWallS === null || endedWallS === null || isNothing(result)) return null;
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

/** By the clock alone nobody saw what was done: it was, unless it was skipped. */
function isNothing({ step, outcome, counted, heldS, tookS, unseen }: StepResult): boolean {
	const isByClock = step.kind === 'timer' || (unseen !== null && counted === null);
	if (isByClock) return outcome === 'skipped' || tookS === 0;
	return (counted ?? 0) === 0 && (heldS ?? 0) === 0;
}
