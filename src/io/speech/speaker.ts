import { spokenLength } from '../../language/spokenLength.ts';
import { chooseVoice } from './chooseVoice.ts';
import { speakableParts } from './speakableParts.ts';
import { createTones, type ToneKind, type Tones } from './tones.ts';

/** How much something matters, from the highest: a higher one never waits for a lower one. */
export type SpeechPriority = 'stop' | 'safety' | 'count' | 'cue' | 'guide' | 'praise';

/** How it is said. */
export interface SpeechManner {
	/** 0–1 */
	readonly volumeRatio: number;
	/** 1: as the voice speaks by itself. */
	readonly rateRatio: number;
	/** Language tag such as `en-GB`. */
	readonly language: string;
}

export interface Utterance {
	readonly text: string;
	readonly priority: SpeechPriority;
}

/** Speaks one thing at a time, or sounds a tone in its place where the device has no voice. Nothing throws. */
export interface Speaker {
	/** What is heard in this language. May change a moment after the start, when the browser has found its voices. */
	heard(language: string): 'voice' | 'tones';
	/** Browsers speak and sound only after something was spoken inside a tap: call this in one. */
	unlock(): void;
	/**
	 * Says it now; what was being said is cut off, and its `onOver` never called. `onOver` is called once, when it has been said or
	 * the browser has let it drop.
	 */
	speak(utterance: Utterance, manner: SpeechManner, onOver: () => void): void;
	/** Silence at once; `onOver` of what is cut off is not called. */
	stop(): void;
	/** A sound of its own, beside what is said and softer then. */
	chime(kind: 'begin' | 'end', volumeRatio: number): void;
}

/** What a speaker needs of the browser. */
export interface SpeechEngine {
	readonly synthesis: Pick<SpeechSynthesis, 'speak' | 'cancel' | 'resume' | 'getVoices'>;
	createUtterance(text: string): SpeechSynthesisUtterance;
}

/** House: slow engines take a second or two for their first word. */
const START_WITHIN_S = 3;
/** House: slower than any voice speaks (about 14 characters a second at rate 1). */
const SLOWEST_CHARACTERS_PER_S = 7;
/** House: an engine that let two in a row drop is left alone for a while; tones are heard until then. */
const MOST_STALLS = 2;
const LEFT_ALONE_S = 30;

/** An explanation is no sound: it is on the screen. */
const TONE_OF: Readonly<Record<SpeechPriority, ToneKind | null>> = {
	stop: 'stop',
	safety: 'safety',
	count: 'count',
	cue: 'cue',
	guide: null,
	praise: 'praise',
};

/** What is being said. */
interface Turn {
	readonly utterance: Utterance;
	readonly manner: SpeechManner;
	readonly onOver: () => void;
	timer: ReturnType<typeof setTimeout> | null;
	/** Held on to, because browsers collect utterances that nobody holds before they tell of their end. */
	part: SpeechSynthesisUtterance | null;
}

