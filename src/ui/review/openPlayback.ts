import { listReps } from '../../analysis/session/summary.ts';
import type { AppServices } from '../../state/appServices.ts';
import { Playback } from '../../state/playback.svelte.ts';
import type { ReviewRecording } from '../../state/reviewRecording.ts';

/** A playhead at the first rep with a fault, else at the first rep: where there is something to see. */
export function openPlayback(
	{ session, trace, video }: ReviewRecording,
	openPictures: AppServices['openPictures'],
): Playback {
	const all = listReps(session.sets);
	const lastS = Math.max(trace.at(-1)?.timeS ?? 0, all.at(-1)?.rep.endS ?? 0);
	const timesS = trace.map(({ timeS }) => timeS);
	const lengthS = Math.max(session.source.durationS ?? 0, lastS);
	const made = new Playback(timesS, lengthS, video === null ? null : () => openPictures(video));
	const first = all.find(({ verdict }) => verdict === 'fault') ?? all[0];
	if (first !== undefined) made.seek(first.rep.peakS);
	return made;
}
