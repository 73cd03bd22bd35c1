import { SvelteSet } from 'svelte/reactivity';

/** What can be laid over the picture beside the body itself. */
export const EXTRA_LAYERS = ['angles', 'paths', 'best'] as const;
export type ExtraLayer = (typeof EXTRA_LAYERS)[number];

/** What is drawn over the picture of a recording. */
export class PlaybackLayers {
	/** Whether anything is drawn at all. */
	overlay = $state.raw(true);
	readonly #extra = new SvelteSet<ExtraLayer>(['angles']);

	/** Whether a layer is to be seen: not while the whole overlay is off. */
	shows(layer: ExtraLayer): boolean {
		return this.overlay && this.#extra.has(layer);
	}

	toggleOverlay(): void {
		this.overlay = !this.overlay;
	}

	/** Shows or hides a layer. Whoever asks for one wants to see it: the overlay comes on with it. */
	toggle(layer: ExtraLayer): void {
		if (this.shows(layer)) {
			this.#extra.delete(layer);
			return;
		}
		this.#extra.add(layer);
		this.overlay = true;
	}
}
