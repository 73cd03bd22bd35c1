/** Keeps one text in the browser's storage, so that closing the tab or a crash loses next to nothing. */
export interface TextDraft {
	/** @returns null when there is none. */
	load(): string | null;
	keep(text: string): void;
	clear(): void;
}

/** The draft under this name. Where storage is refused or full, nothing is kept and nothing breaks. */
export function createTextDraft(storage: Storage | null, name: string): TextDraft {
	const key = `plumbline.${name}`;
	return {
		load: () => attempt(() => storage?.getItem(key) ?? null),
		keep(text) {
			attempt(() => storage?.setItem(key, text));
		},
		clear() {
			attempt(() => storage?.removeItem(key));
		},
	};
}

function attempt<T>(use: () => T): T | null {
	try {
		return use();
	} catch {
		return null;
	}
}
