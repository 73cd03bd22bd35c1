import type { Session, SetReport } from '../analysis/session/session.ts';
import type { LiveSource } from '../io/camera/frameSource.ts';
import { heartSince } from './heartTrace.ts';
import type { LivePorts } from './livePorts.ts';
import { liveDocument, type SessionFile } from './liveRecord.ts';

/** What the sets of a live session were made with, as far as it is known. */
export interface LiveMaking {
	readonly model: string | null;
	readonly backend: string | null;
	readonly source: LiveSource | null;
	/** Media time of the newest picture. */
	readonly flow: { readonly timeS: number | null };
}

/** Keeps the sets of a live session: after each rep as a draft, and as a file when that is wanted. */
export interface LiveKeeping {
	draft(sets: readonly SetReport[]): void;
	/** Hands over the document of these sets, or them for a watch's app; there is none before a camera was open. */
	save(sets: readonly SetReport[], as: SessionFile): 'saved' | 'nothing';
}

/** A session that begins with its first picture. */
export function createLiveKeeping(ports: LivePorts, making: () => LiveMaking): LiveKeeping {
	let beganMs = Number.POSITIVE_INFINITY;

	/** A picture that comes late, or has long been there, makes it look later than it was. */
	function beganAt(timeS: number | null): string {
		beganMs = Math.min(beganMs, ports.today().getTime() - (timeS ?? 0) * 1000);
		return new Date(beganMs).toISOString();
	}

	function documentOf(sets: readonly SetReport[]): Session | null {
		const { model, backend, source, flow } = making();
		const startedAt = beganAt(flow.timeS);
		const heartRate = heartSince(ports.heart?.() ?? [], beganMs / 1000);
		const head = { app: ports.app, model: model ?? '', backend: backend ?? '', startedAt, heartRate };
		return source === null ? null : liveDocument(head, source, sets);
	}

	return {
		draft(sets) {
			const session = documentOf(sets);
			if (session !== null && sets.length > 0) ports.draft.keep(session);
		},
		save(sets, as) {
			const session = documentOf(sets);
			if (session === null) return 'nothing';
			ports.saveSession(session, as);
			if (as === 'session') ports.draft.clear();
			return 'saved';
		},
	};
}
