import { corrected } from '../../analysis/session/correctSets.ts';
import { parseSession, type SessionProblem } from '../../analysis/session/parseSession.ts';
import type { Session, SetReport } from '../../analysis/session/session.ts';
import { pastWorkouts } from '../pastWorkouts.ts';

/** Pain 0–10; `null` where it was not asked for, or nobody wanted to say. */
export interface PainAround {
	readonly before: number | null;
	readonly after: number | null;
	readonly nextMorning: number | null;
}

/** One kept session. */
export interface HistoryEntry {
	/** Its key among what is kept: when it began, ISO 8601. */
	readonly startedAt: string;
	/** The calendar day it began on, counted from any day on. */
	readonly day: number;
	readonly session: Session;
	/** What was done, as a person says it was: see `corrected`. */
	readonly sets: readonly SetReport[];
	readonly pain: PainAround;
}

/** Something that is kept and can't be read by this version. */
export interface UnreadEntry {
	/** As it is kept. */
	readonly document: unknown;
	/** When it began, as far as it says so: any text. */
	readonly startedAt: string | null;
	readonly problem: SessionProblem;
	/** The place in the document. */
	readonly detail: string;
}

export interface ReadHistory {
	/** Latest first. */
	readonly own: readonly HistoryEntry[];
	/** The demo athlete’s, which are nobody’s progress. Latest first. */
	readonly demo: readonly HistoryEntry[];
	/** In the order they are kept in. */
	readonly unread: readonly UnreadEntry[];
}

/** Sorts out what is kept. `dayOf`: the calendar day of a moment, where the person is. Nothing is left out. */
export function readHistory(documents: readonly unknown[], dayOf: (startedAt: string) => number): ReadHistory {
	const entries: HistoryEntry[] = [];
	const unread: UnreadEntry[] = [];
	for (const document of documents) {
		const parsed = parseSession(textOf(document));
		if (parsed.kind === 'session') entries.push(entryOf(parsed.session, dayOf));
		else unread.push({ document, startedAt: beganAt(document), problem: parsed.problem, detail: parsed.detail });
	}
	entries.sort((one, other) => Date.parse(other.startedAt) - Date.parse(one.startedAt));
	const isDemo = ({ session }: HistoryEntry) => session.source.kind === 'demo';
	return { own: entries.filter((entry) => !isDemo(entry)), demo: entries.filter(isDemo), unread };
}

/** Empty for what is no JSON, as a cycle. */
function textOf(document: unknown): string {
	try {
		return JSON.stringify(document ?? null);
	} catch {
		return '';
	}
}

function beganAt(document: unknown): string | null {
	if (typeof document !== 'object' || document === null || !('startedAt' in document)) return null;
	return typeof document.startedAt === 'string' ? document.startedAt : null;
}

function entryOf(session: Session, dayOf: (startedAt: string) => number): HistoryEntry {
	const { startedAt, sets, corrections } = session;
	return {
		startedAt,
		day: dayOf(startedAt),
		session,
		sets: corrected(sets, corrections).sets,
		pain: painAround(session, dayOf),
	};
}

/** A workout says itself which check-in was which; of others the first comes before and the last after. */
function painAround(session: Session, dayOf: (startedAt: string) => number): PainAround {
	const nextMorning = session.workout?.nextMorning ?? null;
	const report = pastWorkouts([session], dayOf)[0]?.report;
	if (report !== undefined) return { before: report.pain.before, after: report.pain.after, nextMorning };
	const scores = session.pain.toSorted((one, other) => one.atS - other.atS).map(({ score }) => score);
	return { before: scores[0] ?? null, after: scores.length > 1 ? (scores.at(-1) ?? null) : null, nextMorning };
}
