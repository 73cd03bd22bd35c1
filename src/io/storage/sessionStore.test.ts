import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import { makeSession } from '../../../tests/support/makeSession.ts';
import { createSessionStore } from './sessionStore.ts';

it('sessions are kept by when they began, latest first', async () => {
	const store = createSessionStore();
	const [monday, tuesday] = ['2026-11-23T09:00:00Z', '2026-11-24T09:00:00Z'];
	await store.keep({ ...makeSession([]), startedAt: monday });
	await store.keep({ ...makeSession([]), startedAt: tuesday, notes: 'first' });
	await store.keep({ ...makeSession([]), startedAt: tuesday, notes: 'second' });
	expect((await store.list()).map(({ startedAt, notes }) => [startedAt, notes])).toEqual([
		[tuesday, 'second'],
		[monday, ''],
	]);
});

it('a note is written to what is kept by then, and nothing comes back that was removed', async () => {
	const store = createSessionStore();
	await store.removeAll();
	const [monday, tuesday] = ['2026-11-23T09:00:00Z', '2026-11-24T09:00:00Z'];
	await store.keep({ ...makeSession([]), startedAt: monday, app: 'plumbline 9' });
	await store.keep({ ...makeSession([]), startedAt: tuesday });
	await store.note(monday, 'band');
	await store.remove(tuesday);
	await store.note(tuesday, 'too late');
	expect((await store.list()).map(({ app, notes }) => [app, notes])).toEqual([['plumbline 9', 'band']]);
	await store.removeAll();
	expect(await store.list()).toEqual([]);
});

it('refused storage is an error with a code', async () => {
	const open = indexedDB.open.bind(indexedDB);
	indexedDB.open = () => {
		throw new DOMException('not here', 'SecurityError');
	};
	await expect(createSessionStore().list()).rejects.toMatchObject({ code: 'refused' });
	indexedDB.open = open;
});

it('missing sessions are added all or, where the disk is full, not at all; those that are there stay', async () => {
	const store = createSessionStore();
	await store.removeAll();
	const at = (day: number) => ({ ...makeSession([]), startedAt: `2026-11-0${day}T09:00:00Z` });
	await store.keep({ ...at(1), notes: 'here' });
	const put = Reflect.get<IDBObjectStore, 'put'>(IDBObjectStore.prototype, 'put');
	let room = 1;
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
		if (room-- <= 0) throw new DOMException('full', 'QuotaExceededError');
		return put.call(this, value, key);
	});
	await expect(store.addMissing([at(1), at(2), at(3)])).rejects.toMatchObject({ code: 'full' });
	expect(await store.list()).toHaveLength(1);
	vi.restoreAllMocks();
	await store.addMissing([at(1), at(2), at(3)]);
	expect((await store.list()).map(({ notes }) => notes)).toEqual(['', '', 'here']);
});
