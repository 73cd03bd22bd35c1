/** What a watch recorded. Times are seconds since 1970 by the watch's own clock, UTC. */
export interface WatchActivity {
	/** Name of the file. */
	readonly name: string;
	/** In order of time; `bpm` in beats a minute. Moments without a reading are left out. */
	readonly heartRate: readonly { readonly atEpochS: number; readonly bpm: number }[];
	/** Sets that the watch was told of, or noticed; rests are left out. In order of time. */
	readonly sets: readonly WatchSet[];
}

export interface WatchSet {
	readonly startEpochS: number;
	readonly endEpochS: number;
	/** `null` where the watch didn't count. */
	readonly reps: number | null;
}

/** A watch's recording beside a video. */
export interface WatchTrack {
	readonly activity: WatchActivity;
	/** When the video began by the watch's clock, in seconds since 1970. */
	readonly videoStartEpochS: number;
	readonly linedUpBy: LinedUpBy;
}

/**
 * How the two came together: `sets` were matched, their `clock`s were believed, nothing fitted and both were begun at the `start`,
 * or the person moved them by `hand`.
 */
export type LinedUpBy = 'sets' | 'clock' | 'start' | 'hand';

/** Heart rate as a session keeps it, in seconds of media time. */
export type HeartRate = readonly { readonly atS: number; readonly bpm: number }[];

/** Older readings say nothing of now. Watches read each second, some each few. House. */
const MAX_AGE_S = 10;

/** The last reading at a moment of the recording; `null` where there is none that is fresh. */
export function heartAt(heartRate: HeartRate, timeS: number): number | null {
	const last = heartRate.findLast(({ atS }) => atS <= timeS);
	return last === undefined || timeS - last.atS > MAX_AGE_S ? null : last.bpm;
}

/** Of an activity what was measured while the video ran. */
export function heartRateOf({ activity, videoStartEpochS }: WatchTrack, lengthS: number): HeartRate {
	return activity.heartRate
		.map(({ atEpochS, bpm }) => ({ atS: atEpochS - videoStartEpochS, bpm }))
		.filter(({ atS }) => atS >= 0 && atS <= lengthS);
}

/** When an activity began and ended; `null` for one that holds nothing. */
export function spanOf({ heartRate, sets }: WatchActivity): { readonly startS: number; readonly endS: number } | null {
	const first = [heartRate[0]?.atEpochS, sets[0]?.startEpochS].filter((each) => each !== undefined);
	const last = [heartRate.at(-1)?.atEpochS, sets.at(-1)?.endEpochS].filter((each) => each !== undefined);
	return first.length === 0 ? null : { startS: Math.min(...first), endS: Math.max(...last) };
}

/** A set of the watch beside a video, in seconds of media time: it may begin before the video and end after it. */
export interface WatchSetInVideo {
	readonly startS: number;
	readonly endS: number;
	readonly reps: number | null;
}

/** Sets of the watch that the video shows any of. */
export function watchSetsOf({ activity, videoStartEpochS }: WatchTrack, lengthS: number): readonly WatchSetInVideo[] {
	return activity.sets
		.map(({ startEpochS, endEpochS, reps }) => ({
			startS: startEpochS - videoStartEpochS,
			endS: endEpochS - videoStartEpochS,
			reps,
		}))
		.filter(({ startS, endS }) => endS > 0 && startS < lengthS);
}

/** How far the watch's recording had come when the video began, in seconds; below 0 when the video began first. */
export function watchLeadS({ activity, videoStartEpochS }: WatchTrack): number {
	return videoStartEpochS - (spanOf(activity)?.startS ?? videoStartEpochS);
}
