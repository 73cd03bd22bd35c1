import { describe, expect, it } from 'vitest';
import { fakeSpeech } from '../../tests/support/fakeSpeaker.ts';

describe('captions', () => {
	it('write out what is said, for as long as it is said and as reading it takes', () => {
		const { voice, captions, advanceTo } = fakeSpeech();
		voice.say({ text: 'Ten seconds', priority: 'guide' });
		expect(captions.line).toBe('Ten seconds');
		advanceTo(1.2);
		expect(captions.line).toBe('Ten seconds');
		advanceTo(1.6);
		expect(captions.line).toBe('');
	});

	it('leave out what the page shows anyway, and go on with what came before it', () => {
		const { voice, captions, advanceTo } = fakeSpeech();
		voice.say({ text: 'Half of it', priority: 'praise' });
		voice.say({ text: '4', priority: 'count', shown: 'anyway' });
		expect(captions.line).toBe('Half of it');
		advanceTo(5);
		voice.say({ text: '5', priority: 'count', shown: 'anyway' });
		expect(captions.line).toBe('');
	});

	it('follow one another', () => {
		const { voice, captions, advanceTo } = fakeSpeech();
		voice.say({ text: 'And again', priority: 'count', key: 'go' });
		voice.say({ text: 'Half of it', priority: 'praise' });
		expect(captions.line).toBe('And again');
		advanceTo(1);
		expect(captions.line).toBe('Half of it');
	});

	it('go on where the voice is off', () => {
		const { voice, captions, log, advanceTo } = fakeSpeech(() => 'off');
		voice.say({ text: 'Get into position.', priority: 'guide' });
		voice.say({ text: 'Two more', priority: 'guide' });
		expect(captions.line).toBe('Get into position.');
		advanceTo(2);
		expect(captions.line).toBe('Two more');
		advanceTo(5);
		expect([captions.line, log]).toEqual(['', []]);
	});

	it('are told to a screen reader only while Plumbline has no voice', () => {
		let isOn: 'on' | 'off' = 'on';
		const { voice, captions, advanceTo } = fakeSpeech(() => isOn);
		voice.say({ text: 'A little lower', priority: 'cue', shown: 'anyway' });
		expect([captions.line, captions.told]).toEqual(['', '']);
		isOn = 'off';
		advanceTo(5);
		voice.say({ text: 'A little lower', priority: 'cue', shown: 'anyway' });
		expect([captions.line, captions.told]).toEqual(['', 'A little lower']);
		advanceTo(10);
		expect(captions.told).toBe('');
	});

	it('show a metronome but do not read it aloud, where it would be late', () => {
		const { voice, captions } = fakeSpeech(() => 'off');
		voice.say({ text: 'Down', priority: 'cue', key: 'tempo' });
		expect([captions.line, captions.told]).toEqual(['Down', '']);
	});
});
