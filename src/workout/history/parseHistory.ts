import { readSession, type SessionProblem } from '../../analysis/session/parseSession.ts';
import type { Session } from '../../analysis/session/session.ts';
import { HISTORY_FORMAT, HISTORY_VERSION } from './historyFiles.ts';

/** In characters. House: as many sessions of an hour each take less. */
const MAX_TEXT_LENGTH = 60_000_000;
/** House: ten years of a session a day. */
const MAX_SESSIONS = 4_000;
/** The head of such a file comes first. In characters. */
const HEAD_LENGTH = 400;

export type ParsedHistory =
	/** `unread`: documents in it that are damaged, or of a newer version. */
	| { readonly kind: 'history'; readonly sessions: readonly Session[]; readonly unread: number }
	| { readonly kind: 'problem'; readonly problem: SessionProblem; readonly detail: string };

/** Whether a text of unknown origin says of itself that it holds a whole history. */
export function saysHistory(text: string): boolean {
	return text.slice(0, HEAD_LENGTH).includes(`"${HISTORY_FORMAT}"`);
}

/** Reads what `historyJson` wrote, from text of unknown origin: each session by itself, so that a bad one takes none with it. Never throws. */
export function parseHistory(text: string): ParsedHistory {
	// @wc-ignore
	if (text.length > MAX_TEXT_LENGTH)
		return { kind: 'problem', problem: 'too-large', detail: `${text.length} characters` };
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		return { kind: 'problem', problem: 'not-json', detail: error instanceof Error ? error.message : '' };
	}
	// @wc-ignore
	if (!isHistory(json)) return { kind: 'problem', problem: 'not-a-session', detail: 'no list of sessions' };
	if (json.version > HISTORY_VERSION)
		return { kind: 'problem', problem: 'newer-version', detail: `version ${json.version}` };
	// @wc-ignore
	if (json.sessions.length > MAX_SESSIONS) {
		return { kind: 'problem', problem: 'too-large', detail: `${json.sessions.length} sessions` };
	}
	const read = json.sessions.map(readSession);
	const sessions = read.flatMap((each) => (each.kind === 'session' ? [each.session] : []));
	return { kind: 'history', sessions, unread: read.length - sessions.length };
}

function isHistory(json: unknown): json is { readonly version: number; readonly sessions: readonly unknown[] } {
	if (typeof json !== 'object' || json === null || !('format' in json) || !('version' in json)) return false;
	const { format, version } = json;
	return format === HISTORY_FORMAT && typeof version === 'number' && 'sessions' in json && Array.isArray(json.sessions);
}
