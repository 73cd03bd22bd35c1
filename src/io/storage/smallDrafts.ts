import type { KeptDraft } from './database.ts';

const PREFIX = 'plumbline.drafts.';
/** Before drafts had a database there was one of each kind, under its bare name. */
const EARLIER_KINDS: readonly string[] = ['draft', 'workout', 'demo-workout'];
const EARLIER_ID = 'earlier/';

/** Drafts in the browser’s small storage: those of earlier versions, and those that the database could not take. */
export interface SmallDrafts {
	list(): readonly KeptDraft[];
	keep(draft: KeptDraft): 'kept' | 'refused';
	remove(draft: Pick<KeptDraft, 'id'>): void;
}

/** `null`: the browser refuses it. */
export function createSmallDrafts(storage: Storage | null): SmallDrafts {
	return {
		list() {
			try {
				return storage === null
					? []
					: [...namesIn(storage).flatMap((name) => read(storage, name)), ...earlier(storage)];
			} catch {
				return [];
			}
		},
		keep({ id, ...rest }) {
			try {
				storage?.setItem(PREFIX + id, JSON.stringify(rest));
				return storage === null ? 'refused' : 'kept';
			} catch {
				return 'refused';
			}
		},
		remove({ id }) {
			try {
				storage?.removeItem(id.startsWith(EARLIER_ID) ? `plumbline.${id.slice(EARLIER_ID.length)}` : PREFIX + id);
			} catch {
				// It is offered once more.
			}
		},
	};
}

function namesIn(storage: Storage): readonly string[] {
	return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((name) =>
		name.startsWith(PREFIX),
	);
}

function read(storage: Storage, name: string): readonly KeptDraft[] {
	try {
		const { kind, page, text, writtenAt } = JSON.parse(storage.getItem(name) ?? 'null') as Partial<KeptDraft>;
		if ([kind, page, text, writtenAt].some((each) => typeof each !== 'string')) return [];
		return [{ id: name.slice(PREFIX.length), kind, page, text, writtenAt } as KeptDraft];
	} catch {
		return [];
	}
}

function earlier(storage: Storage): readonly KeptDraft[] {
	return EARLIER_KINDS.flatMap((kind) => {
		const text = storage.getItem(`plumbline.${kind}`);
		return text === null ? [] : [{ id: EARLIER_ID + kind, kind, page: '', text, writtenAt: '' }];
	});
}
