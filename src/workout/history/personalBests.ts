import { directionOf } from '../../analysis/compare/qualities.ts';
import { repVerdict } from '../../analysis/session/summary.ts';
import type { ExerciseTrend, TrendPoint } from './exerciseTrend.ts';
import type { HistoryEntry } from './readHistory.ts';

export type BestKind = 'clean-reps' | 'clean-run' | 'deepest' | 'longest-hold';

/** The most of something that a person did of an exercise so far. */
export interface PersonalBest {
	readonly kind: BestKind;
	/** Reps, seconds, or in the unit of `ExerciseTrend.depthMeasure`. */
	readonly value: number;
	readonly startedAt: string;
}

/** House: of a single session everything would be a best. */
const MIN_SESSIONS = 2;

/**
 * Bests of one exercise, of several sessions only. A session that ended with more pain than it began with is no best: nobody should want it
 * back. Of equal ones the first stands. There is no best without a clean rep, and nothing says what was less.
 */
export function personalBests(trend: ExerciseTrend, entries: readonly HistoryEntry[]): readonly PersonalBest[] {
	const points = trend.points.filter((point) => !hurt(point));
	if (trend.points.length < MIN_SESSIONS) return [];
	const { exerciseId, depthMeasure } = trend;
	const runs = new Map(entries.map((entry) => [entry.startedAt, cleanRun(entry, exerciseId)]));
	const direction = depthMeasure === null ? 1 : directionOf('depth', depthMeasure);
	const isHold = points.some(({ heldS }) => heldS !== null);
	const bests = [
		best('clean-reps', points, ({ clean }) => (isHold ? null : clean)),
		best('clean-run', points, ({ startedAt }) => (isHold ? null : (runs.get(startedAt) ?? null))),
		best('longest-hold', points, ({ heldS, timeS }) => (heldS === null ? null : timeS)),
		best('deepest', points, ({ depth, clean }) => (depth === null || clean === 0 || isHold ? null : depth * direction)),
	];
	return bests
		.filter((each) => each !== null)
		.map((each) => (each.kind === 'deepest' ? { ...each, value: each.value * direction } : each));
}

function hurt({ pain }: TrendPoint): boolean {
	return pain.before !== null && pain.after !== null && pain.after > pain.before;
}

function best(
	kind: BestKind,
	points: readonly TrendPoint[],
	valueOf: (point: TrendPoint) => number | null,
): PersonalBest | null {
	let found: PersonalBest | null = null;
	for (const point of points) {
		const value = valueOf(point);
		if (value === null || (kind !== 'deepest' && value <= 0)) continue;
		if (found === null || value > found.value) found = { kind, value, startedAt: point.startedAt };
	}
	return found;
}

/** The most clean reps in a row within a set; partial ones between don’t break it. */
function cleanRun({ sets }: HistoryEntry, exerciseId: string): number {
	let longest = 0;
	for (const set of sets.filter((each) => each.exerciseId === exerciseId)) {
		let run = 0;
		for (const rep of set.reps) {
			if (rep.partial) continue;
			run = repVerdict(rep, set) === 'clean' ? run + 1 : 0;
			longest = Math.max(longest, run);
		}
	}
	return longest;
}
