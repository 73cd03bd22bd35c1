import { describe, expect, it } from 'vitest';
import { chosenSettings, createSettingsStore } from '../io/storage/settingsStore.ts';
import { KeptTexts } from './keptTexts.svelte.ts';

/** A browser's storage; full or refused where `write` says so. */
function storageOf(write: 'taken' | 'refused' = 'taken') {
	const items = new Map<string, string>();
	return {
		get length() {
			return items.size;
		},
		key: (index: number) => [...items.keys()][index] ?? null,
		getItem: (key: string) => items.get(key) ?? null,
		setItem(key: string, value: string) {
			if (write === 'refused') throw new DOMException('full', 'QuotaExceededError');
			items.set(key, value);
		},
		removeItem: (key: string) => items.delete(key),
	} as unknown as Storage;
}

describe('settings in the storage', () => {
	it('leave nothing behind where nothing is chosen any more', () => {
		const storage = storageOf();
		const store = createSettingsStore(storage);
		store.write('theme', 'dark');
		expect(chosenSettings(storage)).toEqual(['theme']);
		store.write('theme', '');
		expect([store.read('theme'), chosenSettings(storage)]).toEqual([null, []]);
	});

	it('are seen at once when something else writes them, here or in another tab', () => {
		const storage = storageOf();
		const texts = new KeptTexts(createSettingsStore(storage), ['theme', 'voice']);
		createSettingsStore(storage).write('theme', 'light');
		expect(texts.read('theme')).toBe('light');
		storage.setItem('plumbline.settings.voice', 'off');
		const event = new Event('storage');
		dispatchEvent(Object.assign(event, { key: 'plumbline.settings.voice' }));
		expect(texts.read('voice')).toBe('off');
	});

	it('hold until the page is closed where the storage is full or refused', () => {
		for (const storage of [storageOf('refused'), null]) {
			const texts = new KeptTexts(createSettingsStore(storage), ['theme']);
			texts.write('theme', 'dark');
			expect(texts.read('theme')).toBe('dark');
		}
	});
});
