import type { Analysis, LiveAngles } from '../analysis/analysis.ts';
import type { BackGate } from '../analysis/kinematics/backLine.ts';
import type { Side } from '../analysis/pose/landmarks.ts';
import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import type { BackNeutral } from '../analysis/reps/backMemory.ts';
import type { SessionProblem } from '../analysis/session/parseSession.ts';
import type { RecordingNote } from '../analysis/session/recordingCheck.ts';
import type { Correction } from '../analysis/session/corrections.ts';
import type { Session } from '../analysis/session/session.ts';
import type { WatchTrack } from '../analysis/watch/watchActivity.ts';
import type { SourceError, SourceErrorCode } from '../io/camera/frameSource.ts';

/** The line of the back in one picture, as little of it as a plot needs; its outline is in the pose. */
export interface ReviewBack {
	/** How round it is (see `roundnessOf`), or why that can't be told. */
	readonly line: number | BackGate;
	/** What it is compared with; the same object from picture to picture until another takes its place. */
	readonly neutral: BackNeutral | null;
	/** Rises when somebody is there who may be somebody else than before. */
	readonly personIndex: number;
}

/** What playback shows of one picture. */
export interface ReviewFrame {
	readonly timeS: number;
	/** Smoothed, with untrusted landmarks taken out; `null` when nobody is there. */
	readonly pose: PoseFrame | null;
	readonly nearSide: Side | null;
	readonly angles: LiveAngles;
	readonly depthRatio: number | null;
	/** `null` for exercises that don't look at it, and when nobody is there. */
	readonly back: ReviewBack | null;
}

function isSame(one: BackNeutral | null, other: BackNeutral | null): boolean {
	if (one === null || other === null) return one === other;
	const { exerciseId, side, source, roundness } = one;
	return (
		exerciseId === other.exerciseId && side === other.side && source === other.source && roundness === other.roundness
	);
}

/** Keeps of each picture what playback shows, one picture after the other. */
export function createReviewFrames(): (analysis: Analysis) => ReviewFrame {
	let neutral: BackNeutral | null = null;
	let personIndex = 0;
	function backOf({ back, isNewcomer }: Analysis): ReviewBack | null {
		if (isNewcomer) personIndex += 1;
		if (back === null) return null;
		if (!isSame(neutral, back.neutral)) ({ neutral } = back);
		return { line: back.line.kind === 'seen' ? back.line.roundness : back.line.reason, neutral, personIndex };
	}
	return (analysis) => {
		const { timeS, pose, nearSide, angles, depthRatio } = analysis;
		const shown = pose === null ? null : { ...pose, world: null };
		return { timeS, pose: shown, nearSide, angles, depthRatio, back: backOf(analysis) };
	};
}

/** A flat back that the person gave as the measure, in place of their first reps. */
export interface GivenBack {
	readonly neutral: BackNeutral;
	readonly from:
		/** Reps of this recording that looked good, by their numbers. */
		| { readonly kind: 'reps'; readonly numbers: readonly number[] }
		/** Another recording of the same person, by its name. */
		| { readonly kind: 'clip'; readonly name: string };
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
	/** Flat backs that the person gave as the measure, one for an exercise and side. */
	readonly givenBacks: readonly GivenBack[];
	/** Flat backs that were the measure at the end, given ones included, one for an exercise and side that were judged. */
	readonly backNeutrals: readonly BackNeutral[];
	/** What a watch recorded meanwhile; `null` without a watch file. */
	readonly watch: WatchTrack | null;
	/** Why the analysis ended before the video did; `null` when it reached the end. */
	readonly stopped: ReviewStop | null;
	/** Corrections that were taken back and can be made again, the latest last. */
	readonly undone?: readonly Correction[];
}

/** `readS`: media time up to which the recording was analysed. */
export type ReviewStop =
	| { readonly kind: 'cancelled'; readonly readS: number; readonly durationS: number | null }
	| { readonly kind: 'trouble'; readonly readS: number; readonly trouble: ReviewTrouble };

/** Why a file gave nothing, or gave out on the way. The screen words it. */
export type ReviewTrouble =
	/** `codec`: what people call the one that can't be decoded. */
	| { readonly kind: 'source'; readonly code: SourceErrorCode; readonly codec?: string }
	/** No such exercise. */
	| { readonly kind: 'exercise'; readonly exerciseId: string }
	| { readonly kind: 'session'; readonly problem: SessionProblem; readonly detail: string }
	/** A file too large to be read, or a landmark track that says nothing. `detail` is a whole sentence when it is damaged. */
	| { readonly kind: 'document'; readonly problem: 'too-large' | 'damaged' | 'empty'; readonly detail: string }
	/** `detail`: what the browser or the library said, in English. */
	| { readonly kind: 'estimator'; readonly cause: 'memory' | 'unknown'; readonly detail: string };

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
	if (isSourceError(reason)) {
		const { code, codec } = reason;
		return codec === null ? { kind: 'source', code } : { kind: 'source', code, codec };
	}
	const detail = reason instanceof Error ? reason.message : String(reason);
	return { kind: 'estimator', cause: NO_MEMORY.test(detail) ? 'memory' : 'unknown', detail };
}

/**
 * What browsers say when nothing can be allocated, and TensorFlow.js, whose machine code was built to end without a word of why: it ends
 * like that where its `new` gets nothing.
 */
const NO_MEMORY = /\bmemory\b|allocation failed|^Aborted\(\)/iu;

function isSourceError(reason: unknown): reason is SourceError {
	return reason instanceof Error && reason.name === 'SourceError' && 'code' in reason;
}
