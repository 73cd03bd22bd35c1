import { downloadText } from './io/files/download.ts';
import { createSessionStore } from './io/storage/sessionStore.ts';
import { settledSessions } from './keepSessions.ts';
import { History } from './state/history.svelte.ts';

let history: History | null = null;

/** The history of this device, read anew. What was chosen in it stays for the visit. */
export async function startHistory(app: string): Promise<History> {
	history ??= new History({ app, store: createSessionStore(), saveText: downloadText, now: () => new Date() });
	// Who leaves a running set for the history finds it there.
	await settledSessions();
	await history.load();
	return history;
}
