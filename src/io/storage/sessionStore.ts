import type { Session } from '../../analysis/session/session.ts';
import { openDatabase, type PlumblineDatabase } from './database.ts';
import { storeError } from './storeError.ts';

/** Sessions kept in the browser: what was done, by when it began. Every method rejects with a `StoreError`. */
export interface SessionStore {
	/** Latest first. */
	list(): Promise<readonly Session[]>;
	/** Keeps a session in the place of another that began at the same moment. */
	keep(session: Session): Promise<void>;
	/** Writes another note to a kept session, whatever else it holds by now. Nothing happens when it is gone. */
	note(startedAt: string, notes: string): Promise<void>;
	remove(startedAt: string): Promise<void>;
	removeAll(): Promise<void>;
}

/** Kept sessions in IndexedDB. Opened with the first use. */
export function createSessionStore(): SessionStore {
	async function use<T>(work: (database: PlumblineDatabase) => Promise<T>): Promise<T> {
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
	}
	return {
		list: () =>
			use(async (database) =>
				(await database.getAll('sessions')).toSorted((one, other) => (one.startedAt < other.startedAt ? 1 : -1)),
			),
		keep: (session) =>
			use(async (database) => {
				await database.put('sessions', session);
			}),
		note: (startedAt, notes) =>
			use(async (database) => {
				const change = database.transaction('sessions', 'readwrite');
				const session = await change.store.get(startedAt);
				if (session !== undefined) await change.store.put({ ...session, notes });
				await change.done;
			}),
		remove: (startedAt) => use((database) => database.delete('sessions', startedAt)),
		removeAll: () => use((database) => database.clear('sessions')),
	};
}
