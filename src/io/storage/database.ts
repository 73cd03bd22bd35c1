import type { Session } from '../../analysis/session/session.ts';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptCard, KeptReview } from './keptReview.ts';
import { storeError, StoreError } from './storeError.ts';

/** A text that was written while something was under way. */
export interface KeptDraft {
	readonly id: string;
	/** What is under way: `draft` of sets, `workout`, … */
	readonly kind: string;
	/** The page that wrote it; empty where none says so. */
	readonly page: string;
	readonly text: string;
	/** ISO 8601, UTC, by a clock that may be set back; empty where nobody knows. */
	readonly writtenAt: string;
}

/** What is kept in this browser. Cards are read to list, details and frames only to open. */
export interface PlumblineSchema extends DBSchema {
	reviewCards: { readonly key: string; readonly value: KeptCard };
	reviewDetails: { readonly key: string; readonly value: KeptReview['details'] };
	reviewFrames: { readonly key: string; readonly value: KeptReview['frames'] };
	/** By `startedAt`. */
	sessions: { readonly key: string; readonly value: Session };
	/** By `id`. */
	drafts: { readonly key: string; readonly value: KeptDraft };
}

export type PlumblineDatabase = IDBPDatabase<PlumblineSchema>;

const NAME = 'plumbline';

/** One step for each version, from the one before it. A new store is a new step at the end; old steps stay as they are. */
const STEPS: readonly ((database: PlumblineDatabase) => void)[] = [
	(database) => {
		database.createObjectStore('reviewCards', { keyPath: 'key' });
		database.createObjectStore('reviewDetails');
		database.createObjectStore('reviewFrames');
	},
	(database) => {
		database.createObjectStore('sessions', { keyPath: 'startedAt' });
	},
	(database) => {
		database.createObjectStore('drafts', { keyPath: 'id' });
	},
];

/** House: a healthy database opens in milliseconds; a damaged one may never answer. */
const PATIENCE_MS = 8000;
/** House: a tab that makes way finishes what it writes first, within milliseconds. */
const WAY_MS = 1000;

/** Opens the database, made or brought up to date where needed. `onLost`: it has closed by itself. Rejects with a {@link StoreError}. */
async function openDatabase(onLost: () => void): Promise<PlumblineDatabase> {
	let patience: ReturnType<typeof setTimeout> | undefined;
	const silence = new Promise<never>((_, reject) => {
		patience = setTimeout(() => reject(new StoreError('damaged', 'the database does not open')), PATIENCE_MS);
	});
	const stores = openStores(onLost);
	try {
		return await Promise.race([stores, silence]);
	} catch (reason) {
		// Whoever comes too late must not stand in the way of others.
		stores.then(
			(database) => database.close(),
			() => undefined,
		);
		throw storeError(reason);
	} finally {
		clearTimeout(patience);
	}
}

function openStores(onLost: () => void): Promise<PlumblineDatabase> {
	return new Promise((resolve, reject) => {
		let isGivenUp = false;
		const giveUp = () => {
			isGivenUp = true;
			reject(new StoreError('blocked', 'another tab holds an older version'));
		};
		openDB<PlumblineSchema>(NAME, STEPS.length, {
			upgrade(database, oldVersion) {
				for (const step of STEPS.slice(oldVersion)) step(database);
			},
			blocked: () => setTimeout(giveUp, WAY_MS),
			// A newer Plumbline in another tab waits for this one.
			blocking: (_current, _next, event) => {
				(event.target as IDBDatabase).close();
				onLost();
			},
			terminated: onLost,
		}).then((database) => (isGivenUp ? database.close() : resolve(database)), reject);
	});
}

/** Does something with the database. Rejects with a {@link StoreError}. */
export type DatabaseUse = <T>(work: (database: PlumblineDatabase) => Promise<T>) => Promise<T>;

/** Opened with the first use and held open: a write that was begun is done even if the page goes. */
export function holdDatabase(): DatabaseUse {
	let opening: Promise<PlumblineDatabase> | null = null;
	return async (work) => {
		opening ??= openDatabase(() => (opening = null));
		try {
			return await work(await opening);
		} catch (reason) {
			const error = storeError(reason);
			// The next use tries again: a tab may be closed, a permission given.
			if (error.code !== 'full') opening = null;
			throw error;
		}
	};
}

/** Opened for each use and closed after it. */
export const visitDatabase: DatabaseUse = async (work) => {
	try {
		const database = await openDatabase(() => undefined);
		try {
			return await work(database);
		} finally {
			database.close();
		}
	} catch (reason) {
		throw storeError(reason);
	}
};

/** Takes back what a transaction has written. It may have ended by itself. */
export function abort(transaction: { abort(): void }): void {
	try {
		transaction.abort();
	} catch {
		// Then nothing was written.
	}
}
