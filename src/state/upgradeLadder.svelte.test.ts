import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeRep, makeSession, makeSet } from '../../tests/support/makeSession.ts';
import { memoryStorage } from '../../tests/support/memoryStorage.ts';
import { packFrames } from '../analysis/session/packFrames.ts';
import { parseSession } from '../analysis/session/parseSession.ts';
import { createDraftTexts } from '../io/storage/draftTexts.ts';
import { createReviewStore } from '../io/storage/reviewStore.ts';
import { createSessionStore } from '../io/storage/sessionStore.ts';
import { createSettingsStore } from '../io/storage/settingsStore.ts';
import { createTextDraft } from '../io/storage/textDraft.ts';
import { readHistory } from '../workout/history/readHistory.ts';
import { swingStarter } from '../workout/programmes/swingStarter.ts';
import { beginWorkout } from '../workout/workoutMachine.ts';
import { loadKept } from './companionKept.ts';
import { createAllDrafts } from './drafts.ts';
import { keptRecording } from './keptRecording.ts';
import { ProgrammeShelf } from './programmeShelf.svelte.ts';
import { Settings } from './settings.svelte.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

const AT = '2026-11-22T09:00:00.000Z';
const SESSION = makeSession([makeSet([makeRep(1, []), makeRep(2, [])])]);
const { corrections: _, ...UNCORRECTED } = SESSION;
/** Before corrections, documents had none. */
const FIRST_SESSION = { ...UNCORRECTED, schemaVersion: 1, startedAt: '2026-11-20T09:00:00Z' };
const FRAMES = packFrames([
	{ timeS: 0.033, widthPx: 640, heightPx: 360, image: null, world: null, backContour: null, score: 0.25 },
]);

/** What each step of the database was, written down as it was then; the code that made it is gone. */
const STEPS: readonly ((database: IDBDatabase) => void)[] = [
	(database) => {
		database.createObjectStore('reviewCards', { keyPath: 'key' });
		database.createObjectStore('reviewDetails');
		database.createObjectStore('reviewFrames');
	},
	(database) => {
		database.createObjectStore('sessions', { keyPath: 'startedAt' });
	},
	(database) => {
		database.createObjectStore('drafts', { keyPath: 'id' });
	},
];

/** A database as that version left it, with something in each of its stores. */
async function leftBy(version: number): Promise<void> {
	const opening = indexedDB.open('plumbline', version);
	opening.onupgradeneeded = () => STEPS.slice(0, version).forEach((step) => step(opening.result));
	await new Promise((resolve) => (opening.onsuccess = resolve));
	const { result: database } = opening;
	const change = database.transaction([...database.objectStoreNames], 'readwrite');
	const card = { key: 'k', name: 'clip.mp4', counted: '2 squats', reach: 'whole', keptAt: AT, usedAt: AT, bytes: 9 };
	change.objectStore('reviewCards').put(card);
	change.objectStore('reviewDetails').put({ exerciseId: 'squat', session: FIRST_SESSION, notes: [] }, 'k');
	change.objectStore('reviewFrames').put(FRAMES, 'k');
	if (version >= 2) for (const session of [SESSION, FIRST_SESSION]) change.objectStore('sessions').put(session);
	if (version >= 3) {
		const text = JSON.stringify(beginWorkout({ programme: swingStarter, screening: 'done' }));
		change.objectStore('drafts').put({ id: 'a/1', kind: 'workout', page: 'a', text, writtenAt: AT });
	}
	await new Promise((resolve) => (change.oncomplete = resolve));
	database.close();
}

function draftsOf(storage: Storage) {
	const pages = { own: () => 'now', others: () => Promise.resolve(new Set<string>()) };
	return createAllDrafts(createDraftTexts({ storage, pages, now: () => new Date(AT), onTrouble: () => undefined }));
}

describe.each([1, 2, 3])('a database of version %i', (version) => {
	it('opens with every review in it', async () => {
		await leftBy(version);
		const store = createReviewStore();
		expect((await store.list()).map(({ counted }) => counted)).toEqual(['2 squats']);
		const review = await store.load('k');
		expect(review).not.toBeNull();
		const recording = review === null ? null : keptRecording(review, 1, null);
		expect(recording?.session.sets[0]?.reps).toHaveLength(2);
		expect(recording?.frames).toHaveLength(1);
	});

	it('opens with every session in it, and takes new ones', async () => {
		await leftBy(version);
		const store = createSessionStore();
		await store.keep({ ...SESSION, startedAt: '2026-11-23T09:00:00Z' });
		const { own, unread } = readHistory(await store.list(), () => 0);
		expect([own.length, unread.length]).toEqual([version >= 2 ? 3 : 1, 0]);
		expect(new Set(own.map(({ session }) => session.schemaVersion))).toEqual(new Set([2]));
	});

	it('opens with what was under way, and takes up what begins', async () => {
		await leftBy(version);
		const { workouts } = draftsOf(memoryStorage());
		expect((await workouts.left())?.value.programme.id).toBe(version >= 3 ? swingStarter.id : undefined);
		(await workouts.left())?.clear();
		workouts.begin().keep(beginWorkout({ programme: swingStarter, screening: 'needed' }));
		expect((await workouts.left())?.value.screening).toBe('needed');
	});
});

describe('the small storage of earlier versions', () => {
	it('still holds the set and the workouts that were cut short', async () => {
		const storage = memoryStorage();
		storage.setItem('plumbline.draft', JSON.stringify(FIRST_SESSION));
		const state = beginWorkout({ programme: swingStarter, screening: 'done' });
		storage.setItem('plumbline.workout', JSON.stringify(state));
		storage.setItem('plumbline.demo-workout', JSON.stringify(state));
		const drafts = draftsOf(storage);
		expect((await drafts.sets.left())?.value).toEqual(
			(parseSession(JSON.stringify(FIRST_SESSION)) as { readonly session: unknown }).session,
		);
		expect((await drafts.workouts.left())?.value).toEqual(state);
		expect((await drafts.demoWorkouts.left())?.value).toEqual(state);
	});

	it('still holds what was chosen', () => {
		const storage = memoryStorage();
		for (const [name, text] of Object.entries({
			voice: 'off',
			volume: '0.4',
			rate: '1.2',
			picture: 'plain',
			camera: 'abc',
			screened: 'yes',
			programme: 'desk-day',
		}))
			storage.setItem(`plumbline.settings.${name}`, text);
		const settings = new Settings(createSettingsStore(storage), new URLSearchParams());
		const { voice, volumeRatio, rateRatio, picture, cameraId, screened, programmeId } = settings;
		expect([voice, volumeRatio, rateRatio, picture, cameraId, screened, programmeId]).toEqual([
			'off',
			0.4,
			1.2,
			'plain',
			'abc',
			true,
			'desk-day', // prettier-ignore
		]);
	});

	it('still holds own workouts and paired devices', () => {
		const storage = memoryStorage();
		const { nudges: _none, ...first } = { ...swingStarter, id: 'own-mine', name: 'Mine' };
		storage.setItem('plumbline.programmes', JSON.stringify([first]));
		expect(new ProgrammeShelf(createTextDraft(storage, 'programmes')).own.map(({ name }) => name)).toEqual(['Mine']);
		const strap = { id: 's', kind: 'heart-rate', name: 'Strap' };
		storage.setItem('plumbline.companion', JSON.stringify({ known: [strap], felt: ['stop'] }));
		expect(loadKept(createTextDraft(storage, 'companion'))).toEqual({ known: [strap], felt: ['stop'], witness: 'off' });
	});
});
