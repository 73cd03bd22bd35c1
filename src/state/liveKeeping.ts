import type { Session, SetReport } from '../analysis/session/session.ts';
import type { LiveSource } from '../io/camera/frameSource.ts';
import type { LivePorts } from './livePorts.ts';
import { liveDocument } from './liveRecord.ts';

/** What the sets of a live session were made with, as far as it is known. */
export interface LiveMaking {
	readonly model: string | null;
	readonly backend: string | null;
	readonly source: LiveSource | null;
}

/** Keeps the sets of a live session: after each rep as a draft, and as a file when that is wanted. */
export interface LiveKeeping {
	draft(sets: readonly SetReport[]): void;
	/** Hands over the document of these sets; there is none before a camera was open. */
	save(sets: readonly SetReport[]): 'saved' | 'nothing';
}

/** A session that begins now. */
export function createLiveKeeping(ports: LivePorts, making: () => LiveMaking): LiveKeeping {
	const startedAt = ports.today().toISOString();

	function documentOf(sets: readonly SetReport[]): Session | null {
		const { model, backend, source } = making();
		const head = { app: ports.app, model: model ?? '', backend: backend ?? '', startedAt };
		return source === null ? null : liveDocument(head, source, sets);
	}

	return {
		draft(sets) {
			const session = documentOf(sets);
			if (session !== null && sets.length > 0) ports.draft.keep(session);
		},
		save(sets) {
			const session = documentOf(sets);
			if (session === null) return 'nothing';
			ports.saveSession(session);
			ports.draft.clear();
			return 'saved';
		},
	};
}
