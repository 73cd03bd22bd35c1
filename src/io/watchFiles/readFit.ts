import FitParser from 'fit-file-parser';
import type { WatchActivity, WatchSet } from '../../analysis/watch/watchActivity.ts';
import { checkFit } from './checkFit.ts';

type ParsedSet = NonNullable<Awaited<ReturnType<FitParser['parseAsync']>>['sets']>[number];

/** Heart rate and sets of a FIT activity. Rejects where it breaks off or was changed: half of one would be placed wrongly. */
export async function readFit(bytes: ArrayBuffer): Promise<Omit<WatchActivity, 'name'>> {
	checkFit(new Uint8Array(bytes));
	const { records = [], sets = [] } = await new FitParser({ mode: 'list', force: true }).parseAsync(bytes);
	return {
		heartRate: records.flatMap(({ timestamp, heart_rate }) => {
			const atEpochS = epochS(timestamp);
			return atEpochS === null || typeof heart_rate !== 'number' ? [] : [{ atEpochS, bpm: heart_rate }];
		}),
		sets: sets.flatMap((set) => watchSet(set) ?? []),
	};
}

/** @returns null for a rest and for a set without a time. */
function watchSet({ set_type, start_time, duration, repetitions }: ParsedSet): WatchSet | null {
	const startEpochS = epochS(start_time);
	if (set_type !== 'active' || startEpochS === null || typeof duration !== 'number') return null;
	const reps = typeof repetitions === 'number' && repetitions > 0 ? repetitions : null;
	return { startEpochS, endEpochS: startEpochS + duration, reps };
}

function epochS(time: unknown): number | null {
	const timeMs = time instanceof Date || typeof time === 'string' ? new Date(time).getTime() : Number.NaN;
	return Number.isNaN(timeMs) ? null : timeMs / 1000;
}
