/** What a backup says of itself, in its first line. */
export const BACKUP_FORMAT = 'plumbline-backup';
export const BACKUP_VERSION = 1;

/** One thing that is kept, as it is kept. */
export type BackupEntry =
	| { readonly kind: 'session'; readonly session: unknown }
	| { readonly kind: 'programme'; readonly programme: unknown }
	| { readonly kind: 'setting'; readonly name: string; readonly text: string }
	/** Which reminders are on. */
	| { readonly kind: 'reminders'; readonly kept: unknown }
	/** What is worn, and what is felt of it. */
	| { readonly kind: 'watch'; readonly kept: unknown }
	/** A workout that was begun and is not finished. */
	| { readonly kind: 'workout'; readonly state: unknown };

/**
 * A backup as JSON Lines: what it is, one line for each thing, and their number at the end. So it is written and read piece by piece, a
 * damaged line takes no other with it, and a file that was cut off is told from a whole one.
 */
export function* backupLines(app: string, savedAt: Date, entries: Iterable<BackupEntry>): Generator<string> {
	yield line({ format: BACKUP_FORMAT, version: BACKUP_VERSION, app, savedAt: savedAt.toISOString() });
	let count = 0;
	for (const entry of entries) {
		yield line(entry);
		count++;
	}
	yield line({ kind: 'end', entries: count });
}

function line(value: object): string {
	return `${JSON.stringify(value)}\n`;
}

/** `plumbline-2026-11-22.backup.jsonl`, by the day where the person is. */
export function backupFileName(date: Date): string {
	const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
	return `plumbline-${parts.map((part) => String(part).padStart(2, '0')).join('-')}.backup.jsonl`;
}
