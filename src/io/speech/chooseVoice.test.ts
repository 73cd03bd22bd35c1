import { describe, expect, it } from 'vitest';
import { chooseVoice } from './chooseVoice.ts';

const voice = (name: string, lang: string, traits: { localService?: boolean; default?: boolean } = {}) => ({
	name,
	lang,
	localService: true,
	default: false,
	...traits,
});

describe('choice of a voice', () => {
	it('takes the region asked for before another one', () => {
		expect(chooseVoice([voice('us', 'en-US', { default: true }), voice('gb', 'en-GB')], 'en-GB')?.name).toBe('gb');
	});

	it('takes another region when its own has no voice', () => {
		expect(chooseVoice([voice('de', 'de-DE'), voice('us', 'en-US')], 'en')?.name).toBe('us');
	});

	it('never takes a voice that sends the text away', () => {
		const server = voice('server', 'en-GB', { localService: false, default: true });
		expect(chooseVoice([server, voice('us', 'en-US')], 'en-GB')?.name).toBe('us');
		expect(chooseVoice([server], 'en-GB')).toBeNull();
	});

	it('prefers the voice that the person has set as default', () => {
		const voices = [voice('first', 'en-GB'), voice('chosen', 'en-GB', { default: true })];
		expect(chooseVoice(voices, 'en-GB')?.name).toBe('chosen');
	});

	it('reads tags with an underscore', () => {
		expect(chooseVoice([voice('us', 'en_US'), voice('gb', 'en_GB')], 'en-GB')?.name).toBe('gb');
	});

	it('stays silent rather than read one language with the voice of another', () => {
		expect(chooseVoice([voice('de', 'de-DE')], 'en-GB')).toBeNull();
		expect(chooseVoice([], 'en-GB')).toBeNull();
	});
});
