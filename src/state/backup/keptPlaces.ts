import type { ReviewStore } from '../../io/storage/reviewStore.ts';
import type { SessionStore } from '../../io/storage/sessionStore.ts';
import type { SettingsStore } from '../../io/storage/settingsStore.ts';
import type { TextDraft } from '../../io/storage/textDraft.ts';
import type { AllDrafts } from '../drafts.ts';
import type { ProgrammeShelf } from '../programmeShelf.svelte.ts';

/** Where everything is that is kept of a person. */
export interface KeptPlaces {
	readonly sessions: SessionStore;
	readonly reviews: Pick<ReviewStore, 'list'>;
	readonly shelf: Pick<ProgrammeShelf, 'own' | 'keep'>;
	readonly settings: SettingsStore;
	/** Names of the settings that were chosen. */
	chosenSettings(): readonly string[];
	readonly reminders: TextDraft;
	readonly watch: TextDraft;
	readonly drafts: Pick<AllDrafts, 'sets' | 'workouts'>;
}
