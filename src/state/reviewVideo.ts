import { wantsBack } from '../analysis/analyzer.ts';
import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import { createRecordingCheck } from '../analysis/session/recordingCheck.ts';
import { SESSION_SCHEMA_VERSION, type RepReport, type Session, type SetReport } from '../analysis/session/session.ts';
import type { FrameSource } from '../io/camera/frameSource.ts';
import type { PoseEstimator } from '../io/estimator/poseEstimator.ts';
import { finishing, judgedBacks, type CreateAnalyzer } from './judgeAnew.ts';
import { analyseVideo } from './analyseVideo.ts';
import { pausing } from './pausing.ts';
import {
	createReviewFrames,
	troubleOf,
	type ReviewFrame,
	type ReviewProgress,
	type ReviewRecording,
	type ReviewStop,
} from './reviewRecording.ts';

/** Four looks a second: smooth enough for a bar, nothing that the pose model would wait for. */
const PUBLISH_EVERY_S = 0.25;

/** What is seen of a running analysis, a few times a second. */
export interface RunningReview {
	readonly name: string;
	readonly progress: ReviewProgress;
	/** Grows while it is shown; `progress.framesDone` tells how far. */
	readonly trace: readonly ReviewFrame[];
	readonly reps: readonly RepReport[];
	/** The exercise that is counted; `null` until one was recognised. */
	readonly exerciseId: string | null;
}

export interface VideoReview {
	readonly id: number;
	/** e.g. `plumbline 0.1.0` */
	readonly app: string;
	readonly file: File;
	readonly source: FrameSource;
	readonly estimator: PoseEstimator;
	/** An exercise's id, or `AUTO`. */
	readonly exerciseId: string;
	readonly createAnalyzer: CreateAnalyzer;
	readonly signal: AbortSignal;
	readonly clockS: () => number;
	readonly publish: (running: RunningReview) => void;
}

/**
 * Analyses one video from start to end. What was read before a cancel or a failure is kept, and `stopped` says so.
 * Rejects when there was nothing to keep.
 */
export async function reviewVideo(review: VideoReview): Promise<ReviewRecording> {
	const { source, signal, clockS } = review;
	const check = createRecordingCheck();
	const frames: PoseFrame[] = [];
	const trace: ReviewFrame[] = [];
	const analyzer = review.createAnalyzer(review.exerciseId);
	const reviewFrame = createReviewFrames();
	let reps: readonly RepReport[] = [];
	let exerciseId: string | null = null;
	const startedAtS = clockS();
	let publishedAtS = Number.NEGATIVE_INFINITY;

	function publishNow(nowS: number): void {
		publishedAtS = nowS;
		const progress = progressOf({ source, trace, elapsedS: nowS - startedAtS });
		review.publish({ name: source.name, progress, trace, reps, exerciseId });
	}

	let failure: { readonly reason: unknown } | null = null;
	publishNow(startedAtS);
	try {
		await analyseVideo({
			...review,
			analyzer,
			back: wantsBack(review.exerciseId) ? 'wanted' : 'unwanted',
			onFrame(frame, analysis) {
				frames.push(frame);
				trace.push(reviewFrame(analysis));
				check.push(frame, analysis);
				({ reps } = analysis);
				exerciseId = analysis.exercise?.id ?? null;
				const nowS = clockS();
				if (nowS - publishedAtS >= PUBLISH_EVERY_S) publishNow(nowS);
			},
		});
	} catch (reason) {
		if (frames.length === 0) throw reason;
		failure = { reason };
	}
	if (frames.length === 0 && signal.aborted) throw new Error('cancelled before the first picture');
	const readS = trace.at(-1)?.timeS ?? 0;
	const stopped = stopOf({ failure, signal, readS, durationS: source.durationS });
	const sets = analyzer.finish();
	return {
		id: review.id,
		exerciseId: review.exerciseId,
		session: sessionOf(review, sets),
		trace: await finishUnlessStopped(review, trace, frames, sets),
		frames,
		video: review.file,
		notes: check.notes(stopped === null ? source.durationS : null),
		givenBacks: [],
		watch: null,
		backNeutrals: judgedBacks(analyzer, sets),
		stopped,
	};
}

/** Who stops wants to see what there is at once: {@link retraced} finishes it later. */
async function finishUnlessStopped(
	review: VideoReview,
	trace: readonly ReviewFrame[],
	frames: readonly PoseFrame[],
	sets: readonly SetReport[],
): Promise<readonly ReviewFrame[]> {
	try {
		return await pausing(finishing(trace, frames, sets, { ...review, givenBacks: [] }), review.signal);
	} catch (reason) {
		if (review.signal.aborted) return trace;
		throw reason;
	}
}

/** The finished trace of a recording that was stopped, in the background. */
export function retraced(
	{ trace, frames, session, exerciseId, givenBacks }: ReviewRecording,
	createAnalyzer: CreateAnalyzer,
): Promise<readonly ReviewFrame[]> {
	const work = finishing(trace, frames, session.sets, { exerciseId, givenBacks, createAnalyzer });
	return pausing(work, new AbortController().signal);
}

interface Reached {
	readonly source: FrameSource;
	readonly trace: readonly ReviewFrame[];
	readonly elapsedS: number;
}

function progressOf({ source, trace, elapsedS }: Reached): ReviewProgress {
	const timeS = trace.at(-1)?.timeS ?? 0;
	const { durationS } = source;
	const known = durationS !== null && durationS > 0;
	const measured = trace.length > 0 && elapsedS > 0;
	return {
		ratio: known ? Math.min(timeS / durationS, 1) : 0,
		timeS,
		durationS,
		framesDone: trace.length,
		framesPerS: measured ? trace.length / elapsedS : null,
		leftS: known && measured && timeS > 0 ? (Math.max(durationS - timeS, 0) * elapsedS) / timeS : null,
	};
}

interface Ending {
	readonly failure: { readonly reason: unknown } | null;
	readonly signal: AbortSignal;
	readonly readS: number;
	readonly durationS: number | null;
}

function stopOf({ failure, signal, readS, durationS }: Ending): ReviewStop | null {
	if (signal.aborted) return { kind: 'cancelled', readS, durationS };
	return failure === null ? null : { kind: 'trouble', readS, trouble: troubleOf(failure.reason) };
}

function sessionOf({ app, file, source, estimator }: VideoReview, sets: readonly SetReport[]): Session {
	return {
		schemaVersion: SESSION_SCHEMA_VERSION,
		app,
		model: estimator.model,
		backend: estimator.backend ?? 'unknown',
		// A file is written when its recording ends, unless it is a copy.
		startedAt: new Date(file.lastModified - (source.durationS ?? 0) * 1000).toISOString(),
		source: {
			kind: source.kind,
			name: source.name,
			durationS: source.durationS,
			widthPx: source.widthPx,
			heightPx: source.heightPx,
		},
		sets,
		corrections: [],
		pain: [],
		heartRate: [],
		notes: '',
	};
}
