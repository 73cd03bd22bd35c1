import { abort, holdDatabase, type PlumblineDatabase } from './database.ts';
import type { KeptCard, KeptReview } from './keptReview.ts';
import { storeError } from './storeError.ts';

/** Reviews kept in the browser. Every method rejects with a `StoreError`. */
export interface ReviewStore {
	/** Latest used first. */
	list(): Promise<readonly KeptCard[]>;
	/** Resolves with `null` when there is none under this key. */
	load(key: string): Promise<KeptReview | null>;
	/** Keeps a whole review in the place of another of the same key. Those that were used least recently make room. */
	keep(review: KeptReview): Promise<void>;
	/** Keeps what changed of a review that is there; does nothing where it is not. */
	change(review: Pick<KeptReview, 'card' | 'details'>): Promise<void>;
	remove(key: string): Promise<void>;
	removeAll(): Promise<void>;
}

/**
 * House: some fifteen hours of every picture at 15 a second, and far below what browsers allow a site on a disk with room (Firefox 10 %
 * of it, Chromium 60 %), so that a list that is never tidied doesn't fill a small disk.
 */
const MAX_TOTAL_BYTES = 1_000_000_000;

/** House: with so many times its size freed, it isn't the other reviews that leave no room, and the rest of them stay. */
const ROOM_RATIO = 3;

const STORES = ['reviewCards', 'reviewDetails', 'reviewFrames'] as const;

/** Kept reviews in IndexedDB. Opened with the first use. */
export function createReviewStore(): ReviewStore {
	const use = holdDatabase();
	return {
		list: () => use(listCards),
		load: (key) => use((database) => loadReview(database, key)),
		keep: (review) => use((database) => keepReview(database, review)),
		change: (review) => use((database) => changeReview(database, review)),
		remove: (key) => use((database) => removeReviews(database, [key])),
		removeAll: () =>
			use(async (database) => {
				const transaction = database.transaction(STORES, 'readwrite');
				await Promise.all([...STORES.map((name) => transaction.objectStore(name).clear()), transaction.done]);
			}),
	};
}

async function listCards(database: PlumblineDatabase): Promise<readonly KeptCard[]> {
	const cards = await database.getAll('reviewCards');
	return cards.sort((one, other) => (one.usedAt < other.usedAt ? 1 : -1));
}

async function loadReview(database: PlumblineDatabase, key: string): Promise<KeptReview | null> {
	const transaction = database.transaction(STORES);
	const [card, details, frames] = await Promise.all([
		transaction.objectStore('reviewCards').get(key),
		transaction.objectStore('reviewDetails').get(key),
		transaction.objectStore('reviewFrames').get(key),
	]);
	if (card === undefined || details === undefined || frames === undefined) return null;
	return { card, details, frames };
}

async function keepReview(database: PlumblineDatabase, review: KeptReview): Promise<void> {
	const others = (await listCards(database)).filter(({ key }) => key !== review.card.key);
	let totalBytes = others.reduce((sum, { bytes }) => sum + bytes, review.card.bytes);
	let freedBytes = 0;
	async function dropOldest(): Promise<void> {
		const oldest = others.pop();
		if (oldest === undefined) return;
		await removeReviews(database, [oldest.key]);
		totalBytes -= oldest.bytes;
		freedBytes += oldest.bytes;
	}
	while (totalBytes > MAX_TOTAL_BYTES && others.length > 0) await dropOldest();
	for (;;) {
		try {
			await writeReview(database, review);
			return;
		} catch (reason) {
			const helps = storeError(reason).code === 'full' && freedBytes < ROOM_RATIO * review.card.bytes;
			if (!helps || others.length === 0) throw reason;
			await dropOldest();
		}
	}
}

/** All of a review or nothing of it. */
async function writeReview(database: PlumblineDatabase, { card, details, frames }: KeptReview): Promise<void> {
	const transaction = database.transaction(STORES, 'readwrite');
	const end = transaction.done;
	try {
		await transaction.objectStore('reviewFrames').put(frames, card.key);
		await transaction.objectStore('reviewDetails').put(details, card.key);
		await transaction.objectStore('reviewCards').put(card);
	} catch (reason) {
		end.catch(() => null);
		abort(transaction);
		throw reason;
	}
	await end;
}

async function changeReview(
	database: PlumblineDatabase,
	{ card, details }: Pick<KeptReview, 'card' | 'details'>,
): Promise<void> {
	const transaction = database.transaction(['reviewCards', 'reviewDetails'], 'readwrite');
	if ((await transaction.objectStore('reviewCards').getKey(card.key)) === undefined) return;
	await Promise.all([
		transaction.objectStore('reviewDetails').put(details, card.key),
		transaction.objectStore('reviewCards').put(card),
		transaction.done,
	]);
}

async function removeReviews(database: PlumblineDatabase, keys: readonly string[]): Promise<void> {
	const transaction = database.transaction(STORES, 'readwrite');
	await Promise.all([
		...STORES.flatMap((name) => keys.map((key) => transaction.objectStore(name).delete(key))),
		transaction.done,
	]);
}
