import { lineUpWatch, type LinedUpVideo } from '../analysis/watch/lineUpWatch.ts';
import { heartRateOf, type WatchActivity, type WatchTrack } from '../analysis/watch/watchActivity.ts';
import type { WatchFileError, WatchFileProblem } from '../io/watchFiles/watchFileError.ts';
import type { ReviewRecording } from './reviewRecording.ts';

/** What is needed to put a watch file beside a recording. */
export interface WatchPorts {
	/** Rejects with a `WatchFileError`. */
	readWatchFile(file: File): Promise<WatchActivity>;
	/** When a video says it was made, in seconds since 1970; `null` when it doesn't. */
	creationTimeS(video: File): Promise<number | null>;
}

/** Reads a watch file and finds where the recording lies in it. Rejects with a `WatchFileError`. */
export async function lineUpFile(
	recording: ReviewRecording,
	file: File,
	{ readWatchFile, creationTimeS }: WatchPorts,
): Promise<WatchTrack> {
	const { session, video } = recording;
	const activity = await readWatchFile(file);
	const createdS = video === null ? null : await creationTimeS(video);
	const startedS = new Date(session.startedAt).getTime() / 1000;
	const lengthS = lengthOf(recording);
	// Most cameras write when a recording begins, some when it ends.
	const created = createdS === null ? [] : [createdS, createdS - lengthS];
	return lineUpWatch(activity, {
		lengthS,
		sets: session.sets.flatMap(workOf),
		// A copy may keep the time of its recording’s end, and documents from elsewhere may mean the end by it.
		guessesEpochS: [...created, ...(Number.isNaN(startedS) ? [] : [startedS, startedS + lengthS, startedS - lengthS])],
		localGuessesEpochS: created,
	});
}

/** A set from its first to its last rep: what a watch calls one. */
function workOf({ reps }: ReviewRecording['session']['sets'][number]): LinedUpVideo['sets'] {
	const [first, last] = [reps[0], reps.at(-1)];
	if (first === undefined || last === undefined) return [];
	return [{ startS: first.startS, endS: last.endS, reps: reps.filter(({ partial }) => !partial).length }];
}

/** The recording with a watch beside it, or with none. */
export function besideWatch(recording: ReviewRecording, watch: WatchTrack | null): ReviewRecording {
	const heartRate = watch === null ? [] : heartRateOf(watch, lengthOf(recording));
	return { ...recording, watch, session: { ...recording.session, heartRate } };
}

/** The watch moved along the recording by hand: `byS` > 0 shows its readings later. */
export function movedBy(recording: ReviewRecording, byS: number): ReviewRecording {
	const { watch } = recording;
	if (watch === null) return recording;
	return besideWatch(recording, { ...watch, videoStartEpochS: watch.videoStartEpochS - byS, linedUpBy: 'hand' });
}

function lengthOf({ session, trace }: ReviewRecording): number {
	return session.source.durationS ?? trace.at(-1)?.timeS ?? session.sets.at(-1)?.endS ?? 0;
}

/** A watch file that gave nothing. */
export interface WatchTrouble {
	readonly name: string;
	readonly problem: WatchFileProblem;
}

/** Why a watch file gave nothing; whatever else happened is a file that can't be read. */
export function watchProblemOf(reason: unknown): WatchFileProblem {
	return isWatchFileError(reason) ? reason.code : 'damaged';
}

function isWatchFileError(reason: unknown): reason is WatchFileError {
	return reason instanceof Error && reason.name === 'WatchFileError' && 'code' in reason;
}
