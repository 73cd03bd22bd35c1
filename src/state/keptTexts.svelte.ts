import { SvelteMap } from 'svelte/reactivity';
import type { SettingsStore } from '../io/storage/settingsStore.ts';

/** Texts by name: kept, and followed by whatever shows them. Empty where nothing was chosen. */
export class KeptTexts<Name extends string> {
	readonly #store: SettingsStore;
	readonly #texts: SvelteMap<Name, string>;

	constructor(store: SettingsStore, names: readonly Name[]) {
		this.#store = store;
		this.#texts = new SvelteMap(names.map((name) => [name, store.read(name) ?? '']));
		store.follow?.((told) => {
			const name = names.find((each) => each === told);
			if (name !== undefined) this.#texts.set(name, store.read(name) ?? '');
		});
	}

	read(name: Name): string {
		return this.#texts.get(name) ?? '';
	}

	write(name: Name, text: string): void {
		this.#texts.set(name, text);
		this.#store.write(name, text);
	}
}
