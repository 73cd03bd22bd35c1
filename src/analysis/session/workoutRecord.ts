import * as v from 'valibot';

const MAX_NAME_LENGTH = 400;
/** House: some forty exercises take a tenth of it. In characters, as JSON. */
const MAX_REPORT_LENGTH = 100_000;

const name = v.pipe(v.string(), v.maxLength(MAX_NAME_LENGTH));

export const workoutRecordSchema = v.object({
	programmeId: name,
	programmeName: name,
	report: v.pipe(
		v.record(name, v.unknown()),
		v.check(
			(report) => JSON.stringify(report).length <= MAX_REPORT_LENGTH,
			'the report is longer than any workout makes',
		),
	),
	nextMorning: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)))),
});

/** A coached workout beside its sets. */
export interface WorkoutRecord {
	readonly programmeId: string;
	readonly programmeName: string;
	/** What was planned against what was done: written by the workouts, and read by them alone. */
	readonly report: Readonly<Record<string, unknown>>;
	/** Pain 0–10 the morning after; `null` when nobody wanted to say, missing while it was not asked for. */
	readonly nextMorning?: number | null | undefined;
}
