import { holdDatabase, type DatabaseUse, type KeptDraft } from './database.ts';
import { createSmallDrafts, type SmallDrafts } from './smallDrafts.ts';
import { storeError, type StoreErrorCode } from './storeError.ts';

/** A place for one thing that is under way. Written in the background, the latest text wins. */
export interface TextWriter {
	keep(text: string): void;
	clear(): void;
	/** Resolves when all that was asked for is written, or could not be. */
	settled(): Promise<void>;
}

/** What was cut short. To keep it again is to go on with it: from then on it belongs to this page. */
export interface LeftText extends TextWriter {
	readonly text: string;
}

/** What is under way, each by itself: what one tab writes takes nothing from another. */
export interface DraftTexts {
	/** A place for what begins now; there is nothing in it before the first `keep`. */
	begin(kind: string): TextWriter;
	/** What was cut short, latest first. What runs in another tab that is open is not. Never rejects. */
	left(kind: string): Promise<readonly LeftText[]>;
}

/** Pages of this app that are open in this browser. */
export interface OpenPages {
	/** Names this page. From the first time it is asked for, others know of it. */
	own(): string;
	others(): Promise<ReadonlySet<string>>;
}

export interface DraftPorts {
	/** Takes over where the database can't; `null` where the browser refuses it too. */
	readonly storage: Storage | null;
	readonly pages: OpenPages;
	now(): Date;
	/** Something could not be written where it should: not at all, or only to the small storage of the browser. */
	onTrouble(code: StoreErrorCode): void;
}

interface Place {
	readonly use: DatabaseUse;
	readonly small: SmallDrafts;
	readonly ports: DraftPorts;
	/** What is being written. */
	readonly writing: Set<Promise<void>>;
}

/** Drafts in IndexedDB. What is written survives the end of the whole browser a few milliseconds later; the small storage takes seconds to minutes. */
export function createDraftTexts(ports: DraftPorts): DraftTexts {
	const place: Place = { use: holdDatabase(), small: createSmallDrafts(ports.storage), ports, writing: new Set() };
	let begun = 0;
	return {
		begin: (kind) => createWriter(place, kind, `${ports.pages.own()}/${++begun}`),
		async left(kind) {
			await Promise.all(place.writing);
			const [rows, others] = await Promise.all([keptRows(place), ports.pages.others()]);
			return rows
				.filter((row) => row.kind === kind && !others.has(row.page))
				.sort((one, other) => (one.writtenAt < other.writtenAt ? 1 : -1))
				.map(({ id, text }) => ({ text, ...createWriter(place, kind, id) }));
		},
	};
}

/** Of one that stands in both places the small one is later: it was written because the database could not be. */
async function keptRows({ use, small }: Place): Promise<readonly KeptDraft[]> {
	const later = small.list();
	try {
		const rows = await use((database) => database.getAll('drafts'));
		return [...rows.filter(({ id }) => !later.some((each) => each.id === id)), ...later];
	} catch {
		return later;
	}
}

function createWriter(place: Place, kind: string, id: string): TextWriter {
	const { ports } = place;
	let wanted: { readonly text: string | null } | null = null;
	let writing: Promise<void> | null = null;

	async function write(): Promise<void> {
		while (wanted !== null) {
			const { text } = wanted;
			wanted = null;
			if (text === null) await remove(place, id);
			else await put(place, { id, kind, page: ports.pages.own(), text, writtenAt: ports.now().toISOString() });
		}
	}
	function want(text: string | null): void {
		wanted = { text };
		if (writing !== null) return;
		const all = write().finally(() => {
			place.writing.delete(all);
			writing = null;
		});
		writing = all;
		place.writing.add(all);
	}
	return {
		keep: want,
		clear: () => want(null),
		settled: async () => {
			await writing;
		},
	};
}

async function put({ use, small, ports }: Place, draft: KeptDraft): Promise<void> {
	try {
		await use(async (database) => {
			const change = database.transaction('drafts', 'readwrite', { durability: 'strict' });
			const written = change.store.put(draft);
			// The page may go before an answer comes.
			change.commit();
			await Promise.all([written, change.done]);
		});
		small.remove(draft);
	} catch (reason) {
		const { code } = storeError(reason);
		// Without a database there is the small storage, and nothing to worry anybody with.
		if (small.keep(draft) === 'refused' || code === 'newer' || code === 'full') ports.onTrouble(code);
	}
}

async function remove({ use, small }: Place, id: string): Promise<void> {
	small.remove({ id });
	try {
		await use((database) => database.delete('drafts', id));
	} catch {
		// It is offered once more.
	}
}
