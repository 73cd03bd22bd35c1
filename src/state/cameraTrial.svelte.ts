import type { LiveSource } from '../io/camera/frameSource.ts';
import { troubleOf, type ReviewTrouble } from './reviewRecording.ts';

/** The camera looked at before anything is done with it. Nothing is asked for until somebody wants it. */
export class CameraTrial {
	stands = $state<'unasked' | 'asking' | 'seen'>('unasked');
	/** What shows the picture, unmirrored; `null` while there is none. */
	preview = $state.raw<LiveSource['preview'] | null>(null);
	/** Why there is no picture; `null` when nothing is known to be wrong. */
	trouble = $state.raw<ReviewTrouble | null>(null);

	readonly #open: () => Promise<LiveSource>;
	#source: LiveSource | null = null;
	/** Rises with each wish: what comes for an earlier one is not wanted any more. */
	#wish = 0;

	constructor(open: () => Promise<LiveSource>) {
		this.#open = open;
	}

	/** Asks the browser for the camera. Never rejects. */
	async ask(): Promise<void> {
		const wish = ++this.#wish;
		this.stands = 'asking';
		this.trouble = null;
		try {
			const source = await this.#open();
			if (wish !== this.#wish) {
				source.close();
				return;
			}
			this.#source = source;
			this.preview = source.preview;
			this.stands = 'seen';
		} catch (reason) {
			if (wish !== this.#wish) return;
			this.trouble = troubleOf(reason);
			this.stands = 'unasked';
		}
	}

	/** Camera off, also where the browser is still asking. It may be asked for again. */
	end(): void {
		this.#wish += 1;
		this.#source?.close();
		this.#source = null;
		this.preview = null;
		this.stands = 'unasked';
	}
}
