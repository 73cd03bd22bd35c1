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
	/** The same when a set has ended: the history takes all of them, and the draft goes once they are there. The demo athlete’s are no history. */
	finished(sets: readonly SetReport[]): void;
	/** Hands over the document of these sets, or them for a watch's app; there is none before a camera was open. */
	save(sets: readonly SetReport[], as: SessionFile): 'saved' | 'nothing';
}

/** A session that begins with its first picture. */
export function createLiveKeeping(ports: LivePorts, making: () => LiveMaking): LiveKeeping {
	let beganMs = Number.POSITIVE_INFINITY;
	let isKept = false;
	let drafts = 0;

	/** A picture that comes late, or has long been there, makes it look later than it was. */
	function beganAt(timeS: number | null): string {
		// What is kept is found again by when it began.
		if (!isKept) beganMs = Math.min(beganMs, ports.today().getTime() - (timeS ?? 0) * 1000);
		return new Date(beganMs).toISOString();
	}

	function documentOf(sets: readonly SetReport[]): Session | null {
		const { model, backend, source, flow } = making();
		const startedAt = beganAt(flow.timeS);
		const heartRate = heartSince(ports.heart?.() ?? [], beganMs / 1000);
		const head = { app: ports.app, model: model ?? '', backend: backend ?? '', startedAt, heartRate };
		return source === null ? null : liveDocument(head, source, sets);
	}

	function draft(sets: readonly SetReport[]): void {
		const session = documentOf(sets);
		drafts++;
		if (session !== null && sets.length > 0) ports.draft.keep(session);
	}

	return {
		draft,
		finished(sets) {
			draft(sets);
			const session = documentOf(sets);
			if (session === null || session.source.kind === 'demo' || ports.keepSession === undefined) return;
			isKept = true;
			const own = drafts;
			ports.keepSession(session).then(
				() => {
					// A rep of the next set may have been drafted meanwhile.
					if (drafts === own) ports.draft.clear();
				},
				() => undefined,
			);
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
