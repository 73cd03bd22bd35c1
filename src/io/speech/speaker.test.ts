import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSpeaker, type SpeechEngine, type SpeechPriority } from './speaker.ts';
import type { Tones } from './tones.ts';

function fakeUtterance(text: string): SpeechSynthesisUtterance {
	return Object.assign(new EventTarget(), { text, voice: null, lang: '' }) as unknown as SpeechSynthesisUtterance;
}

const LOCAL = { name: 'Local', lang: 'en-GB', localService: true, default: true, voiceURI: 'local' };
const MANNER = { volumeRatio: 0.8, rateRatio: 1.1, language: 'en' };

/** An engine that speaks each thing for one second; `deaf` neither starts nor ends, `endless` starts and does not end. */
function fakeEngine(voices: readonly SpeechSynthesisVoice[] = [LOCAL]) {
	const said: SpeechSynthesisUtterance[] = [];
	let current: SpeechSynthesisUtterance | null = null;
	const fake = { how: 'well' as 'well' | 'deaf' | 'endless' | 'refused' | 'throws', cancelled: 0 };
	const engine: SpeechEngine = {
		createUtterance: fakeUtterance,
		synthesis: {
			getVoices: () => [...voices],
			resume: () => undefined,
			speak(utterance) {
				if (fake.how === 'throws') throw new Error('no');
				said.push(utterance);
				if (utterance.text === '') return;
				current = utterance;
				const tell = (event: string, atMs: number) =>
					setTimeout(() => {
						if (current === utterance) utterance.dispatchEvent(new Event(event));
					}, atMs);
				if (fake.how === 'refused') tell('error', 10);
				if (fake.how === 'well' || fake.how === 'endless') tell('start', 100);
				if (fake.how === 'well') tell('end', 1000);
			},
			cancel() {
				fake.cancelled++;
				const cut = current;
				current = null;
				cut?.dispatchEvent(new Event('error'));
			},
		},
	};
	return Object.assign(fake, { engine, said, texts: () => said.map(({ text }) => text) });
}

function fakeTones() {
	const done: string[] = [];
	const tell = (what: string) => () => void done.push(what);
	const tones: Tones = {
		unlock: tell('unlock'),
		play: (kind) => {
			done.push(kind);
			return 0.2;
		},
		duck: tell('duck'),
		unduck: tell('unduck'),
		stop: tell('stop'),
	};
	return { tones, done, played: () => done.filter((each) => !each.endsWith('duck')) };
}

