import type { Session } from './analysis/session/session.ts';
import { browserStorage } from './io/storage/browserStorage.ts';
import { createSettingsStore } from './io/storage/settingsStore.ts';
import { KEPT, NOT_KEPT } from './state/keptWords.ts';
import { storeTroubleOf } from './state/storeTrouble.ts';
import { tellStorageTrouble } from './tellStorageTrouble.ts';

const openSessions = async () => (await import('./io/storage/sessionStore.ts')).createSessionStore();

let writing: Promise<unknown> = Promise.resolve();

async function write(session: Session): Promise<void> {
	await (await openSessions()).keep(session);
	// From here on there is something to lose.
	import('./io/storage/stayRequest.ts').then(
		({ createStayRequest }) => createStayRequest(createSettingsStore(browserStorage()))(),
		() => undefined,
	);
}

/** Keeps sets in the history. Rejects when it can’t. */
export function keepFinished(session: Session): Promise<void> {
	const written = write(session);
	writing = written.catch((reason: unknown) => tellStorageTrouble(storeTroubleOf(reason)));
	return written;
}

/** Resolves when what was to be kept is, or could not be. */
export async function settledSessions(): Promise<void> {
	await writing;
}

/** Resolves to what became of it, in words. */
export async function keepSession(session: Session): Promise<string> {
	try {
		await keepFinished(session);
		return KEPT;
	} catch {
		return NOT_KEPT;
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

/** Keeps a reviewed recording. Resolves to what became of it, in words. */
export async function keepReviewed(session: Session): Promise<string> {
	const { reviewedSession } = await import('./workout/history/keepReviewed.ts');
	return keepSession(reviewedSession(session, await pastSessions()));
}
