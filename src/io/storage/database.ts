import type { Session } from '../../analysis/session/session.ts';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptCard, KeptReview } from './keptReview.ts';
import { storeError, StoreError } from './storeError.ts';

/** What is kept in this browser. Cards are read to list, details and frames only to open. */
export interface PlumblineSchema extends DBSchema {
	reviewCards: { readonly key: string; readonly value: KeptCard };
	reviewDetails: { readonly key: string; readonly value: KeptReview['details'] };
	reviewFrames: { readonly key: string; readonly value: KeptReview['frames'] };
	/** By `startedAt`. */
	sessions: { readonly key: string; readonly value: Session };
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
];

/** House: a healthy database opens in milliseconds; a damaged one may never answer. */
const PATIENCE_MS = 8000;

/** Opens the database, made or brought up to date where needed. `onLost`: it has closed by itself. Rejects with a {@link StoreError}. */
export async function openDatabase(onLost: () => void): Promise<PlumblineDatabase> {
	let patience: ReturnType<typeof setTimeout> | undefined;
	const silence = new Promise<never>((_, reject) => {
		patience = setTimeout(() => reject(new StoreError('damaged', 'the database does not open')), PATIENCE_MS);
	});
	try {
		return await Promise.race([openStores(onLost), silence]);
	} catch (reason) {
		throw storeError(reason);
	} finally {
		clearTimeout(patience);
	}
}

function openStores(onLost: () => void): Promise<PlumblineDatabase> {
	return new Promise((resolve, reject) => {
		openDB<PlumblineSchema>(NAME, STEPS.length, {
			upgrade(database, oldVersion) {
				for (const step of STEPS.slice(oldVersion)) step(database);
			},
			blocked: () => reject(new StoreError('blocked', 'another tab holds an older version')),
			// A newer Plumbline in another tab waits for this one.
			blocking: (_current, _next, event) => {
				(event.target as IDBDatabase).close();
				onLost();
			},
			terminated: onLost,
		}).then(resolve, reject);
	});
}
