import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { madeDay } from '../tests/support/madeHistory.ts';
import { memoryStorage } from '../tests/support/memoryStorage.ts';
import { createSessionStore } from './io/storage/sessionStore.ts';
import { findLeftBehind, startDrafts } from './startDrafts.ts';
import { swingStarter } from './workout/programmes/swingStarter.ts';
import { beginWorkout } from './workout/workoutMachine.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

const BEGUN = { ...beginWorkout({ programme: swingStarter, screening: 'done' }), beganWallS: 1_764_000_000 };
const SETS = madeDay({ startedAt: '2026-11-22T09:00:00Z', counted: 3, clean: 2 });

describe('what is left behind', () => {
	it('is a workout that is not over, and sets that are in no history', async () => {
		const drafts = startDrafts(memoryStorage());
		drafts.workouts.begin().keep(BEGUN);
		drafts.sets.begin().keep(SETS);
		const left = await findLeftBehind(drafts, 'plumbline test');
		expect([left.workout?.value, left.sets?.value]).toEqual([BEGUN, SETS]);
	});

	it('is nothing of a workout that was over and only waited to be kept: now it is', async () => {
		const drafts = startDrafts(memoryStorage());
		drafts.workouts.begin().keep({ ...BEGUN, at: BEGUN.plan.length, stage: 'summary', wallS: 1_764_000_900 });
		expect(await findLeftBehind(drafts, 'plumbline test')).toEqual({ sets: null, workout: null });
		const [kept] = await createSessionStore().list();
		expect([kept?.startedAt, kept?.workout?.programmeId]).toEqual(['2025-11-24T16:00:00.000Z', swingStarter.id]);
		expect(await drafts.workouts.left()).toBeNull();
	});

	it('is nothing of sets that the history has already, and what lies behind them is found', async () => {
		const drafts = startDrafts(memoryStorage());
		const earlier = { ...SETS, startedAt: '2026-11-21T09:00:00Z' };
		drafts.sets.begin().keep(earlier);
		await drafts.sets.left();
		drafts.sets.begin().keep(SETS);
		await createSessionStore().keep(SETS);
		expect((await findLeftBehind(drafts, 'plumbline test')).sets?.value).toEqual(earlier);
	});
});
