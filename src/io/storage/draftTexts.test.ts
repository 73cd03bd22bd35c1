import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '../../../tests/support/memoryStorage.ts';
import { createDraftTexts, type DraftPorts } from './draftTexts.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

/** Pages of one browser, which share what it keeps. */
function browser(storage: Storage | null = memoryStorage()) {
	const open = new Set<string>();
	const troubles: string[] = [];
	let minute = 0;
	return {
		storage,
		troubles,
		setClockTo: (next: number) => (minute = next),
		page(name: string, change: Partial<DraftPorts> = {}) {
			open.add(name);
			const texts = createDraftTexts({
				storage,
				pages: {
					own: () => name,
					others: () => Promise.resolve(new Set([...open].filter((each) => each !== name))),
				},
				now: () => new Date(Date.UTC(2026, 10, 22, 9, minute++)),
				onTrouble: (code) => troubles.push(code),
				...change,
			});
			return { ...texts, die: () => open.delete(name) };
		},
	};
}
const textsOf = (all: readonly { readonly text: string }[]) => all.map(({ text }) => text);

async function openedByNewer(): Promise<void> {
	await new Promise((resolve, reject) => {
		const request = indexedDB.open('plumbline', 99);
		request.onsuccess = () => {
			request.result.close();
			resolve(null);
		};
		request.onblocked = () => reject(new Error('blocked'));
	});
}

function full(): void {
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
}

describe('createDraftTexts', () => {
	it('leaves what a page that is gone was writing, the latest of it, to the next one', async () => {
		const { page } = browser();
		const first = page('first');
		const writer = first.begin('workout');
		for (const text of ['1', '2', '3']) writer.keep(text);
		await writer.settled();
		first.die();
		expect(textsOf(await page('second').left('workout'))).toEqual(['3']);
		expect(await page('second').left('draft')).toEqual([]);
	});

	it('leaves nothing of what was cleared, even while it was being written', async () => {
		const { page } = browser();
		const { begin, left } = page('only');
		const writer = begin('workout');
		writer.keep('1');
		writer.clear();
		expect(await left('workout')).toEqual([]);
	});

	it('keeps two tabs that train at once apart, and shows neither what the other does', async () => {
		const { page } = browser();
		const [one, other] = [page('one'), page('other')];
		const writers = [one.begin('workout'), other.begin('workout')];
		writers.forEach((writer, index) => writer.keep(`of tab ${index}`));
		await Promise.all(writers.map((writer) => writer.settled()));
		expect(textsOf(await one.left('workout'))).toEqual(['of tab 0']);
		expect(textsOf(await other.left('workout'))).toEqual(['of tab 1']);
		one.die();
		other.die();
		expect(textsOf(await page('later').left('workout'))).toEqual(['of tab 1', 'of tab 0']);
	});

	it('lets a page go on with what was left, which is then nobody else’s', async () => {
		const { page } = browser();
		const first = page('first');
		first.begin('workout').keep('two reps');
		await first.left('workout');
		first.die();
		const [taken] = await page('second').left('workout');
		taken?.keep('three reps');
		await taken?.settled();
		expect(await page('third').left('workout')).toEqual([]);
		expect(textsOf(await page('second').left('workout'))).toEqual(['three reps']);
	});

	it('finds what earlier versions wrote, once, and moves it when it is gone on with', async () => {
		const { page, storage } = browser();
		storage?.setItem('plumbline.workout', 'from long ago');
		storage?.setItem('plumbline.draft', 'sets');
		const [left] = await page('now').left('workout');
		expect(left?.text).toBe('from long ago');
		left?.keep('gone on with');
		await left?.settled();
		expect(storage?.getItem('plumbline.workout')).toBeNull();
		expect(textsOf(await page('now').left('workout'))).toEqual(['gone on with']);
		const [sets] = await page('now').left('draft');
		sets?.clear();
		await sets?.settled();
		expect(storage?.getItem('plumbline.draft')).toBeNull();
	});

	it('goes on in the small storage, and says so, once a newer version in another tab has the database', async () => {
		const { page, storage, troubles } = browser();
		const older = page('older');
		const writer = older.begin('workout');
		writer.keep('1');
		await writer.settled();
		await openedByNewer();
		writer.keep('2');
		await writer.settled();
		expect(troubles).toEqual(['newer']);
		expect(textsOf(await older.left('workout'))).toEqual(['2']);
		expect(storage?.length).toBe(1);
	});

	it('takes the later text where one stands in both places', async () => {
		const { page, storage } = browser();
		const first = page('first');
		const writer = first.begin('workout');
		writer.keep('1');
		await writer.settled();
		full();
		writer.keep('2');
		await writer.settled();
		vi.restoreAllMocks();
		first.die();
		const second = page('second');
		const left = await second.left('workout');
		expect(textsOf(left)).toEqual(['2']);
		left[0]?.keep('3');
		await left[0]?.settled();
		expect(textsOf(await second.left('workout'))).toEqual(['3']);
		expect(storage?.length).toBe(0);
	});

	it('says that the disk is full, and goes on with what it has', async () => {
		const storage = memoryStorage();
		storage.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
		const { page, troubles } = browser(storage);
		const { begin, left } = page('only');
		const writer = begin('workout');
		writer.keep('1');
		await writer.settled();
		full();
		writer.keep('2');
		await writer.settled();
		expect(troubles).toEqual(['full']);
		expect(textsOf(await left('workout'))).toEqual(['1']);
	});

	it('does without a database where the browser has none, and without anything in a private window', async () => {
		vi.stubGlobal('indexedDB', undefined);
		const plain = browser();
		const page = plain.page('only');
		const writer = page.begin('workout');
		writer.keep('1');
		expect(textsOf(await page.left('workout'))).toEqual(['1']);
		expect(plain.troubles).toEqual([]);
		const locked = browser(null);
		const bare = locked.page('only');
		bare.begin('workout').keep('1');
		expect(await bare.left('workout')).toEqual([]);
		expect(locked.troubles).toEqual(['refused']);
	});

	it('writes all of it again when the browser has thrown everything away meanwhile', async () => {
		const { page } = browser();
		const { begin, left } = page('only');
		const writer = begin('workout');
		writer.keep('1');
		await writer.settled();
		await new Promise((resolve) => (indexedDB.deleteDatabase('plumbline').onsuccess = resolve));
		writer.keep('1, 2');
		await writer.settled();
		expect(textsOf(await left('workout'))).toEqual(['1, 2']);
	});

	it('loses nothing by a clock that is set back', async () => {
		const { page, setClockTo } = browser();
		const { begin, left } = page('only');
		setClockTo(50);
		begin('workout').keep('before');
		setClockTo(10);
		const later = begin('workout');
		later.keep('after');
		await later.settled();
		expect(textsOf(await left('workout'))).toEqual(['before', 'after']);
	});

	it('minds nothing that stands under its names and is none of its own', async () => {
		const { page, storage } = browser();
		for (const text of ['{', 'null', '[]', '{"kind":"workout","page":3}', '{"kind":"workout"}'])
			storage?.setItem(`plumbline.drafts.${text}`, text);
		expect(await page('only').left('workout')).toEqual([]);
	});
});
