import { describe, expect, it } from 'vitest';
import { Settings, spokenLanguage } from './settings.svelte.ts';

/** Settings of somebody whose browser keeps these. */
function settingsWith(kept: Record<string, string> = {}) {
	const store = {
		read: (name: string) => kept[name] ?? null,
		write: (name: string, value: string) => {
			kept[name] = value;
		},
	};
	return { settings: new Settings(store, new URLSearchParams()), again: () => settingsWith(kept).settings };
}

describe('settings of the voice', () => {
	it('are full volume, the own pace of the voice and the language of the browser at first', () => {
		const { settings } = settingsWith();
		expect([settings.voice, settings.volumeRatio, settings.rateRatio, settings.language]).toEqual(['on', 1, 1, null]);
	});

	it('survive the tab', () => {
		const { settings, again } = settingsWith();
		settings.volumeRatio = 0.4;
		settings.rateRatio = 1.2;
		settings.language = 'en';
		settings.voice = 'off';
		const kept = again();
		expect([kept.voice, kept.volumeRatio, kept.rateRatio, kept.language]).toEqual(['off', 0.4, 1.2, 'en']);
		kept.language = null;
		expect(again().language).toBeNull();
	});

	it('stay inside what can be heard and followed', () => {
		const { settings } = settingsWith();
		settings.volumeRatio = 3;
		settings.rateRatio = 9;
		expect([settings.volumeRatio, settings.rateRatio]).toEqual([1, 1.3]);
		settings.rateRatio = 0;
		expect(settings.rateRatio).toBe(0.7);
	});

	it('ignore what something else has written', () => {
		const { settings } = settingsWith({ volume: 'loud', rate: '', language: 'tlh' });
		expect([settings.volumeRatio, settings.rateRatio, settings.language]).toEqual([1, 1, null]);
		expect(settingsWith({ volume: '0', rate: '7' }).settings.volumeRatio).toBe(0);
	});
});

describe('language that is spoken', () => {
	it('has the region that the browser prefers', () => {
		expect(spokenLanguage(null, ['de-DE', 'en-GB', 'en-US'])).toBe('en-GB');
		expect(spokenLanguage('en', ['en_AU'])).toBe('en_AU');
	});

	it('is one of Plumbline’s where the browser names none of them', () => {
		expect(spokenLanguage(null, ['de-DE'])).toBe('en');
		expect(spokenLanguage(null, [])).toBe('en');
	});
});
