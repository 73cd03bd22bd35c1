import { AUTO } from '../analysis/analyzer.ts';
import { EXERCISES } from '../analysis/exercises/registry.ts';
import type { FrameSource } from '../io/camera/frameSource.ts';
import type { Backend, PoseEstimator, PoseModel } from '../io/estimator/poseEstimator.ts';
import type { KeptCard, KeptReview } from '../io/storage/keptReview.ts';
import { judging, type CreateAnalyzer } from './judgeAnew.ts';
import { keptRecording, renewed } from './keptRecording.ts';
import type { KeptReviews, LandmarksWanted } from './keptReviews.svelte.ts';
import { isDocument, openDocument } from './openDocument.ts';
import { pausing } from './pausing.ts';
import type { ReviewRecording, ReviewTrouble } from './reviewRecording.ts';
import { reviewVideo, type RunningReview } from './reviewVideo.ts';

export interface ReviewChoice extends LandmarksWanted {
	/** `null`: let the estimator choose by probe. */
	readonly backend: Backend | null;
}

export interface FileReviewPorts {
	/** e.g. `plumbline 0.1.0`, for the session document. */
	readonly app: string;
	/** `picturesPerS`: how many at most are wanted; `null`: all. Rejects with a `SourceError`. */
	openVideo(file: File, picturesPerS: number | null): Promise<FrameSource>;
	openEstimator(model: PoseModel, backend: Backend | null): PoseEstimator;
	readonly createAnalyzer: CreateAnalyzer;
	/** Wall clock in seconds, from any origin. */
	clockS(): number;
}

export interface FileReview {
	readonly id: number;
	readonly file: File;
	readonly choice: ReviewChoice;
	readonly analysis: 'if-needed' | 'anew';
	readonly signal: AbortSignal;
	readonly publish: (running: RunningReview) => void;
}

/** `key`: where it may be kept; `card`: as it was kept before. */
export type ReviewedFile =
	| {
			readonly kind: 'reviewed';
			readonly from: 'analysis' | 'kept' | 'document';
			readonly recording: ReviewRecording;
			readonly key: string | null;
			readonly card: KeptCard | null;
	  }
	| { readonly kind: 'trouble'; readonly trouble: ReviewTrouble };

interface OpenEstimator {
	readonly estimator: PoseEstimator;
	readonly model: PoseModel;
	readonly backend: Backend | null;
}

/** Makes one recording of one file: of a kept review where there is one, of a document, or by analysing the video. */
export interface FileReviewer {
	/** Rejects with what the file, the pose model or the signal rejects with. */
	review(review: FileReview): Promise<ReviewedFile>;
	/** A kept review without its video, judged as it was the last time. Resolves with `null` when it can't be read. */
	reopen(kept: KeptReview, id: number): Promise<ReviewRecording | null>;
	/** A pose model that failed is not used again. */
	dropEstimator(): void;
}

export function createFileReviewer(ports: FileReviewPorts, kept: KeptReviews): FileReviewer {
	const { app, clockS, createAnalyzer } = ports;
	let open: OpenEstimator | null = null;

	function dropEstimator(): void {
		open?.estimator.close();
		open = null;
	}

	/** The pose model, ready for a person it has not seen. Kept from one video to the next. */
	async function openEstimator({ model, backend }: ReviewChoice): Promise<PoseEstimator> {
		if (open?.model === model && open.backend === backend) {
			await open.estimator.startOver();
			return open.estimator;
		}
		dropEstimator();
		const estimator = ports.openEstimator(model, backend);
		open = { estimator, model, backend };
		await estimator.ready;
		return estimator;
	}

	async function openSaved({ id, file, choice, signal }: FileReview): Promise<ReviewedFile> {
		const { exerciseId } = choice;
		const opened = await openDocument(file, { id, app, exerciseId, createAnalyzer, signal });
		if (opened.kind === 'trouble') return opened;
		return { kind: 'reviewed', from: 'document', recording: opened.recording, key: null, card: null };
	}

	async function analyse({ id, file, choice, signal, publish }: FileReview): Promise<ReviewRecording> {
		const { exerciseId, picturesPerS } = choice;
		const source = await ports.openVideo(file, picturesPerS);
		try {
			const estimator = await openEstimator(choice);
			return await reviewVideo({
				id,
				app,
				file,
				source,
				estimator,
				exerciseId,
				createAnalyzer,
				signal,
				clockS,
				publish,
			});
		} finally {
			source.close();
		}
	}

	async function reviewFile(review: FileReview): Promise<ReviewedFile> {
		const { id, file, choice, analysis, signal } = review;
		const key = await kept.keyOf(file, choice);
		const found = key === null ? null : await kept.find(key);
		const old = found === null ? null : keptRecording(found, id, file);
		const { exerciseId } = choice;
		if (analysis === 'if-needed' && found !== null && old !== null && serves(old, choice)) {
			const by = { exerciseId, givenBacks: old.givenBacks };
			const recording = await pausing(judging(old, by, createAnalyzer), signal);
			return { kind: 'reviewed', from: 'kept', recording, key: found.card.key, card: found.card };
		}
		const analysed = await analyse(review);
		if (old === null) return { kind: 'reviewed', from: 'analysis', recording: analysed, key, card: null };
		const by = { exerciseId, givenBacks: old.givenBacks };
		const recording = await pausing(judging(renewed(old, analysed), by, createAnalyzer), new AbortController().signal);
		return { kind: 'reviewed', from: 'analysis', recording, key: reaches(analysed, old) ? key : null, card: null };
	}

	return {
		review(review) {
			const { file, choice } = review;
			if (isDocument(file)) return openSaved(review);
			const { exerciseId } = choice;
			if (!isKnown(exerciseId)) {
				return Promise.resolve({ kind: 'trouble', trouble: { kind: 'exercise', exerciseId } });
			}
			return reviewFile(review);
		},
		async reopen(keptReview, id) {
			const old = keptRecording(keptReview, id, null);
			if (old === null) return null;
			const { givenBacks } = old;
			// It may have been an exercise that only another version knows.
			const exerciseId = isKnown(old.exerciseId) ? old.exerciseId : AUTO;
			return pausing(judging(old, { exerciseId, givenBacks }, createAnalyzer), new AbortController().signal);
		},
		dropEstimator,
	};
}

function isKnown(exerciseId: string): boolean {
	return exerciseId === AUTO || EXERCISES.some(({ id }) => id === exerciseId);
}

/** Landmarks of one backend serve who asked for no certain one. */
function serves({ session }: ReviewRecording, { backend }: ReviewChoice): boolean {
	return backend === null || session.backend === backend;
}

/** Whether a new analysis came at least as far as an old one: otherwise the old one stays the one that is kept. */
function reaches(analysed: ReviewRecording, old: ReviewRecording): boolean {
	return readS(analysed) >= readS(old);
}

function readS({ stopped }: ReviewRecording): number {
	return stopped === null ? Number.POSITIVE_INFINITY : stopped.readS;
}
