import type { Session } from '../../src/analysis/session/session.ts';
import { faulted, makeRep, makeSession, makeSet, passed } from './makeSession.ts';

/** What one made session holds. */
export interface MadeDay {
	readonly startedAt: string;
	readonly exerciseId?: string;
	/** All reps, and how many of them are clean. */
	readonly counted: number;
	readonly clean: number;
	/** Of every rep; left out: not measured. */
	readonly thighElevationDeg?: number;
	readonly pain?: readonly [before: number, after: number];
	readonly bpm?: number;
}

/** A session of one set in front of a camera. */
export function madeDay({ startedAt, exerciseId = 'squat', counted, clean, ...day }: MadeDay): Session {
	const rule = `${exerciseId}/forward-lean`;
	const depth = day.thighElevationDeg === undefined ? {} : { thighElevationDeg: day.thighElevationDeg };
	const reps = Array.from({ length: counted }, (_, index) =>
		makeRep(index + 1, [index < clean ? passed(rule) : faulted(rule)], { measures: { durationS: 2.2, ...depth } }),
	);
	return {
		...makeSession([makeSet(reps, { exerciseId })]),
		startedAt,
		source: { kind: 'camera', name: 'Camera', durationS: null, widthPx: 1280, heightPx: 720 },
		pain: (day.pain ?? []).map((score, index) => ({ atS: index * 600, score })),
		heartRate: day.bpm === undefined ? [] : [{ atS: 1, bpm: day.bpm }],
	};
}

/** Nine weeks of squats that get deeper, with a week off, and a lunge; they end on the day of `now`. Oldest first. */
export function madeWeeks(now: Date): readonly Session[] {
	const ago = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
	const days = [58, 56, 52, 50, 46, 44, 40, 26, 24, 20, 17, 12, 10, 5, 2];
	return [
		...days.map((daysAgo, index) =>
			madeDay({
				startedAt: ago(daysAgo),
				counted: 8 + index,
				clean: 5 + index,
				thighElevationDeg: 14 - index * 1.3,
				pain: [index < 8 ? 4 : 2, index < 8 ? 3 : 1],
				...(index > 6 ? { bpm: 112 + index } : {}),
			}),
		),
		madeDay({ startedAt: ago(1), exerciseId: 'lunge', counted: 10, clean: 7 }),
	];
}
