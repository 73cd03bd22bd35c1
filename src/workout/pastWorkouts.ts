import * as v from 'valibot';
import type { Session } from '../analysis/session/session.ts';
import type { WorkoutRecord } from '../analysis/session/workoutRecord.ts';
import { adjustmentSchema } from './parseWorkoutState.ts';
import type { PastWorkout } from './progression.ts';
import type { WorkoutReport } from './workoutReport.ts';
import { EASE_LEVELS, PAIN_MODES, STOP_REASONS } from './workoutState.ts';

// House limits, as for a workout that runs.
const MAX_EXERCISES = 500;

const text = v.pipe(v.string(), v.maxLength(1_000));
const atLeast0 = v.pipe(v.number(), v.finite(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ratio = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const score = v.nullable(v.pipe(count, v.maxValue(10)));
const place = v.nullable(v.object({ exerciseId: text, result: count, set: count, rep: count }));

const reportSchema = v.object({
	programmeId: text,
	programmeName: text,
	adjustment: adjustmentSchema,
	mode: v.picklist(PAIN_MODES),
	completed: v.boolean(),
	tookS: atLeast0,
	exercises: v.pipe(
		v.array(
			v.object({
				key: text,
				setsPlanned: count,
				setsDone: count,
				repsPlanned: v.nullable(count),
				repsDone: v.nullable(count),
				heldS: v.nullable(atLeast0),
				cleanRatio: v.nullable(ratio),
				ease: v.picklist(EASE_LEVELS),
			}),
		),
		v.maxLength(MAX_EXERCISES),
	),
	repsDone: count,
	cleanRatio: v.nullable(ratio),
	best: place,
	worst: place,
	workOn: v.nullable(v.object({ ruleId: text, reps: count, title: text, cue: text })),
	pain: v.object({ before: score, during: score, after: score }),
	painSaid: v.picklist(['go', 'ease', 'stop']),
	stoppedBecause: v.nullable(v.picklist(STOP_REASONS)),
});

/** A report as the session document keeps it. */
export function workoutRecord(report: WorkoutReport): WorkoutRecord {
	return { programmeId: report.programmeId, programmeName: report.programmeName, report: { ...report } };
}

/** The workouts among kept sessions, oldest first. What can't be read is left out, and so is one that never began. */
export function pastWorkouts(
	sessions: readonly Session[],
	dayOf: (startedAt: string) => number,
): readonly PastWorkout[] {
	return sessions
		.toSorted((one, other) => (one.startedAt < other.startedAt ? -1 : 1))
		.flatMap(({ startedAt, workout }): readonly PastWorkout[] => {
			const parsed = v.safeParse(reportSchema, workout?.report);
			if (!parsed.success || !hasBegun(parsed.output)) return [];
			return [{ day: dayOf(startedAt), report: parsed.output, nextMorning: workout?.nextMorning ?? null }];
		});
}

function hasBegun({ exercises, repsDone }: WorkoutReport): boolean {
	return repsDone > 0 || exercises.some(({ setsDone, heldS }) => setsDone > 0 || (heldS ?? 0) > 0);
}
