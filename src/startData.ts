import { downloadPieces } from './io/files/download.ts';
import { readLines } from './io/files/readLines.ts';
import { deleteEverything } from './io/storage/deleteEverything.ts';
import { createReviewStore } from './io/storage/reviewStore.ts';
import { createRoomPort } from './io/storage/room.ts';
import { createSessionStore } from './io/storage/sessionStore.ts';
import { chosenSettings, createSettingsStore } from './io/storage/settingsStore.ts';
import type { TextDraft } from './io/storage/textDraft.ts';
import { settledSessions } from './keepSessions.ts';
import type { AppServices } from './state/appServices.ts';
import { MAX_LINE_LENGTH } from './state/backup/parseBackup.ts';
import { YourData } from './state/yourData.svelte.ts';

/** What the composition root has at hand already. */
export interface DataParts {
	readonly services: AppServices;
	readonly storage: Storage | null;
	readonly reminders: TextDraft;
	readonly watch: TextDraft;
}

/** All that is kept of a person on this device, read anew. */
export async function startData({ services, storage, reminders, watch }: DataParts): Promise<YourData> {
	const [shelf, drafts] = await Promise.all([services.openShelf(), services.openDrafts()]);
	const data = new YourData({
		app: services.app,
		kept: {
			sessions: createSessionStore(),
			reviews: createReviewStore(),
			shelf,
			settings: createSettingsStore(storage),
			chosenSettings: () => chosenSettings(storage),
			reminders,
			watch,
			drafts,
		},
		room: createRoomPort(navigator.storage),
		savePieces: downloadPieces,
		linesOf: (file) => readLines(file, MAX_LINE_LENGTH),
		deleteEverything: () => deleteEverything(storage),
		startOver() {
			location.reload();
		},
		now: () => new Date(),
	});
	await settledSessions();
	await data.load();
	return data;
}
