import type { Session } from '../../analysis/session/session.ts';
import { openDatabase, type PlumblineDatabase } from './database.ts';
import { storeError } from './storeError.ts';

/** Sessions kept in the browser: what was done, by when it began. Every method rejects with a `StoreError`. */
export interface SessionStore {
	/** Latest first. */
	list(): Promise<readonly Session[]>;
	/** Keeps a session in the place of another that began at the same moment. */
	keep(session: Session): Promise<void>;
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
	};
}
