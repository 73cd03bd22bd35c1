import type { SettingsStore } from './settingsStore.ts';

const ASKED = 'askedToStay';

/**
 * Asks the browser, once in its life, to spare what is kept here when it clears up. Some browsers ask the person in turn: so not before
 * there is something to lose, and not again after a no. The returned function never throws.
 */
export function createStayRequest(settings: SettingsStore): () => void {
	async function ask(): Promise<void> {
		try {
			if (settings.read(ASKED) !== null || (await navigator.storage.persisted())) return;
			settings.write(ASKED, 'yes');
			await navigator.storage.persist();
		} catch {
			// Kept for as long as the browser likes.
		}
	}
	return () => void ask();
}
