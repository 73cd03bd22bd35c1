import { AUTO } from '../analysis/analyzer.ts';
import { EXERCISES } from '../analysis/exercises/registry.ts';
import { exportName, exportText, type ExportKind } from '../analysis/export/exportFiles.ts';
import type { FrameSource } from '../io/camera/frameSource.ts';
import type { Backend, PoseEstimator, PoseModel } from '../io/estimator/poseEstimator.ts';
import { judgeAnew, type CreateAnalyzer, type JudgedBy } from './judgeAnew.ts';
import { isDocument, openDocument } from './openDocument.ts';
import { givenInstead } from './reviewBack.ts';
import { troubleOf, type GivenBack, type ReviewRecording, type ReviewTrouble } from './reviewRecording.ts';
import { reviewVideo, type RunningReview } from './reviewVideo.ts';

export type ReviewPhase = 'idle' | 'opening' | 'analysing' | 'done' | 'failed' | 'cancelled';

export interface ReviewChoice {
	readonly exerciseId: string;
	readonly model: PoseModel;
	/** `null`: let the estimator choose by probe. */
	readonly backend: Backend | null;
}

export interface ReviewPorts {
	/** e.g. `plumbline 0.1.0`, for the session document. */
	readonly app: string;
	/** Rejects with a `SourceError`. */
	openVideo(file: File): Promise<FrameSource>;
	openEstimator(model: PoseModel, backend: Backend | null): PoseEstimator;
	readonly createAnalyzer: CreateAnalyzer;
	/** Hands a text file to the person. */
	save(fileName: string, text: string): void;
	/** Wall clock in seconds, from any origin. */
	clockS(): number;
}

interface OpenEstimator {
	readonly estimator: PoseEstimator;
	readonly model: PoseModel;
	readonly backend: Backend | null;
}

/** Videos in, sessions out, one after the other; one of them is shown. */
export class ReviewSession {
	phase = $state.raw<ReviewPhase>('idle');
	choice: ReviewChoice;
	running = $state.raw<RunningReview | null>(null);
	/** Why the last file gave nothing; `null` when it gave something. */
	trouble = $state.raw<ReviewTrouble | null>(null);
	/** Name of the file that `phase` and `trouble` speak of. */
	fileName = $state.raw('');
	waiting = $state.raw<readonly File[]>([]);
	recordings = $state.raw<readonly ReviewRecording[]>([]);
	shown = $state.raw<ReviewRecording | null>(null);
	busy = $derived(this.phase === 'opening' || this.phase === 'analysing');

	readonly #ports: ReviewPorts;
	#abort: AbortController | null = null;
	#open: OpenEstimator | null = null;
	#draining = false;
	#nextId = 1;

	constructor(ports: ReviewPorts, choice: ReviewChoice) {
		this.#ports = ports;
		this.choice = $state.raw(choice);
	}

