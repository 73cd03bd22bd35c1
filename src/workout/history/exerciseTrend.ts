import { measuresOf, type Quality } from '../../analysis/compare/qualities.ts';
import { sideDifferences } from '../../analysis/compare/sides.ts';
import { EXERCISES } from '../../analysis/exercises/registry.ts';
import type { RepReport, SetReport } from '../../analysis/session/session.ts';
import { repVerdict, type RepVerdict } from '../../analysis/session/summary.ts';
import { median, medianOfKnown } from '../../analysis/signal/median.ts';
import type { HistoryEntry, PainAround } from './readHistory.ts';

/** One exercise in one session. Medians over its counted reps; `null` where nothing was measured. */
export interface TrendPoint {
	readonly startedAt: string;
	/** See `HistoryEntry.day`. */
	readonly day: number;
	readonly sets: number;
	/** Reps that were counted. */
	readonly counted: number;
	readonly clean: number;
	/** Clean ones and those with a fault: what could be judged. */
	readonly judged: number;
	/** Seconds held in all; `null` for what is no hold. */
	readonly heldS: number | null;
	/** Of those the seconds of clean holds. */
	readonly cleanHeldS: number | null;
	/** In the unit of `ExerciseTrend.depthMeasure`. */
	readonly depth: number | null;
	/** Seconds a rep or a hold takes: `ExerciseTrend.timeMeasure`. */
	readonly timeS: number | null;
	/** Left less right over the mean of both: how far reps go, or how long they are held. 0 = the same, positive = more on the left. */
	readonly sideIndexRatio: number | null;
	/** Of the whole session. */
	readonly pain: PainAround;
	/** Median and highest of the whole session, beats a minute; `null` without a sensor. */
	readonly heart: { readonly medianBpm: number; readonly highestBpm: number } | null;
}

/** An exercise over all sessions that hold it. */
export interface ExerciseTrend {
	readonly exerciseId: string;
	/** Named measure of a rep that tells how far it goes, the same for all points; `null` where none was ever measured. */
	readonly depthMeasure: string | null;
	readonly timeMeasure: string | null;
	/** Oldest first. */
	readonly points: readonly TrendPoint[];
}

/** Sets of one exercise in one session. */
interface Done {
	readonly entry: HistoryEntry;
	readonly sets: readonly SetReport[];
	readonly reps: readonly RepReport[];
}

/** One exercise from session to session. Sessions without a counted rep of it have no point. */
export function exerciseTrend(entries: readonly HistoryEntry[], exerciseId: string): ExerciseTrend {
	const all = entries
		.toSorted((one, other) => Date.parse(one.startedAt) - Date.parse(other.startedAt))
		.map((entry): Done => {
			const sets = entry.sets.filter((set) => set.exerciseId === exerciseId);
			return { entry, sets, reps: sets.flatMap(({ reps }) => reps.filter(({ partial }) => !partial)) };
		})
		.filter(({ reps }) => reps.length > 0);
	const depthMeasure = measureOfMost('depth', all);
	const timeMeasure = measureOfMost('time', all);
	const points = all.map((done) => pointOf(done, { exerciseId, depthMeasure, timeMeasure }));
	return { exerciseId, depthMeasure, timeMeasure, points };
}

/** Exercises of these sessions by the number of sessions that hold a counted rep of them, most first. */
export function exercisesDone(entries: readonly HistoryEntry[]): readonly string[] {
	const sessions = new Map<string, number>();
	for (const { sets } of entries) {
		const done = sets.filter(({ reps }) => reps.some(({ partial }) => !partial));
		for (const id of new Set(done.map(({ exerciseId }) => exerciseId))) sessions.set(id, (sessions.get(id) ?? 0) + 1);
	}
	return [...sessions].sort((one, other) => other[1] - one[1]).map(([id]) => id);
}

/** A session counts for a measure when some rep of it has it. The first measure that half of those with any have, so that views from the front don’t empty the plot. */
function measureOfMost(quality: Quality, all: readonly Done[]): string | null {
	const counts = measuresOf(quality).map((measure) => ({
		measure,
		count: all.filter(({ reps }) => reps.some(({ measures }) => measures[measure] !== undefined)).length,
	}));
	const most = Math.max(0, ...counts.map(({ count }) => count));
	return most === 0 ? null : (counts.find(({ count }) => count * 2 >= most)?.measure ?? null);
}

function pointOf({ entry, sets, reps }: Done, trend: Omit<ExerciseTrend, 'points'>): TrendPoint {
	const verdicts = sets.flatMap((set) => set.reps.map((rep) => repVerdict(rep, set)));
	const clean = verdicts.filter((verdict) => verdict === 'clean').length;
	const medianOf = (measure: string | null) =>
		measure === null ? null : medianOfKnown(reps.map(({ measures }) => measures[measure] ?? null));
	return {
		startedAt: entry.startedAt,
		day: entry.day,
		sets: sets.length,
		counted: reps.length,
		clean,
		judged: clean + verdicts.filter((verdict) => verdict === 'fault').length,
		...heldOf(trend.exerciseId, sets),
		depth: medianOf(trend.depthMeasure),
		timeS: medianOf(trend.timeMeasure),
		sideIndexRatio: sideIndexRatio(reps),
		pain: entry.pain,
		heart: heartOf(entry),
	};
}

function heldOf(exerciseId: string, sets: readonly SetReport[]): Pick<TrendPoint, 'heldS' | 'cleanHeldS'> {
	const isHold = EXERCISES.find(({ id }) => id === exerciseId)?.counting.kind === 'hold';
	if (!isHold) return { heldS: null, cleanHeldS: null };
	const all = sets.flatMap((set) => set.reps.map((rep) => ({ rep, verdict: repVerdict(rep, set) })));
	const sum = (verdicts: readonly RepVerdict[]) =>
		all
			.filter(({ verdict }) => verdicts.includes(verdict))
			.reduce((total, { rep }) => total + (rep.measures['heldS'] ?? rep.endS - rep.startS), 0);
	return { heldS: sum(['clean', 'fault', 'unknown']), cleanHeldS: sum(['clean']) };
}

/** Measures of how far or how long, the surer one first. */
const SIDE_MEASURES: readonly string[] = ['heldS', 'depthRatio'];

function sideIndexRatio(reps: readonly RepReport[]): number | null {
	const differences = sideDifferences(reps);
	const told = SIDE_MEASURES.map((name) => differences.find(({ measure }) => measure === name));
	return told.find((each) => each !== undefined)?.indexRatio ?? null;
}

function heartOf({ session }: HistoryEntry): TrendPoint['heart'] {
	const rates = session.heartRate.map(({ bpm }) => bpm).filter((bpm) => bpm > 0);
	const medianBpm = median(rates);
	if (medianBpm === null) return null;
	return { medianBpm, highestBpm: rates.reduce((highest, bpm) => Math.max(highest, bpm), 0) };
}
