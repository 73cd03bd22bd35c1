import { describe, expect, it } from 'vitest';
import { madeBackup, MADE_ENTRIES } from '../../../tests/support/madeBackup.ts';
import { madeDay } from '../../../tests/support/madeHistory.ts';
import { swingStarter } from '../../workout/programmes/swingStarter.ts';
import { beginWorkout } from '../../workout/workoutMachine.ts';
import { createMerge, type KeptHere } from './mergeBackup.ts';
import { createBackupReader, type ParsedEntry } from './parseBackup.ts';

const NOTHING: KeptHere = {
	sessions: [],
	programmes: [],
	settings: [],
	reminders: 'none',
	watch: 'none',
	workouts: [],
};
const reader = createBackupReader();
const ENTRIES: readonly ParsedEntry[] = madeBackup()
	.split('\n')
	.flatMap((text) => {
		const line = reader.line(text);
		return line.kind === 'entry' ? [line.entry] : [];
	});
const session = (startedAt: string): ParsedEntry => ({
	kind: 'session',
	session: madeDay({ startedAt, counted: 1, clean: 1 }),
});

describe('createMerge', () => {
	it('takes all of it where there is nothing, and each but once', () => {
		const verdict = createMerge(NOTHING);
		expect(ENTRIES.map(verdict)).toEqual(MADE_ENTRIES.map(() => 'take'));
		expect(ENTRIES.map(verdict)).toEqual(MADE_ENTRIES.map(() => 'there'));
	});

	it('leaves what is here as it is', () => {
		const verdict = createMerge({
			sessions: ['2026-11-22T09:00:00Z'],
			programmes: ['own-mine'],
			settings: ['voice'],
			reminders: 'some',
			watch: 'some',
			workouts: [1_764_000_000],
		});
		const taken = ENTRIES.filter((entry) => verdict(entry) === 'take');
		expect(taken.filter(({ kind }) => kind !== 'session')).toEqual([
			{ kind: 'setting', name: 'depth-squat', text: 'deep' },
		]);
		expect(verdict(session('2026-11-22T09:00:00.000Z'))).toBe('there');
		expect(verdict(session('2026-11-22T09:00:00.001Z'))).toBe('take');
	});

	it('does not bring back as unfinished what was finished here', () => {
		const state = { ...beginWorkout({ programme: swingStarter, screening: 'done' }), beganWallS: 1_764_000_000.25 };
		const began = new Date(1_764_000_000_250).toISOString();
		expect(createMerge({ ...NOTHING, sessions: [began] })({ kind: 'workout', state })).toBe('there');
		expect(createMerge(NOTHING)({ kind: 'workout', state })).toBe('take');
	});

	it('lets nothing take the place of a workout that comes with Plumbline', () => {
		expect(createMerge(NOTHING)({ kind: 'programme', programme: { ...swingStarter, name: 'Other' } })).toBe('damaged');
	});
});
