import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXERCISES } from '../analysis/exercises/registry.ts';
import { findLanguage } from '../language/languages.ts';
import { Settings } from './settings.svelte.ts';

const NAMES = [
	...['camera', 'picture', 'model', 'backend', 'speeds', 'rules', 'depth-squat', 'depth-lunge', 'voice', 'volume'],
	...['rate', 'language', 'theme', 'screened', 'programme', 'introduced'],
];

/** Settings of somebody whose browser keeps these. */
function settingsWith(kept: Record<string, string> = {}, address = '') {
	const store = {
		read: (name: string) => kept[name] ?? null,
		write: (name: string, value: string) => {
			kept[name] = value;
		},
	};
	const open = () => new Settings(store, new URLSearchParams(address));
	return { settings: open(), again: open, kept };
}

/** All that is chosen, as the rest of the page reads it. */
function allOf(settings: Settings) {
	const { theme, voice, volumeRatio, rateRatio, language, picture, cameraId, model, backend, judging } = settings;
	const manners = EXERCISES.flatMap(({ rules }) => rules.map(({ ruleId }) => settings.ruleManner(ruleId)));
	return { theme, voice, volumeRatio, rateRatio, language, picture, cameraId, model, backend, judging, manners };
}

const AT_FIRST = allOf(settingsWith().settings);

describe('settings', () => {
	it('are as at first whatever else has written under their names', () => {
		const anything = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.json(),
			fc.double().map(String),
			fc.constant('{"__proto__":"off"}'),
		);
		const check = (text: string) => {
			// Two letters are soon a language, which is a setting like any.
			fc.pre(findLanguage(text) === null);
			const { settings } = settingsWith(Object.fromEntries(NAMES.map((name) => [name, text])));
			const { cameraId, volumeRatio, rateRatio, ...others } = allOf(settings);
			// Any text may be the id of a camera; a number has a nearest one that makes sense.
			expect(cameraId).toBe(text === '' ? null : text);
			expect(volumeRatio >= 0 && volumeRatio <= 1).toBe(true);
			expect(rateRatio >= 0.7 && rateRatio <= 1.3).toBe(true);
			expect(AT_FIRST).toMatchObject({ ...others, judging: { ...others.judging, uncuedRules: [] } });
		};
		fc.assert(fc.property(anything, check), { numRuns: 100 });
	});

	it('are as at first where something wrote rules that make no sense', () => {
		const manners = fc.dictionary(fc.string(), fc.constantFrom('shown', 'loud', null, 1, ['off']));
		const check = (written: object) => {
			const { settings } = settingsWith({ rules: JSON.stringify(written) });
			expect(allOf(settings)).toEqual(AT_FIRST);
		};
		fc.assert(fc.property(manners, check), { numRuns: 100 });
	});

	it('keep what was chosen, and the address wins over it for the visit', () => {
		const { settings, again, kept } = settingsWith();
		settings.theme = 'light';
		settings.modelChoice = 'blazepose-lite';
		settings.backendChoice = 'wasm';
		settings.setDepthGoal('squat', 'below');
		settings.setRuleManner('squat/tempo', 'off');
		settings.setRuleManner('lunge/tempo', 'shown');
		expect(allOf(again())).toMatchObject({
			theme: 'light',
			model: 'blazepose-lite',
			backend: 'wasm',
			judging: { depthGoals: { squat: 'below', lunge: 'parallel' }, uncuedRules: ['squat/tempo'] },
		});
		expect(again().ruleManner('lunge/tempo')).toBe('shown');
		const { settings: visiting } = settingsWith(kept, 'model=blazepose-full&backend=webgl');
		expect([visiting.model, visiting.backend]).toEqual(['blazepose-full', 'webgl']);
		expect(visiting.modelChoice).toBe('blazepose-lite');
	});

	it('keep nothing of what is as at first', () => {
		const { settings, kept } = settingsWith();
		settings.setRuleManner('squat/tempo', 'off');
		settings.setRuleManner('squat/tempo', 'spoken');
		settings.theme = 'dark';
		settings.theme = 'system';
		settings.volumeRatio = 1;
		expect(Object.values(kept).join('')).toBe('');
		expect(settings.isChanged('all')).toBe(false);
	});
});

describe('setting back', () => {
	function changed() {
		const opened = settingsWith({ screened: 'yes', programme: 'wake-up' });
		opened.settings.theme = 'dark';
		opened.settings.voice = 'off';
		opened.settings.rateRatio = 0.9;
		opened.settings.setDepthGoal('lunge', 'above');
		return opened;
	}

	it('of a part leaves the others, and can be undone', () => {
		const { settings, again } = changed();
		settings.setBack('voice');
		expect([settings.voice, settings.rateRatio, settings.theme]).toEqual(['on', 1, 'dark']);
		expect([settings.isChanged('voice'), settings.isChanged('look')]).toEqual([false, true]);
		settings.undoSetBack();
		expect([settings.voice, settings.rateRatio, again().voice]).toEqual(['off', 0.9, 'off']);
		expect(settings.wasSetBack).toBeNull();
	});

	it('of all leaves what was answered and begun, and can be undone', () => {
		const { settings, again } = changed();
		const before = allOf(settings);
		settings.setBack('all');
		expect(allOf(settings)).toEqual(AT_FIRST);
		expect(allOf(again())).toEqual(AT_FIRST);
		expect([settings.screened, settings.programmeId]).toEqual([true, 'wake-up']);
		expect(settings.wasSetBack).toBe('all');
		settings.undoSetBack();
		expect(allOf(settings)).toEqual(before);
	});
});
