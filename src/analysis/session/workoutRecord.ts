// @wc-ignore-file
import * as v from 'valibot';
import { boundedCount, boundedSeconds, isShallow } from './bounds.ts';

const MAX_NAME_LENGTH = 400;
/** House: some forty exercises take a tenth of it. In characters, as JSON. */
const MAX_REPORT_LENGTH = 100_000;
/** House: a report has five, one within the other. */
const MAX_REPORT_LEVELS = 12;
/** House: a day of training makes a few hundred. */
const MAX_DONE = 5_000;

const name = v.pipe(v.string(), v.maxLength(MAX_NAME_LENGTH));

const seconds = boundedSeconds;
const count = boundedCount;

const done = v.object({
	id: name,
	variant: v.nullable(name),
	name,
	startS: seconds,
	endS: seconds,
	reps: v.nullable(count),
	heldS: v.nullable(seconds),
	tookS: seconds,
	setsFrom: count,
	setsTo: count,
});

export const workoutRecordSchema = v.object({
	programmeId: name,
	programmeName: name,
	report: v.pipe(
		v.record(name, v.unknown()),
		v.check(
			(report) => isShallow(report, MAX_REPORT_LEVELS) && JSON.stringify(report).length <= MAX_REPORT_LENGTH,
			'the report is longer or deeper than any workout makes',
		),
	),
	done: v.optional(v.pipe(v.array(done), v.maxLength(MAX_DONE))),
	nextMorning: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)))),
});

/** One thing that was done in a workout, whether a camera saw it or not. Rests lie between. */
export interface WorkoutDone {
	/** An exercise's or a drill's. */
	readonly id: string;
	readonly variant: string | null;
	/** Shown name: "Goblet squat". */
	readonly name: string;
	/** Seconds since the session's `startedAt`, by the clock on the wall. */
	readonly startS: number;
	readonly endS: number;
	/** Reps that were counted; `null` where nothing counted them, as with a timer. */
	readonly reps: number | null;
	/** Seconds held; `null` where nothing is held. */
	readonly heldS: number | null;
	/** Seconds it took, pauses left out. */
	readonly tookS: number;
	/** Which of the session's sets a camera saw of it: from this index up to, and without, that one. */
	readonly setsFrom: number;
	readonly setsTo: number;
}

/** A coached workout beside its sets. */
export interface WorkoutRecord {
	readonly programmeId: string;
	readonly programmeName: string;
	/** What was planned against what was done: written by the workouts, and read by them alone. */
	readonly report: Readonly<Record<string, unknown>>;
	/** In order of time; missing in documents from before it was written down. */
	readonly done?: readonly WorkoutDone[] | undefined;
	/** Pain 0–10 the morning after; `null` when nobody wanted to say, missing while it was not asked for. */
	readonly nextMorning?: number | null | undefined;
}
