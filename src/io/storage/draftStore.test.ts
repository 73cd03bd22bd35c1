import { describe, expect, it } from 'vitest';
import { SESSION_SCHEMA_VERSION, type Session } from '../../analysis/session/session.ts';
import { createDraftStore } from './draftStore.ts';

const SESSION: Session = {
	schemaVersion: SESSION_SCHEMA_VERSION,
	app: 'plumbline 0.1.0',
	model: 'blazepose-full',
	backend: 'wasm',
	startedAt: '2026-11-22T09:00:00Z',
	source: { kind: 'camera', name: 'FaceTime', durationS: null, widthPx: 640, heightPx: 480 },
	sets: [{ exerciseId: 'squat', variant: null, view: 'left', startS: 1, endS: 9, reps: [] }],
	corrections: [],
	pain: [],
	heartRate: [],
	notes: '',
};

function memoryStorage(): Storage {
	const items = new Map<string, string>();
	return {
		length: 0,
		key: () => null,
		clear: () => {
			items.clear();
		},
		getItem: (key) => items.get(key) ?? null,
		setItem: (key, value) => {
			items.set(key, value);
		},
		removeItem: (key) => {
			items.delete(key);
		},
	};
}

describe('createDraftStore', () => {
	it('gives back the session that was kept, until it is cleared', () => {
		const store = createDraftStore(memoryStorage());
		expect(store.load()).toBeNull();
		store.keep(SESSION);
		expect(store.load()).toEqual(SESSION);
		store.clear();
		expect(store.load()).toBeNull();
	});

	it('ignores a draft that it cannot read', () => {
		const storage = memoryStorage();
		storage.setItem('plumbline.draft', '{"schemaVersion":1');
		expect(createDraftStore(storage).load()).toBeNull();
	});

	it('goes on without storage when the browser refuses it or it is full', () => {
		expect(createDraftStore(null).load()).toBeNull();
		const full = memoryStorage();
		full.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
		expect(() => createDraftStore(full).keep(SESSION)).not.toThrow();
	});
});
