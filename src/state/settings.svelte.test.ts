import { describe, expect, it } from 'vitest';
import { Settings } from './settings.svelte.ts';

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

describe('the first steps', () => {
	it('are over for good once they were shown or skipped', () => {
		const { settings, again } = settingsWith();
		expect(settings.introduced).toBe(false);
		settings.introduced = true;
		expect(again().introduced).toBe(true);
	});

	it('are not for somebody who has trained here already', () => {
		expect(settingsWith({ programme: 'wake-up' }).settings.introduced).toBe(true);
		expect(settingsWith({ screened: 'yes' }).settings.introduced).toBe(true);
	});
});
