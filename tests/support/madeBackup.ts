import { backupLines, type BackupEntry } from '../../src/state/backup/backupFile.ts';
import { copyOf } from '../../src/workout/editProgramme.ts';
import { swingStarter } from '../../src/workout/programmes/swingStarter.ts';
import { beginWorkout } from '../../src/workout/workoutMachine.ts';
import { madeWeeks } from './madeHistory.ts';

const BACKUP_DAY = new Date('2026-11-22T18:00:00Z');

/** One of each kind at least, as each is kept. */
export const MADE_ENTRIES: readonly BackupEntry[] = [
	...madeWeeks(BACKUP_DAY).map((session): BackupEntry => ({ kind: 'session', session })),
	{ kind: 'programme', programme: copyOf(swingStarter, { id: 'own-mine', name: 'Mine' }) },
	{ kind: 'setting', name: 'voice', text: 'off' },
	{ kind: 'setting', name: 'depth-squat', text: 'deep' },
	{
		kind: 'reminders',
		kept: { on: [{ programmeId: 'desk-day', nudgeId: 'stand' }], hours: { fromMinute: 540, toMinute: 1080 } },
	},
	{
		kind: 'watch',
		kept: { known: [{ id: 'strap', kind: 'heart-rate', name: 'Strap' }], felt: ['mild'], witness: 'on' },
	},
	{
		kind: 'workout',
		state: { ...beginWorkout({ programme: swingStarter, screening: 'done' }), beganWallS: 1_764_000_000 },
	},
];

export function madeBackup(entries: readonly BackupEntry[] = MADE_ENTRIES): string {
	return [...backupLines('plumbline test', BACKUP_DAY, entries)].join('');
}
