import type { Session } from '../../analysis/session/session.ts';
import { abort, visitDatabase, type PlumblineDatabase } from './database.ts';

/** Sessions kept in the browser: what was done, by when it began. Every method rejects with a `StoreError`. */
export interface SessionStore {
	/** Latest first. */
	list(): Promise<readonly Session[]>;
	/** Keeps a session in the place of another that began at the same moment. */
	keep(session: Session): Promise<void>;
	/** Keeps those that began at a moment at which nothing that is kept began: all of them or, where it rejects, none. */
	addMissing(sessions: readonly Session[]): Promise<void>;
	/** Writes another note to a kept session, whatever else it holds by now. Nothing happens when it is gone. */
	note(startedAt: string, notes: string): Promise<void>;
	remove(startedAt: string): Promise<void>;
	removeAll(): Promise<void>;
}

/** Kept sessions in IndexedDB. Opened with the first use. */
export function createSessionStore(): SessionStore {
	return {
		list: () =>
			visitDatabase(async (database) =>
				(await database.getAll('sessions')).toSorted((one, other) => (one.startedAt < other.startedAt ? 1 : -1)),
			),
		keep: (session) =>
			visitDatabase(async (database) => {
				const change = database.transaction('sessions', 'readwrite', { durability: 'strict' });
				await Promise.all([change.store.put(session), change.done]);
			}),
		addMissing: (sessions) => visitDatabase((database) => addMissing(database, sessions)),
		note: (startedAt, notes) =>
			visitDatabase(async (database) => {
				const change = database.transaction('sessions', 'readwrite');
				const session = await change.store.get(startedAt);
				if (session !== undefined) await change.store.put({ ...session, notes });
				await change.done;
			}),
		remove: (startedAt) => visitDatabase((database) => database.delete('sessions', startedAt)),
		removeAll: () => visitDatabase((database) => database.clear('sessions')),
	};
}

async function addMissing(database: PlumblineDatabase, sessions: readonly Session[]): Promise<void> {
	const change = database.transaction('sessions', 'readwrite', { durability: 'strict' });
	const end = change.done;
	try {
		for (const session of sessions) {
			if ((await change.store.getKey(session.startedAt)) === undefined) await change.store.put(session);
		}
	} catch (reason) {
		end.catch(() => null);
		abort(change);
		throw reason;
	}
	await end;
}
