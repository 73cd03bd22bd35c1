/** What the person chose, as text by name; survives the tab where the browser allows it. */
export interface SettingsStore {
	read(name: string): string | null;
	/** Nothing is kept of an empty text. */
	write(name: string, value: string): void;
	/** Tells the name of each setting that is written anew, whoever does it, also in another tab. Left out: nobody else does. */
	readonly follow?: (told: (name: string) => void) => void;
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

const followers = new Set<(name: string) => void>();

function tell(name: string): void {
	for (const follower of followers) follower(name);
}

function followOtherTabs(): void {
	addEventListener('storage', ({ key }) => {
		if (key?.startsWith(PREFIX) === true) tell(key.slice(PREFIX.length));
	});
}

/** Settings in the browser's storage. Where storage is refused, the defaults hold. */
export function createSettingsStore(storage: Storage | null): SettingsStore {
	return {
		follow(told) {
			if (followers.size === 0) followOtherTabs();
			followers.add(told);
		},
		read(name) {
			try {
				return storage?.getItem(PREFIX + name) ?? null;
			} catch {
				return null;
			}
		},
		write(name, value) {
			try {
				if (value === '') storage?.removeItem(PREFIX + name);
				else storage?.setItem(PREFIX + name, value);
				if (storage !== null) tell(name);
			} catch {
				// Full or refused: the choice holds until the tab is closed.
			}
		},
	};
}
