import { judging, type CreateAnalyzer, type JudgedBy } from './judgeAnew.ts';
import { pausing } from './pausing.ts';
import type { ReviewRecording } from './reviewRecording.ts';

/** The recordings of a page. */
export interface JudgedPage {
	/** @returns undefined when it is open no more. */
	find(id: number): ReviewRecording | undefined;
	put(changed: ReviewRecording): void;
}

/** Judges recordings anew without holding up the page. A newer wish takes the place of an older one. */
export class Rejudging {
	/** Whether a verdict is still to come. */
	runs = $state(false);
	#abort: AbortController | null = null;
	readonly #createAnalyzer: CreateAnalyzer;
	readonly #page: JudgedPage;

	constructor(createAnalyzer: CreateAnalyzer, page: JudgedPage) {
		this.#createAnalyzer = createAnalyzer;
		this.#page = page;
	}

	/** Resolves when it is judged, or another wish came. What else was changed meanwhile stays. */
	async judge(recording: ReviewRecording, { exerciseId, givenBacks }: JudgedBy): Promise<void> {
		this.stop();
		const abort = new AbortController();
		this.#abort = abort;
		this.runs = true;
		const judged = await pausing(
			judging(recording, { exerciseId, givenBacks }, this.#createAnalyzer),
			abort.signal,
		).catch((reason: unknown) => {
			if (abort.signal.aborted) return null;
			throw reason;
		});
		if (judged === null) return;
		this.runs = false;
		const now = this.#page.find(recording.id);
		if (now === undefined) return;
		const { trace, notes, backNeutrals, session } = judged;
		const withSets = { ...now.session, sets: session.sets };
		this.#page.put({ ...now, exerciseId, givenBacks, trace, notes, backNeutrals, session: withSets });
	}

	stop(): void {
		this.#abort?.abort();
		this.runs = false;
	}
}
