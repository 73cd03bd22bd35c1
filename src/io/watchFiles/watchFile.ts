import type { WatchActivity } from '../../analysis/watch/watchActivity.ts';
import { watchFileKind, type WatchFileKind } from '../../analysis/watch/watchFileKind.ts';
import { WatchFileError } from './watchFileError.ts';

/** House: a day at one reading a second is 4 MB as FIT and 30 MB as TCX. */
const MAX_BYTES = { fit: 20_000_000, xml: 60_000_000 } as const;
/** House: nobody's heart beats outside of this; watches write 0 or 255 when they lost it. */
const BPM = { min: 20, max: 250 } as const;
/** House: a day has some dozens. */
const MOST_SETS = 500;
/** House: two days of a reading a second; a recording holds no more. */
const MOST_READINGS = 200_000;
/** House: nobody does one set for a day. */
const LONGEST_SET_S = 86_400;
/** House: a clock that is set to another time zone is less than a day ahead. */
const MAX_AHEAD_S = 86_400;

/**
 * Reads what a watch saved: FIT (Garmin, Coros, Suunto, Polar, Wahoo), TCX or GPX. Rejects with a {@link WatchFileError} when there is
 * nothing to be had from it.
 */
export async function readWatchFile(file: File): Promise<WatchActivity> {
	const kind = watchFileKind(file.name);
	if (kind === null) throw new WatchFileError('unknown-format', file.name);
	if (file.size > MAX_BYTES[kind === 'fit' ? 'fit' : 'xml'])
		throw new WatchFileError('too-large', `${file.size} bytes`);
	const { heartRate, sets } = await contentsOf(file, kind);
	const isReal = ({ bpm }: { readonly bpm: number }) => bpm >= BPM.min && bpm <= BPM.max;
	const beats = heartRate.filter(isReal);
	const work = sets.filter(
		({ startEpochS, endEpochS }) => endEpochS > startEpochS && endEpochS - startEpochS <= LONGEST_SET_S,
	);
	if (beats.length === 0 && work.length === 0) {
		throw new WatchFileError('nothing-in-it', 'neither heart rate nor sets');
	}
	if (work.length > MOST_SETS) throw new WatchFileError('too-large', `${work.length} sets`);
	if (beats.length > MOST_READINGS) throw new WatchFileError('too-large', `${beats.length} readings`);
	const latestS = Date.now() / 1000 + MAX_AHEAD_S;
	const activity: WatchActivity = {
		name: file.name,
		heartRate: beats
			.filter(({ atEpochS }) => atEpochS <= latestS)
			.toSorted((one, other) => one.atEpochS - other.atEpochS),
		sets: work
			.filter(({ endEpochS }) => endEpochS <= latestS)
			.toSorted((one, other) => one.startEpochS - other.startEpochS),
	};
	if (activity.heartRate.length === 0 && activity.sets.length === 0) {
		throw new WatchFileError('future', 'all of it is dated later than now');
	}
	return activity;
}

async function contentsOf(file: File, kind: WatchFileKind): Promise<Omit<WatchActivity, 'name'>> {
	try {
		if (kind === 'fit') return await (await import('./readFit.ts')).readFit(await file.arrayBuffer());
		return (await import('./readTrackXml.ts')).readTrackXml(await file.text());
	} catch (reason) {
		if (reason instanceof WatchFileError) throw reason;
		throw new WatchFileError('damaged', reason instanceof Error ? reason.message : String(reason));
	}
}