function setUp(fake = fakeEngine()) {
	const { tones, done, played } = fakeTones();
	const speaker = createSpeaker(fake.engine, tones);
	const over: string[] = [];
	const say = (text: string, priority: SpeechPriority = 'cue') => {
		speaker.speak({ text, priority }, MANNER, () => over.push(text));
	};
	return { fake, speaker, over, say, done, played };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('speaker', () => {
	it('sounds a tone where the engine refuses the voice that it named itself', () => {
		const fake = fakeEngine();
		const refuse = () => {
			throw new TypeError('not a voice');
		};
		const createUtterance = (text: string) => Object.defineProperty(fakeUtterance(text), 'voice', { set: refuse });
		const { over, say, played } = setUp({ ...fake, engine: { ...fake.engine, createUtterance } });
		say('Hips level');
		expect(played()).toEqual(['cue']);
		vi.advanceTimersByTime(200);
		expect(over).toEqual(['Hips level']);
	});

	it('speaks with the chosen voice, as loud and fast as asked, and tells when it is over', () => {
		const { fake, over, say } = setUp();
		say('Hips level');
		expect(fake.said[0]).toMatchObject({ text: 'Hips level', voice: LOCAL, lang: 'en-GB', volume: 0.8, rate: 1.1 });
		vi.advanceTimersByTime(999);
		expect(over).toEqual([]);
		vi.advanceTimersByTime(1);
		expect(over).toEqual(['Hips level']);
	});

	it('cuts off what is being said and never tells that it is over', () => {
		const { fake, over, say } = setUp();
		say('Hips level');
		vi.advanceTimersByTime(500);
		say('Four', 'count');
		vi.advanceTimersByTime(5000);
		expect(fake.texts()).toEqual(['Hips level', 'Four']);
		expect(over).toEqual(['Four']);
	});

	it('is silent after stop', () => {
		const { fake, speaker, over, say } = setUp();
		say('Hips level');
		speaker.stop();
		vi.advanceTimersByTime(20_000);
		expect(fake.cancelled).toBe(1);
		expect(over).toEqual([]);
	});

	it('speaks a long text in parts, one after the other', () => {
		const { fake, over, say } = setUp();
		const sentence = 'Stand with your feet under your hips and let the weight hang from long arms.';
		say(`${sentence} ${sentence}`, 'guide');
		expect(fake.texts()).toEqual([sentence]);
		vi.advanceTimersByTime(1000);
		expect(fake.texts()).toEqual([sentence, sentence]);
		expect(over).toEqual([]);
		vi.advanceTimersByTime(1000);
		expect(over).toHaveLength(1);
	});

	it('sounds lower while it speaks', () => {
		const { say, done } = setUp();
		say('Hips level');
		vi.advanceTimersByTime(100);
		expect(done.at(-1)).toBe('duck');
		vi.advanceTimersByTime(900);
		expect(done.at(-1)).toBe('unduck');
	});

	it('is unlocked with an empty text and the tones', () => {
		const { fake, speaker, done } = setUp();
		speaker.unlock();
		expect(fake.texts()).toEqual(['']);
		expect(done).toEqual(['unlock']);
	});
});

describe('an engine that stalls', () => {
	it('gives way to a tone when it does not start', () => {
		const { fake, over, say, played } = setUp();
		fake.how = 'deaf';
		say('Four', 'count');
		vi.advanceTimersByTime(2900);
		expect([played(), over]).toEqual([[], []]);
		vi.advanceTimersByTime(400);
		expect([played(), over]).toEqual([['count'], ['Four']]);
		expect(fake.cancelled).toBe(1);
	});

	it('is not waited for when it does not end', () => {
		const { fake, over, say } = setUp();
		fake.how = 'endless';
		say('Hips level');
		vi.advanceTimersByTime(6000);
		expect(over).toEqual(['Hips level']);
		expect(fake.cancelled).toBe(1);
	});

	it('gives way at once to a tone when it refuses', () => {
		const { fake, over, say, played } = setUp();
		fake.how = 'refused';
		say('Four', 'count');
		vi.advanceTimersByTime(300);
		expect([played(), over]).toEqual([['count'], ['Four']]);
	});

	it('is left alone for half a minute after two in a row, and then tried again', () => {
		const { fake, say, played } = setUp();
		fake.how = 'deaf';
		say('One', 'count');
		vi.advanceTimersByTime(4000);
		say('Two', 'count');
		vi.advanceTimersByTime(4000);
		fake.how = 'well';
		say('Three', 'count');
		expect(played()).toEqual(['count', 'count', 'count']);
		vi.advanceTimersByTime(30_000);
		say('Four', 'count');
		expect(fake.texts()).toEqual(['One', 'Two', 'Four']);
	});

	it('is trusted again after the tap that allows it to speak', () => {
		const { fake, speaker, say } = setUp();
		fake.how = 'refused';
		say('One', 'count');
		vi.advanceTimersByTime(1000);
		say('Two', 'count');
		vi.advanceTimersByTime(1000);
		fake.how = 'well';
		speaker.unlock();
		say('Three', 'count');
		expect(fake.texts()).toEqual(['One', 'Two', '', 'Three']);
	});

	it('throws nothing at the caller', () => {
		const { fake, speaker, over, say, played } = setUp();
		fake.how = 'throws';
		expect(() => {
			speaker.unlock();
			say('Four', 'count');
			vi.advanceTimersByTime(1000);
			speaker.stop();
		}).not.toThrow();
		expect(over).toEqual(['Four']);
		expect(played()).toContain('count');
	});
});

describe('a device without voices', () => {
	it('sounds a tone for what matters, none for an explanation', () => {
		const { fake, speaker, over, say, played } = setUp(fakeEngine([]));
		expect(speaker.heard('en')).toBe('tones');
		for (const priority of ['stop', 'count', 'guide', 'praise'] as const) {
			say(priority, priority);
			vi.advanceTimersByTime(200);
		}
		expect(fake.texts()).toEqual([]);
		expect(played()).toEqual(['stop', 'count', 'praise']);
		expect(over).toEqual(['stop', 'count', 'guide', 'praise']);
	});

	it('speaks as soon as a voice was found', () => {
		const voices: SpeechSynthesisVoice[] = [];
		const fake = fakeEngine();
		Object.assign(fake.engine.synthesis, { getVoices: () => voices });
		const { speaker, say } = setUp(fake);
		say('One', 'count');
		voices.push(LOCAL);
		expect(speaker.heard('en')).toBe('voice');
		say('Two', 'count');
		expect(fake.texts()).toEqual(['Two']);
	});

	it('goes on in a browser that can not speak at all', () => {
		const { tones, played } = fakeTones();
		const speaker = createSpeaker(null, tones);
		let over = 0;
		speaker.unlock();
		speaker.speak({ text: 'One', priority: 'count' }, MANNER, () => over++);
		vi.advanceTimersByTime(300);
		speaker.stop();
		expect([played(), over]).toEqual([['unlock', 'count'], 1]);
	});

	it('chimes at the ends of a timer', () => {
		const { speaker, played } = setUp(fakeEngine([]));
		speaker.chime('end', 0.5);
		expect(played()).toEqual(['end']);
	});
});
