import { parseSession, type SessionProblem } from '../analysis/session/parseSession.ts';
import type { Session } from '../analysis/session/session.ts';
import type { SessionStore } from '../io/storage/sessionStore.ts';
import { weeksUpTo } from '../workout/history/calendar.ts';
import { exercisesDone, exerciseTrend } from '../workout/history/exerciseTrend.ts';
import { historyCsv, historyJson } from '../workout/history/historyFiles.ts';
import { missingFrom } from '../workout/history/momentKey.ts';
import { parseHistory, saysHistory } from '../workout/history/parseHistory.ts';
import { readHistory, type HistoryEntry, type ReadHistory } from '../workout/history/readHistory.ts';
import { localDay, localDayOf } from './localDay.ts';
import { storeTroubleOf, type StoreTrouble } from './storeTrouble.ts';

export interface HistoryPorts {
	/** e.g. `plumbline 0.1.0` */
	readonly app: string;
	readonly store: SessionStore;
	saveText(fileName: string, text: string): void;
	now(): Date;
}

export type HistoryTrouble = StoreTrouble;

/** How many weeks trends reach back, to choose from. */
export const WEEK_SPANS = [4, 9, 26, 52] as const;
export type WeekSpan = (typeof WEEK_SPANS)[number];

/** What became of a file that was brought in. */
export type TakenIn =
	| { readonly kind: 'added' | 'there-already' | 'demo' | 'refused' }
	/** A whole history: how many are new, were there already, and can’t be read. */
	| { readonly kind: 'restored'; readonly added: number; readonly there: number; readonly unread: number }
	| { readonly kind: 'problem'; readonly problem: SessionProblem; readonly detail: string };

const NOTHING: ReadHistory = { own: [], demo: [], unread: [] };

/** Every session kept on this device, and what they tell from week to week. One for the whole visit. */
export class History {
	/** Why the storage can’t be used; `null` while it can. */
	trouble = $state.raw<HistoryTrouble | null>(null);
	/** Only sessions with this exercise; `null`: all. */
	exerciseId = $state.raw<string | null>(null);
	weeks = $state.raw<WeekSpan>(9);
	/** Only sessions of this day; `null`: all. */
	day = $state.raw<number | null>(null);
	/** What was removed last and can be brought back. */
	removed = $state.raw<readonly Session[]>([]);
	/** As they are kept. */
	#documents = $state.raw<readonly Session[]>([]);
	/** The day it is, for as long as this is looked at. */
	today = $state.raw(0);

	readonly read: ReadHistory = $derived(
		this.#documents.length === 0 ? NOTHING : readHistory(this.#documents, localDayOf),
	);
	/** Most often done first. */
	readonly exercises = $derived(exercisesDone(this.read.own));
	/** The exercise whose trend is shown: the chosen one, or the one that was done most often. `null`: none yet. */
	readonly trendOf = $derived(this.exerciseId ?? this.exercises[0] ?? null);
	readonly trend = $derived(this.trendOf === null ? null : exerciseTrend(this.read.own, this.trendOf));
	/** A clock that was set back puts sessions into the future; they are shown all the same. */
	readonly mondays = $derived(weeksUpTo(Math.max(this.today, this.trend?.points.at(-1)?.day ?? 0), this.weeks));
	/** What the list shows, latest first. */
	readonly listed = $derived(this.read.own.filter((entry) => this.#isChosen(entry)));

	readonly #ports: HistoryPorts;

	constructor(ports: HistoryPorts) {
		this.#ports = ports;
		this.today = localDay(ports.now());
	}

	get count(): number {
		return this.#documents.length;
	}

	/** Reads what is kept. Never rejects. */
	async load(): Promise<void> {
		this.today = localDay(this.#ports.now());
		await this.#attempt(async ({ store }) => {
			this.#documents = await store.list();
		});
		if (this.exerciseId !== null && !this.exercises.includes(this.exerciseId)) this.exerciseId = null;
	}

	/** @returns null when it is not there, or can’t be read. */
	find(startedAt: string | null): HistoryEntry | null {
		return [...this.read.own, ...this.read.demo].find((entry) => entry.startedAt === startedAt) ?? null;
	}

	async note(startedAt: string, notes: string): Promise<void> {
		await this.#attempt(async ({ store }) => {
			await store.note(startedAt, notes);
			this.#documents = this.#documents.map((each) => (each.startedAt === startedAt ? { ...each, notes } : each));
		});
	}

	async remove(startedAt: string): Promise<void> {
		const removed = this.#documents.filter((each) => each.startedAt === startedAt);
		await this.#attempt(async ({ store }) => {
			await store.remove(startedAt);
			this.removed = removed;
		});
		await this.load();
	}

	async removeAll(): Promise<void> {
		await this.#attempt(async ({ store }) => {
			// What another tab has added meanwhile goes too, and comes back too.
			const removed = await store.list();
			await store.removeAll();
			this.removed = removed;
		});
		this.day = null;
		await this.load();
	}

	/** Brings back what was removed last. */
	async undo(): Promise<void> {
		await this.#attempt(async ({ store }) => {
			await store.addMissing(this.removed);
			this.removed = [];
		});
		await this.load();
	}

	/** Keeps a session document from a file, or all of a saved history. What is there already stays as it is. */
	async takeIn(text: string): Promise<TakenIn> {
		if (saysHistory(text)) return this.#restore(text);
		const parsed = parseSession(text);
		if (parsed.kind === 'problem') return parsed;
		const { session } = parsed;
		if (session.source.kind === 'demo') return { kind: 'demo' };
		await this.load();
		if (missingFrom(this.#documents, [session]).length === 0) return { kind: 'there-already' };
		await this.#attempt(({ store }) => store.keep(session));
		if (this.trouble !== null) return { kind: 'refused' };
		await this.load();
		return { kind: 'added' };
	}

	async #restore(text: string): Promise<TakenIn> {
		const parsed = parseHistory(text);
		if (parsed.kind === 'problem') return parsed;
		await this.load();
		const missing = missingFrom(this.#documents, parsed.sessions);
		await this.#attempt(({ store }) => store.addMissing(missing));
		const isRefused = this.trouble !== null;
		await this.load();
		if (isRefused) return { kind: 'refused' };
		const { unread, sessions } = parsed;
		return { kind: 'restored', added: missing.length, there: sessions.length - missing.length, unread };
	}

	/** `json`: everything as it is kept. `csv`: a table of what was done, without the demo athlete’s. */
	save(as: 'json' | 'csv'): void {
		const { app, now, saveText } = this.#ports;
		const name = `plumbline-history-${dateText(now())}.${as}`;
		saveText(name, as === 'json' ? historyJson(app, now(), this.#documents) : historyCsv(this.read.own));
	}

	/** Hands over a text as a file. */
	saveText(fileName: string, text: string): void {
		this.#ports.saveText(fileName, text);
	}

	#isChosen({ day, sets }: HistoryEntry): boolean {
		if (this.day !== null && day !== this.day) return false;
		return this.exerciseId === null || sets.some(({ exerciseId }) => exerciseId === this.exerciseId);
	}

	async #attempt(use: (ports: HistoryPorts) => Promise<void>): Promise<void> {
		try {
			await use(this.#ports);
			this.trouble = null;
		} catch (reason) {
			this.trouble = storeTroubleOf(reason);
		}
	}
}

/** `2026-11-22`, where the person is. */
function dateText(date: Date): string {
	return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
		.map((each) => String(each).padStart(2, '0'))
		.join('-');
}
