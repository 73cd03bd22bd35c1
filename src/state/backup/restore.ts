import type { Session } from '../../analysis/session/session.ts';
import type { TextDraft } from '../../io/storage/textDraft.ts';
import { storeTroubleOf, type StoreTrouble } from '../storeTrouble.ts';
import type { KeptPlaces } from './keptPlaces.ts';
import { createMerge } from './mergeBackup.ts';
import type { ParsedEntry, ParsedLine } from './parseBackup.ts';

/** What became of the entries of a backup, and of the file. */
export interface RestoreTally {
	/** New, and here now. */
	readonly taken: number;
	/** Were here already, and stay as they are. */
	readonly there: number;
	/** Can’t be read. */
	readonly damaged: number;
	/** Written by a newer version. */
	readonly newer: number;
	/** How the file ended: as it was written, too early, or where the storage took no more. */
	readonly ended: 'whole' | 'cut-off' | 'no-room' | 'not-kept';
	/** Whether what was taken in shows only after the page is loaded again. */
	readonly showsLater: 'yes' | 'no';
}

/** Takes in a backup, line by line. */
export interface Restore {
	/** Whether there was an entry, of whatever kind. */
	began(): boolean;
	/** `stopped`: the storage takes no more. Never rejects. */
	line(line: ParsedLine): Promise<'goes-on' | 'stopped'>;
	end(ended: 'whole' | 'cut-off'): Promise<RestoreTally>;
}

/** House: so many sessions at once make one write of what would be many, and take no room worth a thought. */
const SESSIONS_AT_ONCE = 50;

/** Of what is kept here nothing changes: only what is missing is added. Each entry is taken in whole or not at all. */
export async function createRestore(kept: KeptPlaces): Promise<Restore> {
	const unfinished = await kept.drafts.workouts.left();
	const verdictOf = createMerge({
		sessions: (await kept.sessions.list()).map(({ startedAt }) => startedAt),
		programmes: kept.shelf.own.map(({ id }) => id),
		settings: kept.chosenSettings(),
		reminders: kept.reminders.load() === null ? 'none' : 'some',
		watch: kept.watch.load() === null ? 'none' : 'some',
		workouts: unfinished === null ? [] : [unfinished.value.beganWallS],
	});
	const tally = { taken: 0, there: 0, damaged: 0, newer: 0 };
	let showsLater: RestoreTally['showsLater'] = 'no';
	let waiting: Session[] = [];
	let stopped: StoreTrouble | null = null;

	async function flush(): Promise<void> {
		const sessions = waiting;
		waiting = [];
		try {
			await kept.sessions.addMissing(sessions);
			tally.taken += sessions.length;
		} catch (reason) {
			stopped = storeTroubleOf(reason);
		}
	}

	async function take(entry: ParsedEntry): Promise<void> {
		if (entry.kind === 'session') {
			waiting.push(entry.session);
			if (waiting.length >= SESSIONS_AT_ONCE) await flush();
		} else if (put(entry, kept) === 'kept') {
			tally.taken++;
			if (entry.kind !== 'programme' && entry.kind !== 'workout') showsLater = 'yes';
		} else stopped = 'full';
	}

	return {
		began: () => waiting.length + Object.values(tally).reduce((sum, count) => sum + count, 0) > 0,
		async line(line) {
			if (line.kind === 'unread') tally[line.because]++;
			if (line.kind !== 'entry') return 'goes-on';
			const verdict = verdictOf(line.entry);
			if (verdict === 'take') await take(line.entry);
			else tally[verdict]++;
			return stopped === null ? 'goes-on' : 'stopped';
		},
		async end(ended) {
			if (stopped === null) await flush();
			const because = stopped === 'full' ? 'no-room' : 'not-kept';
			return { ...tally, showsLater, ended: stopped === null ? ended : because };
		},
	};
}

/** What stands in the small storage is kept when it can be read again. */
function put(entry: Exclude<ParsedEntry, { readonly kind: 'session' }>, kept: KeptPlaces): 'kept' | 'refused' {
	switch (entry.kind) {
		case 'programme':
			return kept.shelf.keep(entry.programme);
		case 'setting':
			kept.settings.write(entry.name, entry.text);
			return kept.settings.read(entry.name) === entry.text ? 'kept' : 'refused';
		case 'reminders':
			return putText(kept.reminders, entry.kept);
		case 'watch':
			return putText(kept.watch, entry.kept);
		case 'workout':
			kept.drafts.workouts.begin().keep(entry.state);
			return 'kept';
	}
}

function putText(draft: TextDraft, value: object): 'kept' | 'refused' {
	const text = JSON.stringify(value);
	draft.keep(text);
	return draft.load() === text ? 'kept' : 'refused';
}