	/** Takes files in: videos, saved sessions and landmark tracks, in the order given. Resolves when they are through, or at once while others are under way. */
	async open(files: readonly File[]): Promise<void> {
		this.waiting = [...this.waiting, ...files];
		if (this.#draining) return;
		this.#draining = true;
		let next = this.waiting[0];
		while (next !== undefined) {
			this.waiting = this.waiting.slice(1);
			await this.#review(next);
			next = this.waiting[0];
		}
		this.#draining = false;
	}

	/** Stops the analysis and forgets the files that wait. What was analysed is kept. */
	cancel(): void {
		this.waiting = [];
		this.#abort?.abort();
	}

	show(recording: ReviewRecording): void {
		this.shown = recording;
	}

	/** Judges the pictures of the shown video as another exercise, or as what is recognised in them; the next videos too. */
	judgeAs(exerciseId: string): void {
		this.choice = { ...this.choice, exerciseId };
		this.#judge({ exerciseId, givenBacks: this.shown?.givenBacks ?? [] });
	}

	/** Takes a flat back as the measure of the shown recording and judges it anew. */
	measureBackBy(given: GivenBack): void {
		const { shown } = this;
		if (shown === null) return;
		this.#judge({ exerciseId: shown.exerciseId, givenBacks: givenInstead(shown.givenBacks, given) });
	}

	/** The recording's own first reps are the measure again. */
	forgetGivenBacks(): void {
		if (this.shown !== null) this.#judge({ exerciseId: this.shown.exerciseId, givenBacks: [] });
	}

	#judge(by: JudgedBy): void {
		const { shown } = this;
		if (shown !== null && shown.frames.length > 0) this.put(judgeAnew(shown, by, this.#ports.createAnalyzer));
	}

	/** Puts a recording that was changed in the place of what it was. */
	put(changed: ReviewRecording): void {
		this.recordings = this.recordings.map((recording) => (recording.id === changed.id ? changed : recording));
		if (this.shown?.id === changed.id) this.shown = changed;
	}

	/** Hands one file about the shown recording to the person. */
	save(kind: ExportKind): void {
		const { shown } = this;
		if (shown !== null) this.#ports.save(exportName(kind, shown.session.source.name), exportText(kind, shown));
	}

	/** Stops what runs and gives the pose model back. */
	close(): void {
		this.cancel();
		this.#open?.estimator.close();
		this.#open = null;
	}

	async #review(file: File): Promise<void> {
		this.fileName = file.name;
		this.trouble = null;
		this.phase = 'opening';
		const abort = new AbortController();
		this.#abort = abort;
		try {
			const recording = isDocument(file)
				? await this.#openDocument(file, abort.signal)
				: await this.#reviewVideo(file, abort.signal);
			this.phase = recording === null ? 'failed' : phaseAfter(recording);
			if (recording === null) return;
			this.recordings = [...this.recordings, recording];
			this.shown = recording;
			if (recording.stopped?.kind === 'trouble') this.#dropBroken(recording.stopped.trouble);
		} catch (reason) {
			const trouble = troubleOf(reason);
			this.#dropBroken(trouble);
			this.trouble = abort.signal.aborted ? null : trouble;
			this.phase = abort.signal.aborted ? 'cancelled' : 'failed';
		} finally {
			this.running = null;
			this.#abort = null;
		}
	}

	async #reviewVideo(file: File, signal: AbortSignal): Promise<ReviewRecording | null> {
		const { exerciseId, model, backend } = this.choice;
		if (exerciseId !== AUTO && !EXERCISES.some(({ id }) => id === exerciseId)) {
			this.trouble = { kind: 'exercise', exerciseId };
			return null;
		}
		const source = await this.#ports.openVideo(file);
		try {
			const estimator = await this.#estimator(model, backend);
			const { app, clockS, createAnalyzer } = this.#ports;
			return await reviewVideo({
				id: this.#nextId++,
				app,
				file,
				source,
				estimator,
				exerciseId,
				createAnalyzer,
				signal,
				clockS,
				publish: (running) => {
					this.phase = 'analysing';
					this.running = running;
				},
			});
		} finally {
			source.close();
		}
	}

	/** The pose model, ready for a person it has not seen. Kept from one video to the next. */
	async #estimator(model: PoseModel, backend: Backend | null): Promise<PoseEstimator> {
		if (this.#open?.model === model && this.#open.backend === backend) {
			await this.#open.estimator.startOver();
			return this.#open.estimator;
		}
		this.#open?.estimator.close();
		const estimator = this.#ports.openEstimator(model, backend);
		this.#open = { estimator, model, backend };
		await estimator.ready;
		return estimator;
	}

	/** A pose model that failed is not used again: the next video gets a new one. */
	#dropBroken(trouble: ReviewTrouble): void {
		if (trouble.kind !== 'estimator') return;
		this.#open?.estimator.close();
		this.#open = null;
	}

	async #openDocument(file: File, signal: AbortSignal): Promise<ReviewRecording | null> {
		const { app, createAnalyzer } = this.#ports;
		const { exerciseId } = this.choice;
		const opened = await openDocument(file, { id: this.#nextId++, app, exerciseId, createAnalyzer, signal });
		if (opened.kind === 'opened') return opened.recording;
		this.trouble = opened.trouble;
		return null;
	}
}

/** A file that breaks off is still reviewed up to there; a pose model that breaks off is a failure, though what was read stays. */
function phaseAfter({ stopped }: ReviewRecording): ReviewPhase {
	if (stopped === null) return 'done';
	if (stopped.kind === 'cancelled') return 'cancelled';
	return stopped.trouble.kind === 'source' ? 'done' : 'failed';
}
