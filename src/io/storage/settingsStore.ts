/** What the person chose, as text by name; survives the tab where the browser allows it. */
export interface SettingsStore {
	read(name: string): string | null;
	write(name: string, value: string): void;
}

const PREFIX = 'plumbline.settings.';

/** Names of the settings that are written down. */
export function chosenSettings(storage: Storage | null): readonly string[] {
	try {
		return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '')
			.filter((key) => key.startsWith(PREFIX))
			.map((key) => key.slice(PREFIX.length));
	} catch {
		return [];
	}
}

/** Settings in the browser's storage. Where storage is refused, the defaults hold. */
export function createSettingsStore(storage: Storage | null): SettingsStore {
	return {
		read(name) {
			try {
				return storage?.getItem(PREFIX + name) ?? null;
			} catch {
				return null;
			}
		},
		write(name, value) {
			try {
				storage?.setItem(PREFIX + name, value);
			} catch {
				// Full or refused: the choice holds until the tab is closed.
			}
		},
	};
}
