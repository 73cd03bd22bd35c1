import type { Analysis, LiveAngles } from '../analysis/analysis.ts';
import type { Side } from '../analysis/pose/landmarks.ts';
import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import type { SessionProblem } from '../analysis/session/parseSession.ts';
import type { RecordingNote } from '../analysis/session/recordingCheck.ts';
import type { Session } from '../analysis/session/session.ts';
import type { SourceError, SourceErrorCode } from '../io/camera/frameSource.ts';

/** What playback shows of one picture. */
export interface ReviewFrame {
	readonly timeS: number;
	/** Smoothed, with untrusted landmarks taken out; `null` when nobody is there. */
	readonly pose: PoseFrame | null;
	readonly nearSide: Side | null;
	readonly angles: LiveAngles;
	readonly depthRatio: number | null;
}

export function reviewFrame({ timeS, pose, nearSide, angles, depthRatio }: Analysis): ReviewFrame {
	return { timeS, pose: pose === null ? null : { ...pose, world: null }, nearSide, angles, depthRatio };
}

/** One analysed video, or one opened session document. Plain data: hold it in `$state.raw`. */
export interface ReviewRecording {
	readonly id: number;
	/** What was asked for: an exercise's id, or `AUTO`. */
	readonly exerciseId: string;
	readonly session: Session;
	/** One entry for each analysed picture, in order of time; empty for an opened session document. */
	readonly trace: readonly ReviewFrame[];
	/** The same pictures as the model saw them: the landmark track. */
	readonly frames: readonly PoseFrame[];
	/** The video to play; `null` for an opened session document. */
	readonly video: File | null;
	readonly notes: readonly RecordingNote[];
	/** Why the analysis ended before the video did; `null` when it reached the end. */
	readonly stopped: ReviewStop | null;
}

/** `readS`: media time up to which the recording was analysed. */
export type ReviewStop =
	| { readonly kind: 'cancelled'; readonly readS: number; readonly durationS: number | null }
	| { readonly kind: 'trouble'; readonly readS: number; readonly trouble: ReviewTrouble };

/** Why a file gave nothing, or gave out on the way. The screen words it. */
export type ReviewTrouble =
	| { readonly kind: 'source'; readonly code: SourceErrorCode }
	/** No such exercise. */
	| { readonly kind: 'exercise'; readonly exerciseId: string }
	| { readonly kind: 'session'; readonly problem: SessionProblem; readonly detail: string }
	| { readonly kind: 'estimator'; readonly detail: string };

export interface ReviewProgress {
	/** Share of the recording that was analysed, 0–1. */
	readonly ratio: number;
	/** Media time reached, in seconds. */
	readonly timeS: number;
	readonly durationS: number | null;
	readonly framesDone: number;
	/** Pictures analysed in a second of wall time; `null` until measured. */
	readonly framesPerS: number | null;
	/** Wall time left, in seconds; `null` until it can be guessed. */
	readonly leftS: number | null;
}

/** The trouble behind a rejection: source errors carry their code, all else comes from the estimator or its worker. */
export function troubleOf(reason: unknown): ReviewTrouble {
	if (isSourceError(reason)) return { kind: 'source', code: reason.code };
	return { kind: 'estimator', detail: reason instanceof Error ? reason.message : String(reason) };
}

function isSourceError(reason: unknown): reason is SourceError {
	return reason instanceof Error && reason.name === 'SourceError' && 'code' in reason;
}

/** Name for a file saved beside a video: `clip.mp4` → `clip.session.json`. */
export function savedName(sourceName: string, ending: string): string {
	const dot = sourceName.lastIndexOf('.');
	return `${dot > 0 ? sourceName.slice(0, dot) : sourceName}.${ending}.json`;
}
