import { describe, expect, it } from 'vitest';
import { createSpeaker, type SpeechEngine } from './speaker.ts';

function fakeUtterance(text: string): SpeechSynthesisUtterance {
	return Object.assign(new EventTarget(), { text, voice: null, lang: '' }) as unknown as SpeechSynthesisUtterance;
}

const LOCAL = { name: 'Local', lang: 'en-GB', localService: true, default: true, voiceURI: 'local' };

/** An engine that says one thing at a time and finishes it when told. */
function fakeEngine(voices: readonly SpeechSynthesisVoice[] = [LOCAL]) {
	const said: SpeechSynthesisUtterance[] = [];
	let current: SpeechSynthesisUtterance | null = null;
	const engine: SpeechEngine = {
		createUtterance: fakeUtterance,
		synthesis: {
			getVoices: () => [...voices],
			get speaking() {
				return current !== null;
			},
			pending: false,
			resume: () => undefined,
			speak(utterance) {
				current = utterance;
				said.push(utterance);
			},
			cancel() {
				const cut = current;
				current = null;
				cut?.dispatchEvent(new Event('error'));
			},
		},
	};
	return {
		engine,
		said,
		texts: () => said.map(({ text }) => text),
		finish() {
			const done = current;
			current = null;
			done?.dispatchEvent(new Event('end'));
		},
		stopWithoutTelling() {
			current = null;
		},
	};
}

describe('speaker', () => {
	it('speaks with the chosen voice', () => {
		const fake = fakeEngine();
		createSpeaker('en', fake.engine).say('Three');
		expect(fake.said[0]).toMatchObject({ text: 'Three', voice: LOCAL, lang: 'en-GB' });
	});

	it('lets what is said now give way', () => {
		const fake = fakeEngine();
		const speaker = createSpeaker('en', fake.engine);
		speaker.say('Sit a little deeper');
		speaker.say('Four');
		expect(fake.texts()).toEqual(['Sit a little deeper', 'Four']);
		fake.finish();
		expect(fake.texts()).toHaveLength(2);
	});

	it('keeps only the newest of those that wait', () => {
		const fake = fakeEngine();
		const speaker = createSpeaker('en', fake.engine);
		speaker.say('One');
		speaker.say('Two', 'next');
		speaker.say('Three', 'next');
		expect(fake.texts()).toEqual(['One']);
		fake.finish();
		expect(fake.texts()).toEqual(['One', 'Three']);
		fake.finish();
		expect(fake.texts()).toEqual(['One', 'Three']);
	});

	it('forgets what waits when something is said now', () => {
		const fake = fakeEngine();
		const speaker = createSpeaker('en', fake.engine);
		speaker.say('One');
		speaker.say('Two', 'next');
		speaker.say('Stop');
		fake.finish();
		expect(fake.texts()).toEqual(['One', 'Stop']);
	});

	it('says nothing more after hush', () => {
		const fake = fakeEngine();
		const speaker = createSpeaker('en', fake.engine);
		speaker.say('One');
		speaker.say('Two', 'next');
		speaker.hush();
		expect(fake.texts()).toEqual(['One']);
		expect(fake.engine.synthesis.speaking).toBe(false);
	});

	it('does not wait for an engine that stopped without telling', () => {
		const fake = fakeEngine();
		const speaker = createSpeaker('en', fake.engine);
		speaker.say('One');
		fake.stopWithoutTelling();
		speaker.say('Two', 'next');
		expect(fake.texts()).toEqual(['One', 'Two']);
	});

	it('speaks an empty text to be unlocked', () => {
		const fake = fakeEngine();
		createSpeaker('en', fake.engine).unlock();
		expect(fake.texts()).toEqual(['']);
	});

	it('is silent without a voice', () => {
		const fake = fakeEngine([]);
		const speaker = createSpeaker('en', fake.engine);
		expect(speaker.available).toBe(false);
		speaker.say('One');
		expect(fake.texts()).toEqual([]);
	});

	it('is silent in a browser that can not speak', () => {
		const speaker = createSpeaker('en', null);
		expect(speaker.available).toBe(false);
		expect(() => {
			speaker.unlock();
			speaker.say('One');
			speaker.hush();
		}).not.toThrow();
	});
});
