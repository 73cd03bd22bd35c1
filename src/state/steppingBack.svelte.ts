/** The tools step back when nobody is at the keyboard. */
const SHOWN_MS = 3_000;

/** Whether tools are to be seen: for a while after each touch of pointer or key. */
export class SteppingBack {
	shown = $state<'shown' | 'hidden'>('shown');
	#timer: ReturnType<typeof setTimeout> | null = null;

	/** Somebody is there. */
	readonly touch = (): void => {
		this.shown = 'shown';
		this.stop();
		this.#timer = setTimeout(() => (this.shown = 'hidden'), SHOWN_MS);
	};

	/** Nothing is hidden any more. */
	stop(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
	}
}
