import { csvRow, type Cell } from '../../analysis/export/csv.ts';
import { exercisesDone, exerciseTrend, type ExerciseTrend, type TrendPoint } from './exerciseTrend.ts';
import type { HistoryEntry } from './readHistory.ts';

/** What the file of everything says of itself. */
export const HISTORY_FORMAT = 'plumbline-history';
export const HISTORY_VERSION = 1;

/** Everything that is kept, as it is kept: what this version can’t read is in it as well. */
export function historyJson(app: string, savedAt: Date, documents: readonly unknown[]): string {
	const head = { format: HISTORY_FORMAT, version: HISTORY_VERSION, app, savedAt: savedAt.toISOString() };
	return `${JSON.stringify({ ...head, sessions: documents }, null, '\t')}\n`;
}

interface Row {
	readonly entry: HistoryEntry;
	readonly trend: ExerciseTrend;
	readonly point: TrendPoint;
}

const COLUMNS: readonly { readonly head: string; cell(row: Row): Cell }[] = [
	{ head: 'started_at', cell: ({ entry }) => entry.startedAt },
	{ head: 'source', cell: ({ entry }) => entry.session.source.kind },
	{ head: 'workout', cell: ({ entry }) => entry.session.workout?.programmeName ?? null },
	{ head: 'exercise', cell: ({ trend }) => trend.exerciseId },
	{ head: 'sets', cell: ({ point }) => point.sets },
	{ head: 'reps', cell: ({ point }) => point.counted },
	{ head: 'clean', cell: ({ point }) => point.clean },
	{ head: 'judged', cell: ({ point }) => point.judged },
	{ head: 'clean_ratio', cell: ({ point }) => (point.judged === 0 ? null : point.clean / point.judged) },
	{ head: 'held_s', cell: ({ point }) => point.heldS },
	{ head: 'depth_measure', cell: ({ trend }) => trend.depthMeasure },
	{ head: 'depth_median', cell: ({ point }) => point.depth },
	{ head: 'time_measure', cell: ({ trend }) => trend.timeMeasure },
	{ head: 'time_median_s', cell: ({ point }) => point.timeS },
	{ head: 'left_less_right_ratio', cell: ({ point }) => point.sideIndexRatio },
	{ head: 'pain_before', cell: ({ point }) => point.pain.before },
	{ head: 'pain_after', cell: ({ point }) => point.pain.after },
	{ head: 'pain_next_morning', cell: ({ point }) => point.pain.nextMorning },
	{ head: 'heart_rate_median_bpm', cell: ({ point }) => point.heart?.medianBpm ?? null },
	{ head: 'heart_rate_highest_bpm', cell: ({ point }) => point.heart?.highestBpm ?? null },
	{ head: 'note', cell: ({ entry }) => entry.session.notes },
];

/** One row for each exercise of each session, oldest first, as a person corrected it. Empty where nothing was measured. */
export function historyCsv(entries: readonly HistoryEntry[]): string {
	const byStart = new Map(entries.map((entry) => [entry.startedAt, entry]));
	const rows = exercisesDone(entries)
		.map((exerciseId) => exerciseTrend(entries, exerciseId))
		.flatMap((trend) =>
			trend.points.flatMap((point): readonly Row[] => {
				const entry = byStart.get(point.startedAt);
				return entry === undefined ? [] : [{ entry, trend, point }];
			}),
		)
		.sort((one, other) => Date.parse(one.entry.startedAt) - Date.parse(other.entry.startedAt));
	return [csvRow(COLUMNS.map(({ head }) => head)), ...rows.map((row) => csvRow(COLUMNS.map(({ cell }) => cell(row))))].join(''); // prettier-ignore
}
