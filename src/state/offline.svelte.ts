import type { Kept } from '../io/offline/keeper.ts';
import type { OfflineEvent } from '../io/offline/offlineLink.ts';
import type { TextDraft } from '../io/storage/textDraft.ts';

const MISSING_WORDS = {
	all: 'This browser keeps nothing here, so Plumbline needs a network each time.',
	models: 'There is no room left to keep the pose models. Free some space, or live and review need a network.',
	parts: 'There is no room left to keep all of Plumbline. Free some space, or parts of it need a network.',
} as const;

/** `null` as well for what the next visit mends by itself: a network that failed, a host in the middle of an update. */
function missingOf({ missing, because }: Kept): keyof typeof MISSING_WORDS | null {
	if (because === 'refused') return 'all';
	if (because !== 'full') return null;
	return missing.every(({ part }) => part === 'models') ? 'models' : 'parts';
}

/** Whether the app is kept for days without a network, and whether a newer one waits. */
export class Offline {
	#newVersion: 'none' | 'waits' | 'later' = $state('none');
	#missing: keyof typeof MISSING_WORDS | null = $state(null);
	readonly #told: TextDraft;

	/** `told`: what the person has been told is missing, over visits. */
	constructor(told: TextDraft) {
		this.#told = told;
	}

	/** Whether to ask: a new version waits, and nobody has said "later" in this visit. */
	get asksForUpdate(): boolean {
		return this.#newVersion === 'waits';
	}

	/** What can't be kept and what to do, in words; `null` when there is nothing to tell that has not been told. */
	get missing(): string | null {
		return this.#missing === null ? null : MISSING_WORDS[this.#missing];
	}

	receive(event: OfflineEvent): void {
		if (event.kind === 'new-version') {
			if (this.#newVersion === 'none') this.#newVersion = 'waits';
			return;
		}
		const missing = missingOf(event.kept);
		if (event.kept.because === null) this.#told.clear();
		this.#missing = missing === this.#told.load() ? null : missing;
	}

	updateLater(): void {
		this.#newVersion = 'later';
	}

	heardMissing(): void {
		if (this.#missing !== null) this.#told.keep(this.#missing);
		this.#missing = null;
	}
}
