import { exportName, exportPieces, type ExportKind, type ExportPiece } from '../analysis/export/exportFiles.ts';
import { createFileReviewer, type FileReviewer, type FileReviewPorts, type ReviewChoice } from './fileReviewer.ts';
import type { JudgedBy } from './judgeAnew.ts';
import { KeptReviews, type KeepingPorts } from './keptReviews.svelte.ts';
import { givenInstead } from './reviewBack.ts';
import { gathered } from './pausing.ts';
import { phaseAfter, type ReviewPhase } from './reviewPhase.ts';
import { Rejudging } from './rejudging.svelte.ts';
import { ReviewQueue, type QueuedFile } from './reviewQueue.svelte.ts';
import { troubleOf, type GivenBack, type ReviewRecording, type ReviewTrouble } from './reviewRecording.ts';
import { retraced, type RunningReview } from './reviewVideo.ts';

export interface ReviewPorts extends FileReviewPorts {
	/** `null`: results are not kept. */
	readonly keeping: KeepingPorts | null;
	/** Hands a file, given in pieces, to the person. */
	save(fileName: string, pieces: readonly ExportPiece[]): void;
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
	shown = $state.raw<ReviewRecording | null>(null);
	/** What the person looks at: the files and how they get on, or the recording that is shown. */
	page = $state.raw<'files' | 'result'>('files');
	readonly queue = new ReviewQueue();
	readonly kept: KeptReviews;
	readonly rejudging: Rejudging;
	busy = $derived(this.phase === 'opening' || this.phase === 'analysing');

	readonly #ports: ReviewPorts;
	readonly #reviewer: FileReviewer;
	#recordings = $state.raw<readonly ReviewRecording[]>([]);
	#abort: AbortController | null = null;
	#draining = false;
	#nextId = 1;

	constructor(ports: ReviewPorts, choice: ReviewChoice) {
		this.#ports = ports;
		this.kept = new KeptReviews(ports.keeping);
		this.#reviewer = createFileReviewer(ports, this.kept);
		this.choice = $state.raw(choice);
		const find = (id: number) => this.recordings.find((recording) => recording.id === id);
		this.rejudging = new Rejudging(ports.createAnalyzer, { find, put: this.put.bind(this) });
	}

	get recordings(): readonly ReviewRecording[] {
		return this.#recordings;
	}

	/** Whatever changes on a recording is kept as well. */
	set recordings(recordings: readonly ReviewRecording[]) {
		this.#recordings = recordings;
		this.kept.follow(recordings);
	}

	/** Takes files in: videos, saved sessions and landmark tracks, in the order given. Resolves when they are through, or at once while others are under way. */
	async open(files: readonly File[]): Promise<void> {
		await this.#take(files, 'if-needed');
	}

	/** Analyses the shown video from its beginning, and puts that in the place of what is kept of it. */
	async analyseAgain(): Promise<void> {
		const video = this.shown?.video ?? null;
		if (video !== null) await this.#take([video], 'anew');
	}

	/** Stops the analysis and forgets the files that wait. What was analysed is kept. */
	cancel(): void {
		this.queue.takeOutWaiting();
		this.skip();
	}

	/** Stops the analysis of one file and goes on with the next. What was analysed is kept. */
	skip(): void {
		this.#abort?.abort();
	}

	show(recording: ReviewRecording): void {
		this.shown = recording;
		this.page = 'result';
	}

	showFiles(): void {
		this.page = 'files';
	}

	/** Shows a kept review without its video. */
	async openKept(key: string): Promise<void> {
		const isOpen = this.recordings.find(({ id }) => id === this.kept.idOf(key));
		if (isOpen !== undefined) {
			this.show(isOpen);
			return;
		}
		const found = await this.kept.load(key);
		const id = this.#nextId++;
		const recording = found === null ? null : await this.#reviewer.reopen(found, id);
		if (found !== null && recording === null) this.kept.trouble = 'damaged';
		if (found === null || recording === null) return;
		this.kept.begin(id, key, found.card);
		this.#add(recording, null);
		this.show(recording);
	}

	/** Brings the picture back to a shown review that was opened without its video. Resolves with `false` when this is another video. */
	async bringVideo(video: File): Promise<boolean> {
		const { shown } = this;
		if (shown === null || !(await this.kept.isOf(shown.id, video))) return false;
		this.put({ ...shown, video });
		return true;
	}

	/** Judges the pictures of the shown video as another exercise, or as what is recognised in them; the next videos too. */
	async judgeAs(exerciseId: string): Promise<void> {
		this.choice = { ...this.choice, exerciseId };
		await this.#judge((shown) => ({ exerciseId, givenBacks: shown.givenBacks }));
	}

