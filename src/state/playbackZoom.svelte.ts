import type { TimeSpan } from './playback.svelte.ts';

/** House: one second over the whole width shows single pictures. */
const MIN_SPAN_S = 1;
/** One press of a key or button. */
const STEP = 1.6;
/** Where the playhead comes in again when the strip turns its page, as a share of its width. */
const PAGE_MARGIN_RATIO = 0.12;

/** Which part of a recording its timeline shows. */
export class PlaybackZoom {
	span = $state.raw<TimeSpan>({ startS: 0, endS: 0 });
	readonly lengthS: number;

	constructor(lengthS: number) {
		this.lengthS = lengthS;
		this.span = { startS: 0, endS: lengthS };
	}

	get isWhole(): boolean {
		return this.#widthS >= this.lengthS;
	}

	get isClosest(): boolean {
		return this.#widthS <= Math.min(MIN_SPAN_S, this.lengthS);
	}

	get #widthS(): number {
		return this.span.endS - this.span.startS;
	}

	/** Shows `factor` times closer, or less close below 1; what is at `aroundS` stays where it is. */
	zoom(factor: number, aroundS: number): void {
		const { startS } = this.span;
		const widthS = Math.min(Math.max(this.#widthS / factor, Math.min(MIN_SPAN_S, this.lengthS)), this.lengthS);
		const anchorS = Math.min(Math.max(aroundS, startS), this.span.endS);
		const share = this.#widthS > 0 ? (anchorS - startS) / this.#widthS : 0;
		this.#show(anchorS - share * widthS, widthS);
	}

	closer(aroundS: number): void {
		this.zoom(STEP, aroundS);
	}

	wider(aroundS: number): void {
		this.zoom(1 / STEP, aroundS);
	}

	fit(): void {
		this.#show(0, this.lengthS);
	}

	/** Moves on by so many seconds, or back when negative. */
	pan(byS: number): void {
		this.#show(this.span.startS + byS, this.#widthS);
	}

	/** Turns the page when the playhead has left what is shown. */
	follow(timeS: number): void {
		const margin = PAGE_MARGIN_RATIO * this.#widthS;
		if (timeS > this.span.endS) this.#show(timeS - margin, this.#widthS);
		else if (timeS < this.span.startS) this.#show(timeS + margin - this.#widthS, this.#widthS);
	}

	#show(startS: number, widthS: number): void {
		const from = Math.min(Math.max(startS, 0), this.lengthS - widthS);
		this.span = { startS: from, endS: from + widthS };
	}
}