/** @param engine `null` where the browser can't speak. */
export function createSpeaker(engine: SpeechEngine | null = browserEngine(), tones: Tones = createTones()): Speaker {
	let turn: Turn | null = null;
	const stalls = createStallWatch();

	function over(of: Turn): void {
		if (turn !== of) return;
		clear();
		of.onOver();
	}

	function clear(): void {
		if (turn?.timer != null) clearTimeout(turn.timer);
		turn = null;
		tones.unduck();
	}

	function stop(): void {
		if (turn === null) return;
		const { part } = turn;
		clear();
		if (part === null) tones.stop();
		else quieten(engine);
	}

	function soundTone(of: Turn): void {
		const kind = TONE_OF[of.utterance.priority];
		of.part = null;
		const lastsS = kind === null ? 0 : tones.play(kind, of.manner.volumeRatio);
		wait(of, lastsS, () => {
			over(of);
		});
	}

	function wait(of: Turn, seconds: number, then: () => void): void {
		if (of.timer !== null) clearTimeout(of.timer);
		of.timer = setTimeout(then, seconds * 1000);
	}

	/** Says the parts one after the other; an engine that neither starts nor ends in time is not waited for. */
	function sayParts(of: Turn, parts: readonly string[], voice: SpeechSynthesisVoice): void {
		const [text, ...rest] = parts;
		if (engine === null || text === undefined) {
			over(of);
			return;
		}
		const part = utteranceOf(engine, text, voice, of.manner);
		of.part = part;
		const isCurrent = () => turn === of && of.part === part;
		let started: 'no' | 'yes' = 'no';
		const fail = () => {
			if (!isCurrent()) return;
			stalls.stalled();
			of.part = null;
			quieten(engine);
			if (started === 'yes') over(of);
			else soundTone(of);
		};
		if (part === null) {
			fail();
			return;
		}
		part.addEventListener('start', () => {
			if (!isCurrent()) return;
			started = 'yes';
			tones.duck();
			wait(of, START_WITHIN_S + spokenLength(text) / (SLOWEST_CHARACTERS_PER_S * of.manner.rateRatio), fail);
		});
		part.addEventListener('end', () => {
			if (!isCurrent()) return;
			stalls.spoke();
			sayParts(of, rest, voice);
		});
		part.addEventListener('error', fail);
		wait(of, START_WITHIN_S, fail);
		try {
			// Browsers that were sent to the background may come back paused.
			engine.synthesis.resume();
			engine.synthesis.speak(part);
		} catch {
			fail();
		}
	}

	return {
		heard: (language) => (voiceFor(engine, language) === null ? 'tones' : 'voice'),
		unlock() {
			tones.unlock();
			// What was refused before the tap is allowed from now on.
			stalls.spoke();
			try {
				engine?.synthesis.speak(engine.createUtterance(''));
			} catch {
				// A browser that does not speak: tones are heard.
			}
		},
		speak(utterance, manner, onOver) {
			stop();
			const next: Turn = { utterance, manner, onOver, timer: null, part: null };
			turn = next;
			const voice = stalls.isLeftAlone() ? null : voiceFor(engine, manner.language);
			if (voice === null) soundTone(next);
			else sayParts(next, speakableParts(utterance.text), voice);
		},
		stop,
		chime: (kind, volumeRatio) => void tones.play(kind, volumeRatio),
	};
}

/** Counts what the engine let drop in a row, and for how long it is better left alone. */
function createStallWatch() {
	let inARow = 0;
	return {
		spoke() {
			inARow = 0;
		},
		stalled() {
			inARow++;
			if (inARow >= MOST_STALLS) setTimeout(() => (inARow = 0), LEFT_ALONE_S * 1000);
		},
		isLeftAlone: () => inARow >= MOST_STALLS,
	};
}

/** @returns null when the engine won't have it so, as with a voice that was taken away since. */
function utteranceOf(
	{ createUtterance }: SpeechEngine,
	text: string,
	voice: SpeechSynthesisVoice,
	{ volumeRatio, rateRatio }: SpeechManner,
): SpeechSynthesisUtterance | null {
	try {
		const part = createUtterance(text);
		part.voice = voice;
		part.lang = voice.lang;
		part.volume = volumeRatio;
		part.rate = rateRatio;
		return part;
	} catch {
		return null;
	}
}

function quieten(engine: SpeechEngine | null): void {
	try {
		engine?.synthesis.cancel();
	} catch {
		// A browser that does not speak has nothing to cut off.
	}
}

function voiceFor(engine: SpeechEngine | null, language: string): SpeechSynthesisVoice | null {
	try {
		return engine === null ? null : chooseVoice(engine.synthesis.getVoices(), language);
	} catch {
		return null;
	}
}

function browserEngine(): SpeechEngine | null {
	if (!('speechSynthesis' in globalThis) || !('SpeechSynthesisUtterance' in globalThis)) return null;
	return { synthesis: speechSynthesis, createUtterance: (text) => new SpeechSynthesisUtterance(text) };
}
