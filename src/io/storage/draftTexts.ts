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

/**
 * Written one after the other, but handed to the browser at once: a page that is too busy to hear that one is done loses no other. House:
 * more than that come only where the disk is slower than a person, and then the latest is what counts.
 */
const AT_ONCE = 4;

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
			await untilDone(place.writing);
			const [rows, others] = await Promise.all([keptRows(place), ports.pages.others()]);
			return rows
				.filter((row) => row.kind === kind && !others.has(row.page))
				.sort((one, other) => Number(one.writtenAt < other.writtenAt) - Number(one.writtenAt > other.writtenAt))
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
	const { ports, writing } = place;
	const own = new Set<Promise<void>>();
	let waiting: { readonly text: string | null } | null = null;
	let latest = 0;

	function begin(text: string | null): void {
		const turn = ++latest;
		const draft = { id, kind, page: ports.pages.own(), text: text ?? '', writtenAt: ports.now().toISOString() };
		const write = (text === null ? remove(place, id) : put(place, draft, () => turn === latest)).finally(() => {
			own.delete(write);
			writing.delete(write);
			if (waiting !== null && own.size < AT_ONCE) {
				const next = waiting;
				waiting = null;
				begin(next.text);
			}
		});
		own.add(write);
		writing.add(write);
	}
	function want(text: string | null): void {
		if (own.size < AT_ONCE) begin(text);
		else waiting = { text };
	}
	return { keep: want, clear: () => want(null), settled: () => untilDone(own) };
}

async function untilDone(writing: ReadonlySet<Promise<void>>): Promise<void> {
	while (writing.size > 0) await Promise.all(writing);
}

/** `isLatest`: nothing was asked for since. */
async function put({ use, small, ports }: Place, draft: KeptDraft, isLatest: () => boolean): Promise<void> {
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
		if (!isLatest()) return;
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
