import type { Session } from './analysis/session/session.ts';

const openSessions = async () => (await import('./io/storage/sessionStore.ts')).createSessionStore();

/** Keeps sets in the history. Rejects when it can’t. */
export async function keepFinished(session: Session): Promise<void> {
	await (await openSessions()).keep(session);
}

/** Resolves to what became of it, in words. */
export async function keepSession(session: Session): Promise<string> {
	try {
		await keepFinished(session);
		return 'Kept on this device.';
	} catch {
		return 'It could not be kept on this device. Save it as a file.';
	}
}

/** Latest first; none where storage is refused. */
export async function pastSessions(): Promise<readonly Session[]> {
	try {
		return await (await openSessions()).list();
	} catch {
		return [];
	}
}
