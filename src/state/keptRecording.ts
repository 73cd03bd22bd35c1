import { packedBytes, packFrames, unpackFrames } from '../analysis/session/packFrames.ts';
import { parseSession } from '../analysis/session/parseSession.ts';
import type { Session } from '../analysis/session/session.ts';
import type { KeptCard, KeptReview } from '../io/storage/keptReview.ts';
import { exerciseCounts } from './exerciseWords.ts';
import { emptyRecording } from './openDocument.ts';
import type { ReviewRecording } from './reviewRecording.ts';

/** What is not kept: numbers of this page, the file, and what is worked out from the rest. */
const LEFT_OUT: readonly string[] = ['id', 'trace', 'video', 'frames'];

/** Where and when a review is kept. */
export interface KeptPlace {
	readonly key: string;
	readonly keptAt: string;
	readonly bytes: number;
}

/** All of a recording, for storage. */
export function keptReview(recording: ReviewRecording, place: Omit<KeptPlace, 'bytes'>, now: Date): KeptReview {
	const frames = packFrames(recording.frames);
	return { ...keptChange(recording, { ...place, bytes: packedBytes(frames) }, now), frames };
}

/** All but the landmarks, which never change. */
export function keptChange(
	recording: ReviewRecording,
	{ key, keptAt, bytes }: KeptPlace,
	now: Date,
): Pick<KeptReview, 'card' | 'details'> {
	const { session, stopped } = recording;
	const card: KeptCard = {
		key,
		name: session.source.name,
		counted: exerciseCounts(session.sets),
		reach: stopped === null ? 'whole' : 'part',
		keptAt,
		usedAt: now.toISOString(),
		bytes,
	};
	return { card, details: Object.fromEntries(Object.entries(recording).filter(([name]) => !LEFT_OUT.includes(name))) };
}

/** What a kept review was, without its trace: it has to be judged anew. @returns null when it is damaged or was written by another version that can't be read. */
export function keptRecording({ details, frames }: KeptReview, id: number, video: File | null): ReviewRecording | null {
	const { exerciseId, session } = details as Partial<Pick<ReviewRecording, 'exerciseId' | 'session'>>;
	try {
		if (exerciseId === undefined || session === undefined) return null;
		if (parseSession(JSON.stringify(session)).kind === 'problem') return null;
		const source = video === null ? session.source : { ...session.source, name: video.name };
		return {
			// What an earlier version did not keep is as if it had never been set.
			...emptyRecording(id, exerciseId, session),
			...details,
			id,
			session: { ...session, source },
			frames: unpackFrames(frames),
			video,
		};
	} catch {
		return null;
	}
}

/** A new analysis in the place of an old one of the same recording: all that was added to the old one since comes along. Its verdicts are not judged by that yet. */
export function renewed(old: ReviewRecording, analysed: ReviewRecording): ReviewRecording {
	const { id, exerciseId, session, trace, frames, video, notes, backNeutrals, stopped } = analysed;
	const made = { id, exerciseId, trace, frames, video, notes, backNeutrals, stopped };
	return { ...analysed, ...old, ...made, session: renewedSession(old.session, session) };
}

function renewedSession(old: Session, analysed: Session): Session {
	const { schemaVersion, app, model, backend, startedAt, source, sets } = analysed;
	return { ...analysed, ...old, schemaVersion, app, model, backend, startedAt, source, sets };
}
