import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packFrames } from '../../analysis/session/packFrames.ts';
import type { KeptReview } from './keptReview.ts';
import { createReviewStore } from './reviewStore.ts';
import { StoreError } from './storeError.ts';

const FRAMES = packFrames([
	{ timeS: 0.033367, widthPx: 640, heightPx: 360, image: null, world: null, backContour: null, score: 0.25 },
]);

function kept(key: string, change: Partial<KeptReview['card']> = {}): KeptReview {
	const at = '2026-11-22T09:00:00.000Z';
	const card = {
		key,
		name: `${key}.mp4`,
		counted: '5 squats',
		reach: 'whole' as const,
		keptAt: at,
		usedAt: at,
		bytes: 1000,
		...change,
	};
	return { card, details: { exerciseId: 'squat', givenBacks: [] }, frames: FRAMES };
}

function names(cards: readonly { readonly name: string }[]): string[] {
	return cards.map(({ name }) => name);
}

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

/** The next writes of frames fail as in a storage without room, as long as `isFull` says so. */
function fullWhile(isFull: () => boolean): void {
	const put = Reflect.get<IDBObjectStore, 'put'>(IDBObjectStore.prototype, 'put');
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
		if (this.name === 'reviewFrames' && isFull()) throw new DOMException('full', 'QuotaExceededError');
		return put.call(this, value, key);
	});
}

describe('createReviewStore', () => {
	it('gives back what was kept, also to another page', async () => {
		await createReviewStore().keep(kept('a'));
		const store = createReviewStore();
		expect(await store.load('a')).toEqual(kept('a'));
		expect(await store.load('b')).toBeNull();
	});

	it('changes the small part and leaves the frames, but brings nothing back that was removed', async () => {
		const store = createReviewStore();
		await store.keep(kept('a'));
		const { card } = kept('a', { counted: '3 lunges' });
		await store.change({ card, details: { exerciseId: 'lunge' } });
		expect(await store.load('a')).toEqual({ card, details: { exerciseId: 'lunge' }, frames: FRAMES });
		await store.remove('a');
		await store.change({ card, details: {} });
		expect(await store.list()).toEqual([]);
	});

	it('lists the latest used first', async () => {
		const store = createReviewStore();
		for (const hour of ['08', '10', '09']) await store.keep(kept(hour, { usedAt: `2026-11-22T${hour}:00:00.000Z` }));
		expect(names(await store.list())).toEqual(['10.mp4', '09.mp4', '08.mp4']);
		await store.removeAll();
		expect(await store.list()).toEqual([]);
	});

	it('lets those that were used least recently make room when all of them are too large', async () => {
		const store = createReviewStore();
		for (const hour of ['08', '10', '09'])
			await store.keep(kept(hour, { usedAt: `2026-11-22T${hour}:00:00.000Z`, bytes: 400_000_000 }));
		expect(names(await store.list())).toEqual(['10.mp4', '09.mp4']);
	});

	it('lets them make room when the browser has none', async () => {
		const store = createReviewStore();
		for (const hour of ['08', '09', '10']) await store.keep(kept(hour, { usedAt: `2026-11-22T${hour}:00:00.000Z` }));
		let refusals = 2;
		fullWhile(() => refusals-- > 0);
		await store.keep(kept('new', { usedAt: '2026-11-22T11:00:00.000Z' }));
		expect(names(await store.list())).toEqual(['new.mp4', '10.mp4']);
	});

	it('says that the storage is full when room doesn’t help, and gives up no more for it than it would take', async () => {
		const store = createReviewStore();
		for (const hour of ['06', '07', '08', '09', '10'])
			await store.keep(kept(hour, { usedAt: `2026-11-22T${hour}:00:00.000Z` }));
		fullWhile(() => true);
		await expect(store.keep(kept('new'))).rejects.toMatchObject({ name: 'StoreError', code: 'full' });
		expect(names(await store.list())).toEqual(['10.mp4', '09.mp4']);
	});

	it('says that it is refused where the browser has no storage or forbids it, and tries again the next time', async () => {
		const store = createReviewStore();
		vi.stubGlobal('indexedDB', undefined);
		await expect(store.list()).rejects.toMatchObject({ code: 'refused' });
		vi.stubGlobal('indexedDB', {
			open() {
				throw new DOMException('no', 'SecurityError');
			},
		});
		await expect(store.list()).rejects.toBeInstanceOf(StoreError);
		vi.stubGlobal('indexedDB', new IDBFactory());
		expect(await store.list()).toEqual([]);
	});

	it('leaves a database alone that a newer version has made', async () => {
		await new Promise((resolve) => {
			const request = indexedDB.open('plumbline', 99);
			request.onsuccess = () => {
				request.result.close();
				resolve(null);
			};
		});
		await expect(createReviewStore().list()).rejects.toMatchObject({ code: 'newer' });
	});

	it('makes way for a newer version in another tab', async () => {
		await createReviewStore().list();
		const version = await new Promise<number>((resolve, reject) => {
			const request = indexedDB.open('plumbline', 99);
			request.onsuccess = () => resolve(request.result.version);
			request.onblocked = () => reject(new Error('blocked'));
		});
		expect(version).toBe(99);
	});
});
