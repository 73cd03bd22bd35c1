import 'fake-indexeddb/auto';
import { Blob as FileInNode } from 'node:buffer';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { madeBackup, MADE_ENTRIES } from '../../tests/support/madeBackup.ts';
import { madeDay, madeWeeks } from '../../tests/support/madeHistory.ts';
import { memoryStorage } from '../../tests/support/memoryStorage.ts';
import { readLines } from '../io/files/readLines.ts';
import { deleteEverything } from '../io/storage/deleteEverything.ts';
import { createDraftTexts } from '../io/storage/draftTexts.ts';
import { createReviewStore } from '../io/storage/reviewStore.ts';
import { createRoomPort } from '../io/storage/room.ts';
import { createSessionStore } from '../io/storage/sessionStore.ts';
import { chosenSettings, createSettingsStore } from '../io/storage/settingsStore.ts';
import { createTextDraft } from '../io/storage/textDraft.ts';
import { copyOf } from '../workout/editProgramme.ts';
import { swingStarter } from '../workout/programmes/swingStarter.ts';
import { MAX_LINE_LENGTH } from './backup/parseBackup.ts';
import { createAllDrafts } from './drafts.ts';
import { ProgrammeShelf } from './programmeShelf.svelte.ts';
import { YourData } from './yourData.svelte.ts';

const NOW = new Date('2026-11-22T18:00:00');

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

/** Another browser, with nothing in it. */
function freshBrowser() {
	vi.stubGlobal('indexedDB', new IDBFactory());
	const storage = memoryStorage();
	const files: (readonly [name: string, text: string])[] = [];
	const pages = { own: () => 'this', others: () => Promise.resolve(new Set<string>()) };
	const texts = createDraftTexts({ storage, pages, now: () => NOW, onTrouble: () => undefined });
	const sessions = createSessionStore();
	const shelf = new ProgrammeShelf(createTextDraft(storage, 'programmes'));
	const startOver = vi.fn();
	const data = new YourData({
		app: 'plumbline test',
		kept: {
			sessions,
			reviews: createReviewStore(),
			shelf,
			settings: createSettingsStore(storage),
			chosenSettings: () => chosenSettings(storage),
			reminders: createTextDraft(storage, 'nudges'),
			watch: createTextDraft(storage, 'companion'),
			drafts: createAllDrafts(texts),
		},
		room: createRoomPort(undefined),
		savePieces: (name, pieces) => files.push([name, pieces.join('')]),
		linesOf: (file) => readLines(file, MAX_LINE_LENGTH),
		deleteEverything: () => deleteEverything(storage),
		startOver,
		now: () => NOW,
	});
	async function saved(): Promise<string> {
		await data.save();
		return files.at(-1)?.[1] ?? '';
	}
	return { data, storage, sessions, shelf, files, saved, startOver, texts };
}
// That of jsdom can’t be read piece by piece.
const fileOf = (text: string) => new FileInNode([text]) as unknown as Blob;
/** What a backup holds, in any order. */
function contents(text: string): readonly unknown[] {
	const entries = text.trim().split('\n').slice(1).map((line) => JSON.parse(line) as Entry); // prettier-ignore
	const key = ({ kind, name, session }: Entry) => `${kind} ${session?.startedAt ?? name ?? ''}`;
	return entries.sort((one, other) => key(one).localeCompare(key(other)));
}
interface Entry {
	readonly kind: string;
	readonly name?: string;
	readonly session?: { readonly startedAt: string };
}

