import { AUTO } from '../analysis/analyzer.ts';
import { EXERCISES } from '../analysis/exercises/registry.ts';
import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import { parsingLandmarkTrack, type LandmarkTrack } from '../analysis/session/landmarkTrack.ts';
import { parseSession } from '../analysis/session/parseSession.ts';
import { SESSION_SCHEMA_VERSION, type Session } from '../analysis/session/session.ts';
import { judging, type CreateAnalyzer } from './judgeAnew.ts';
import { pausing } from './pausing.ts';
import type { ReviewRecording, ReviewTrouble } from './reviewRecording.ts';

/** House: half an hour of landmarks; a larger text would have to be held several times over while it is read. */
const MAX_DOCUMENT_BYTES = 200_000_000;
/** A track names its format first. */
const HEAD_LENGTH = 200;

export interface DocumentOpening {
	readonly id: number;
	/** e.g. `plumbline 0.1.0` */
	readonly app: string;
	/** An exercise's id, or `AUTO`: what a landmark track is judged as. */
	readonly exerciseId: string;
	readonly createAnalyzer: CreateAnalyzer;
	/** Stops the judging of a long track. */
	readonly signal: AbortSignal;
}

export type OpenedDocument =
	| { readonly kind: 'opened'; readonly recording: ReviewRecording }
	| { readonly kind: 'trouble'; readonly trouble: ReviewTrouble };

/** Whether a file is a saved document rather than a video. */
export function isDocument({ name }: File): boolean {
	return name.toLowerCase().endsWith('.json');
}

/** Opens a saved session, or a landmark track, which is judged without the pose model. Rejects when it is stopped. */
export async function openDocument(file: File, opening: DocumentOpening): Promise<OpenedDocument> {
	if (file.size > MAX_DOCUMENT_BYTES) return trouble({ kind: 'document', problem: 'too-large', detail: '' });
	const text = await file.text();
	const isTrack =
		text.slice(0, HEAD_LENGTH).includes('"plumbline-landmarks"') || /\.landmarks\.json$/iu.test(file.name);
	if (isTrack) return openTrack(file, text, opening);
	const parsed = parseSession(text);
	if (parsed.kind === 'problem') {
		return trouble({ kind: 'session', problem: parsed.problem, detail: parsed.detail });
	}
	return opened({ ...emptyRecording(opening.id, AUTO, parsed.session), frames: [] });
}

async function openTrack(file: File, text: string, opening: DocumentOpening): Promise<OpenedDocument> {
	const { id, exerciseId, createAnalyzer, app, signal } = opening;
	if (exerciseId !== AUTO && !EXERCISES.some((exercise) => exercise.id === exerciseId)) {
		return trouble({ kind: 'exercise', exerciseId });
	}
	let track: LandmarkTrack;
	try {
		track = await pausing(parsingLandmarkTrack(text), signal);
	} catch (reason) {
		signal.throwIfAborted();
		const detail = reason instanceof Error ? reason.message : String(reason);
		return trouble({ kind: 'document', problem: 'damaged', detail });
	}
	if (track.frames.length === 0) return trouble({ kind: 'document', problem: 'empty', detail: '' });
	const unjudged = { ...emptyRecording(id, exerciseId, sessionOfTrack(track, file, app)), frames: track.frames };
	return opened(await pausing(judging(unjudged, { exerciseId, givenBacks: [] }, createAnalyzer), signal));
}

function sessionOfTrack({ origin, frames }: LandmarkTrack, file: File, app: string): Session {
	const first = frames[0];
	return {
		schemaVersion: SESSION_SCHEMA_VERSION,
		app,
		model: origin.model,
		backend: origin.backend,
		startedAt: new Date(file.lastModified).toISOString(),
		source: {
			kind: 'track',
			name: origin.name,
			durationS: lengthS(frames),
			widthPx: Math.round(first?.widthPx ?? 0),
			heightPx: Math.round(first?.heightPx ?? 0),
		},
		sets: [],
		corrections: [],
		pain: [],
		heartRate: [],
		notes: '',
	};
}

/** To the end of the last picture, which is shown for as long as the others are. */
function lengthS(frames: readonly PoseFrame[]): number {
	const firstS = frames[0]?.timeS ?? 0;
	const lastS = frames.at(-1)?.timeS ?? firstS;
	return frames.length < 2 ? lastS : lastS + (lastS - firstS) / (frames.length - 1);
}

/** A recording of which nothing is known yet but its session. */
export function emptyRecording(id: number, exerciseId: string, session: Session): ReviewRecording {
	return {
		id,
		exerciseId,
		session,
		trace: [],
		frames: [],
		video: null,
		notes: [],
		givenBacks: [],
		backNeutrals: [],
		watch: null,
		stopped: null,
	};
}

function opened(recording: ReviewRecording): OpenedDocument {
	return { kind: 'opened', recording };
}

function trouble(trouble: ReviewTrouble): OpenedDocument {
	return { kind: 'trouble', trouble };
}
