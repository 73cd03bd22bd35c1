import type { WatchActivity } from '../../analysis/watch/watchActivity.ts';
import { watchFileKind, type WatchFileKind } from '../../analysis/watch/watchFileKind.ts';

export type WatchFileProblem = 'unknown-format' | 'too-large' | 'damaged' | 'nothing-in-it';

/** Why a watch file gave nothing. `code` is for the person, the message for whoever looks closer. */
export class WatchFileError extends Error {
	override readonly name = 'WatchFileError';
	constructor(
		readonly code: WatchFileProblem,
		message: string,
	) {
		super(message);
	}
}

/** House: a day at one reading a second is 4 MB as FIT and 30 MB as TCX. */
const MAX_BYTES = { fit: 20_000_000, xml: 60_000_000 } as const;
/** House: nobody's heart beats outside of this; watches write 0 or 255 when they lost it. */
const BPM = { min: 20, max: 250 } as const;

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
	const activity: WatchActivity = {
		name: file.name,
		heartRate: heartRate
			.filter(({ atEpochS, bpm }) => Number.isFinite(atEpochS) && bpm >= BPM.min && bpm <= BPM.max)
			.toSorted((one, other) => one.atEpochS - other.atEpochS),
		sets: sets
			.filter(({ startEpochS, endEpochS }) => endEpochS > startEpochS)
			.toSorted((one, other) => one.startEpochS - other.startEpochS),
	};
	if (activity.heartRate.length === 0 && activity.sets.length === 0) {
		throw new WatchFileError('nothing-in-it', 'neither heart rate nor sets');
	}
	return activity;
}

async function contentsOf(file: File, kind: WatchFileKind): Promise<Omit<WatchActivity, 'name'>> {
	try {
		if (kind === 'fit') return await (await import('./readFit.ts')).readFit(await file.arrayBuffer());
		return (await import('./readTrackXml.ts')).readTrackXml(await file.text());
	} catch (reason) {
		throw new WatchFileError('damaged', reason instanceof Error ? reason.message : String(reason));
	}
}