	/** Takes a flat back as the measure of the shown recording and judges it anew. */
	async measureBackBy(given: GivenBack): Promise<void> {
		await this.#judge((shown) => ({ ...shown, givenBacks: givenInstead(shown.givenBacks, given) }));
	}

	/** The recording's own first reps are the measure again. */
	async forgetGivenBacks(): Promise<void> {
		await this.#judge((shown) => ({ ...shown, givenBacks: [] }));
	}

	async #judge(by: (shown: ReviewRecording) => JudgedBy): Promise<void> {
		const { shown } = this;
		if (shown !== null && shown.frames.length > 0) await this.rejudging.judge(shown, by(shown));
	}

	/** Puts a recording that was changed in the place of what it was. */
	put(changed: ReviewRecording): void {
		this.recordings = this.recordings.map((recording) => (recording.id === changed.id ? changed : recording));
		if (this.shown?.id === changed.id) this.shown = changed;
	}

	/** Hands one file about the shown recording to the person. Resolves when it is made. */
	async save(kind: ExportKind): Promise<void> {
		const { shown } = this;
		if (shown === null) return;
		this.#ports.save(exportName(kind, shown.session.source.name), await gathered(exportPieces(kind, shown)));
	}

	/** Stops what runs and gives the pose model back. */
	close(): void {
		this.cancel();
		this.rejudging.stop();
		this.#reviewer.dropEstimator();
	}

	async #take(files: readonly File[], analysis: QueuedFile['analysis']): Promise<void> {
		this.queue.add(files, analysis);
		if (this.#draining) return;
		this.#draining = true;
		this.page = 'files';
		for (let next = this.queue.next(); next !== null; next = this.queue.next()) await this.#review(next);
		this.#draining = false;
	}

	async #review({ id: queuedId, file, analysis }: QueuedFile): Promise<void> {
		this.fileName = file.name;
		this.trouble = null;
		this.phase = 'opening';
		const abort = new AbortController();
		this.#abort = abort;
		try {
			const reviewed = await this.#reviewer.review({
				id: this.#nextId++,
				file,
				choice: this.choice,
				analysis,
				signal: abort.signal,
				publish: (running) => {
					this.phase = 'analysing';
					this.running = running;
				},
			});
			if (reviewed.kind === 'trouble') {
				this.#fail(queuedId, reviewed.trouble);
				return;
			}
			const { recording, key, card, from } = reviewed;
			const { id, stopped } = recording;
			const before = key === null ? null : this.kept.idOf(key);
			if (key !== null) this.kept.begin(id, key, card);
			this.#add(recording, before);
			if (stopped?.kind === 'trouble') this.#dropBroken(stopped.trouble);
			if (abort.signal.aborted) void this.#retrace(recording);
			const isAnalysed = from === 'analysis' && stopped !== null;
			this.queue.settle(
				queuedId,
				isAnalysed ? { kind: 'stopped', recordingId: id } : { kind: 'done', recordingId: id, from },
			);
			this.phase = from === 'analysis' ? phaseAfter(recording) : 'done';
		} catch (reason) {
			const trouble = troubleOf(reason);
			this.#dropBroken(trouble);
			if (abort.signal.aborted) {
				this.queue.settle(queuedId, { kind: 'stopped', recordingId: null });
				this.phase = 'cancelled';
			} else {
				this.#fail(queuedId, trouble);
			}
		} finally {
			this.running = null;
			this.#abort = null;
		}
	}

	/** Shows a new recording, unless the person looks at another one meanwhile. `before`: the one that it takes the place of. */
	#add(recording: ReviewRecording, before: number | null): void {
		const isInstead = this.recordings.some(({ id }) => id === before);
		this.recordings = isInstead
			? this.recordings.map((each) => (each.id === before ? recording : each))
			: [...this.recordings, recording];
		if (before !== null) this.queue.pointTo(recording.id, before);
		if (this.page === 'files' || this.shown?.id === before) this.shown = recording;
		if (this.queue.waiting.length === 0) this.page = 'result';
	}

	/** What was left open when the analysis was stopped, unless the recording was judged anew meanwhile. */
	async #retrace(stopped: ReviewRecording): Promise<void> {
		const trace = await retraced(stopped, this.#ports.createAnalyzer);
		const now = this.recordings.find(({ id }) => id === stopped.id);
		if (now?.trace === stopped.trace) this.put({ ...now, trace });
	}

	#fail(queuedId: number, trouble: ReviewTrouble): void {
		this.queue.settle(queuedId, { kind: 'failed', trouble });
		this.trouble = trouble;
		this.phase = 'failed';
	}

	/** A pose model that failed is not used again: the next video gets a new one. */
	#dropBroken(trouble: ReviewTrouble): void {
		if (trouble.kind === 'estimator') this.#reviewer.dropEstimator();
	}
}