describe('a backup', () => {
	it('takes everything to another browser, whose backup is the same', async () => {
		const { data, saved, startOver } = freshBrowser();
		await data.takeIn(fileOf(madeBackup()));
		expect(data.takenIn).toMatchObject({ kind: 'read', taken: MADE_ENTRIES.length, ended: 'whole', showsLater: 'yes' });
		expect(data.counts).toEqual({ sessions: 16, programmes: 1, reviews: 0 });
		expect(contents(await saved())).toEqual(contents(madeBackup()));
		expect(startOver).not.toHaveBeenCalled();
	});

	it('is taken in twice without anything coming twice, and changes nothing that is here', async () => {
		const { data, sessions, shelf, saved } = freshBrowser();
		const [first] = madeWeeks(new Date('2026-11-22T18:00:00Z'));
		if (first !== undefined) await sessions.keep({ ...first, notes: 'newer here' });
		shelf.keep({ ...copyOf(swingStarter, { id: 'own-mine', name: 'Changed since' }) });
		await data.takeIn(fileOf(madeBackup()));
		expect(data.takenIn).toMatchObject({ taken: MADE_ENTRIES.length - 2, there: 2 });
		const before = await saved();
		await data.takeIn(fileOf(madeBackup()));
		expect(data.takenIn).toMatchObject({ taken: 0, there: MADE_ENTRIES.length, showsLater: 'no' });
		expect(await saved()).toBe(before);
		expect(before).toContain('newer here');
		expect(before).toContain('Changed since');
	});

	it('holds what is kept and can’t be read here, and sets that are in no history yet', async () => {
		const { sessions, texts, saved } = freshBrowser();
		const newer = { ...madeDay({ startedAt: '2027-01-01T09:00:00Z', counted: 1, clean: 1 }), schemaVersion: 99 };
		await sessions.keep(newer as never);
		const sets = madeDay({ startedAt: '2027-01-02T09:00:00Z', counted: 3, clean: 1 });
		texts.begin('draft').keep(JSON.stringify(sets));
		const text = await saved();
		expect(text).toContain('"schemaVersion":99');
		const other = freshBrowser();
		await other.data.takeIn(fileOf(text));
		expect(other.data.takenIn).toMatchObject({ taken: 1, newer: 1 });
		expect(await other.sessions.list()).toEqual([sets]);
	});

	it('that is none is refused, and nothing is changed', async () => {
		const { data, saved } = freshBrowser();
		const before = await saved();
		for (const [text, problem] of [
			['', 'not-a-backup'],
			['{"schemaVersion":2,"sets":[]}', 'not-a-backup'],
			[madeBackup().replace('"version":1', '"version":7'), 'newer-version'],
		] as const) {
			await data.takeIn(fileOf(text));
			expect(data.takenIn).toEqual({ kind: 'refused', problem });
		}
		const gone = { size: 10, stream: () => { throw new DOMException('gone', 'NotFoundError'); } }; // prettier-ignore
		await data.takeIn(gone as unknown as Blob);
		expect(data.takenIn).toEqual({ kind: 'refused', problem: 'unreadable' });
		await data.takeIn({ size: 3_000_000_000 } as Blob);
		expect(data.takenIn).toEqual({ kind: 'refused', problem: 'too-large' });
		expect(await saved()).toBe(before);
	});

	it('stops where the disk is full, says how far it came, and goes on from there the next time', async () => {
		const { data, sessions } = freshBrowser();
		const sixty = Array.from({ length: 60 }, (_, minute) =>
			madeDay({ startedAt: new Date(Date.UTC(2026, 0, 1, 9, minute)).toISOString(), counted: 1, clean: 1 }),
		);
		const backup = fileOf(madeBackup(sixty.map((session) => ({ kind: 'session', session }))));
		const put = Reflect.get<IDBObjectStore, 'put'>(IDBObjectStore.prototype, 'put');
		let room = 55;
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
			if (room-- <= 0) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
			return put.call(this, value, key);
		});
		await data.takeIn(backup);
		expect(data.takenIn).toMatchObject({ taken: 50, ended: 'no-room' });
		expect(await sessions.list()).toHaveLength(50);
		vi.restoreAllMocks();
		await data.takeIn(backup);
		expect(data.takenIn).toMatchObject({ taken: 10, there: 50, ended: 'whole' });
	});

	it('that ends in the middle of a session is taken in up to there', async () => {
		const { data, sessions } = freshBrowser();
		const text = madeBackup();
		await data.takeIn(fileOf(text.slice(0, text.indexOf('"session"', text.length / 3))));
		expect(data.takenIn).toMatchObject({ kind: 'read', damaged: 1, ended: 'cut-off' });
		expect(await sessions.list()).toHaveLength(data.takenIn?.kind === 'read' ? data.takenIn.taken : -1);
	});
});

it('everything is deleted, and only what is Plumbline’s', async () => {
	const { data, storage, sessions, texts, startOver } = freshBrowser();
	storage.setItem('of-another-page', 'stays');
	await data.takeIn(fileOf(madeBackup()));
	await data.deleteAll();
	expect(startOver).toHaveBeenCalledOnce();
	expect(storage.length).toBe(1);
	expect(await sessions.list()).toEqual([]);
	expect(await texts.left('workout')).toEqual([]);
});

it('storage that is refused is told, not thrown', async () => {
	const { data, files } = freshBrowser();
	vi.stubGlobal('indexedDB', undefined);
	await data.load();
	expect(data.trouble).toBe('refused');
	await data.save();
	await data.takeIn(fileOf(madeBackup()));
	await data.deleteAll();
	expect([data.trouble, data.takenIn, files]).toEqual(['refused', null, []]);
});
