import type { Room, RoomPort, Staying } from '../io/storage/room.ts';
import type { TextDraft } from '../io/storage/textDraft.ts';
import { missingFrom } from '../workout/history/momentKey.ts';
import { backupFileName, backupLines, type BackupEntry } from './backup/backupFile.ts';
import type { KeptPlaces } from './backup/keptPlaces.ts';
import { createBackupReader, type BackupProblem } from './backup/parseBackup.ts';
import { isPortableSetting } from './backup/portableSettings.ts';
import { createRestore, type RestoreTally } from './backup/restore.ts';
import { storeTroubleOf, type StoreTrouble } from './storeTrouble.ts';

export interface DataPorts {
	/** e.g. `plumbline 0.1.0` */
	readonly app: string;
	readonly kept: KeptPlaces;
	readonly room: RoomPort;
	savePieces(fileName: string, pieces: readonly string[]): void;
	linesOf(file: Blob): AsyncIterable<string>;
	/** Deletes all of it. Rejects with a `StoreError`, and then has deleted nothing. */
	deleteEverything(): Promise<void>;
	/** Begins the visit anew, so that nothing is shown that is not kept. */
	startOver(): void;
	now(): Date;
}

/** House: thirty years with a heart rate each second stay below. */
const MAX_FILE_BYTES = 2_000_000_000;

/** What became of a backup that was brought in. */
export type TakenIn =
	| ({ readonly kind: 'read' } & RestoreTally)
	/** Nothing was changed. */
	| { readonly kind: 'refused'; readonly problem: BackupProblem | 'unreadable' };

interface Counts {
	readonly sessions: number;
	readonly programmes: number;
	readonly reviews: number;
}

/** All that is kept of a person on this device: how much, out, in, and away. */
export class YourData {
	/** `null` while it is not known. */
	room = $state.raw<Room | null>(null);
	staying = $state.raw<Staying>('unknown');
	/** `null` while it is not known. */
	counts = $state.raw<Counts | null>(null);
	/** Why the storage can’t be used; `null` while it can. */
	trouble = $state.raw<StoreTrouble | null>(null);
	doing = $state.raw<'nothing' | 'saving' | 'taking-in' | 'deleting'>('nothing');
	/** `null` before the first. */
	takenIn = $state.raw<TakenIn | null>(null);
	readonly #ports: DataPorts;

	constructor(ports: DataPorts) {
		this.#ports = ports;
	}

	/** Reads what is kept. Never rejects. */
	async load(): Promise<void> {
		const { kept, room } = this.#ports;
		[this.room, this.staying] = await Promise.all([room.room(), room.staying()]);
		await this.#attempt(async () => {
			const [sessions, reviews] = await Promise.all([kept.sessions.list(), kept.reviews.list()]);
			this.counts = { sessions: sessions.length, reviews: reviews.length, programmes: kept.shelf.own.length };
		});
	}

	/** Inside a tap: asks the browser to spare what is kept when it clears up. */
	async askToStay(): Promise<void> {
		this.staying = await this.#ports.room.askToStay();
	}

	/** Hands everything over as one file. */
	async save(): Promise<void> {
		this.doing = 'saving';
		await this.#attempt(async ({ app, now, savePieces }) => {
			const entries = await this.#entries();
			savePieces(backupFileName(now()), [...backupLines(app, now(), entries)]);
		});
		this.doing = 'nothing';
	}

	/** Takes in what a backup holds and is not here yet. What is here stays as it is. */
	async takeIn(file: Blob): Promise<void> {
		this.doing = 'taking-in';
		this.takenIn = null;
		await this.#attempt(async () => {
			this.takenIn = await this.#restore(file);
		});
		await this.load();
		this.doing = 'nothing';
	}

	/** Deletes everything, for good. */
	async deleteAll(): Promise<void> {
		this.doing = 'deleting';
		await this.#attempt(async ({ deleteEverything, startOver }) => {
			await deleteEverything();
			startOver();
		});
		this.doing = 'nothing';
	}

	/** What was taken in of settings, reminders and devices shows after this. */
	startOver(): void {
		this.#ports.startOver();
	}

	async #restore(file: Blob): Promise<TakenIn> {
		if (file.size > MAX_FILE_BYTES) return { kind: 'refused', problem: 'too-large' };
		const reader = createBackupReader();
		const restore = await createRestore(this.#ports.kept);
		try {
			for await (const text of this.#ports.linesOf(file)) {
				const line = reader.line(text);
				if (line.kind === 'refused' && !restore.began()) return { kind: 'refused', problem: line.problem };
				if (line.kind === 'refused' || (await restore.line(line)) === 'stopped') break;
			}
		} catch {
			// The file could not be read any further.
			if (!restore.began()) return { kind: 'refused', problem: 'unreadable' };
		}
		const ended = reader.end();
		if (ended === 'nothing') return { kind: 'refused', problem: 'not-a-backup' };
		return { kind: 'read', ...(await restore.end(ended)) };
	}

	/** Sets that are not kept yet go out as a session; those of kept sessions are there already. */
	async #entries(): Promise<readonly BackupEntry[]> {
		const { sessions, shelf, settings, chosenSettings, reminders, watch, drafts } = this.#ports.kept;
		const kept = await sessions.list();
		const [sets, workout] = await Promise.all([drafts.sets.left(), drafts.workouts.left()]);
		const left = sets === null ? [] : missingFrom(kept, [sets.value]);
		return [
			...[...kept, ...left].map((session): BackupEntry => ({ kind: 'session', session })),
			...shelf.own.toReversed().map((programme): BackupEntry => ({ kind: 'programme', programme })),
			...chosenSettings()
				.filter(isPortableSetting)
				.map((name): BackupEntry => ({ kind: 'setting', name, text: settings.read(name) ?? '' })),
			...keptJson('reminders', reminders),
			...keptJson('watch', watch),
			...(workout === null ? [] : [{ kind: 'workout', state: workout.value } as const]),
		];
	}

	async #attempt(use: (ports: DataPorts) => Promise<void>): Promise<void> {
		try {
			await use(this.#ports);
			this.trouble = null;
		} catch (reason) {
			this.trouble = storeTroubleOf(reason);
		}
	}
}

/** Nothing where nothing is kept, or nothing that can be read. */
function keptJson(kind: 'reminders' | 'watch', draft: TextDraft): readonly BackupEntry[] {
	const text = draft.load();
	if (text === null) return [];
	try {
		return [{ kind, kept: JSON.parse(text) as unknown }];
	} catch {
		return [];
	}
}
