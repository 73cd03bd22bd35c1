import type { Session } from './analysis/session/session.ts';
import { downloadPieces, downloadText } from './io/files/download.ts';
import { sessionFileName, type SessionFile } from './state/liveRecord.ts';

/** Hands a session that was lived through to the person, as a file. */
export function saveSession(session: Session, as: SessionFile): void {
	const name = sessionFileName(session, as);
	if (as === 'session') downloadText(name, JSON.stringify(session, null, '\t'));
	else void saveForWatch(session, name);
}

async function saveForWatch(session: Session, name: string): Promise<void> {
	const { exportPieces } = await import('./analysis/export/exportFiles.ts');
	downloadPieces(name, [...exportPieces('fit', { session, frames: [] })]);
}
