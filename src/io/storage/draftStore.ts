import { parseSession } from '../../analysis/session/parseSession.ts';
import type { Session } from '../../analysis/session/session.ts';
import { createTextDraft } from './textDraft.ts';

/** Keeps the session that is not saved yet, so that closing the tab or a crash loses at most the repetition under way. */
export interface DraftStore {
	/** @returns null when there is none, or when what is there can't be read. */
	load(): Session | null;
	keep(session: Session): void;
	clear(): void;
}

/** Drafts in the browser's storage. Where storage is refused or full, nothing is kept and nothing breaks. */
export function createDraftStore(storage: Storage | null): DraftStore {
	const draft = createTextDraft(storage, 'draft');
	return {
		load() {
			const text = draft.load();
			if (text === null) return null;
			const parsed = parseSession(text);
			return parsed.kind === 'session' ? parsed.session : null;
		},
		keep(session) {
			draft.keep(JSON.stringify(session));
		},
		clear: draft.clear,
	};
}
