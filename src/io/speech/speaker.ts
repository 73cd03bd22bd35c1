import { chooseVoice } from './chooseVoice.ts';

/** Speaks short sentences. Everything is silent where the device has no voice for the language. */
export interface Speaker {
	/** Whether anything would be heard. May turn true a moment after the start, when the browser has found its voices. */
	readonly available: boolean;
	/** Some phones speak only after something was spoken inside a click: call this in one. */
	unlock(): void;
	/**
	 * `now`: what is being said gives way. `next`: after what is being said; of several that wait only the newest is spoken.
	 */
	say(text: string, turn?: 'now' | 'next'): void;
	/** Stops at once and forgets what waits. */
	hush(): void;
}

/** What a speaker needs of the browser. */
export interface SpeechEngine {
	readonly synthesis: Pick<SpeechSynthesis, 'speak' | 'cancel' | 'resume' | 'getVoices' | 'speaking' | 'pending'>;
	createUtterance(text: string): SpeechSynthesisUtterance;
}

/** @param language Language tag of what will be said. @param engine `null` where the browser can't speak. */
export function createSpeaker(language: string, engine: SpeechEngine | null = browserEngine()): Speaker {
	// Held on to, because browsers collect utterances that nobody holds before they tell of their end.
	let spoken: SpeechSynthesisUtterance | null = null;
	let waiting: string | null = null;

	const voice = () => (engine === null ? null : chooseVoice(engine.synthesis.getVoices(), language));

	function speak(text: string): void {
		const chosen = voice();
		if (engine === null || chosen === null) return;
		const utterance = engine.createUtterance(text);
		utterance.voice = chosen;
		utterance.lang = chosen.lang;
		const goOn = () => {
			if (spoken === utterance) speakWaiting();
		};
		utterance.addEventListener('end', goOn);
		utterance.addEventListener('error', goOn);
		spoken = utterance;
		// Browsers that were sent to the background may come back paused.
		engine.synthesis.resume();
		engine.synthesis.speak(utterance);
	}

	function speakWaiting(): void {
		spoken = null;
		const text = waiting;
		waiting = null;
		if (text !== null) speak(text);
	}

	function hush(): void {
		spoken = null;
		waiting = null;
		engine?.synthesis.cancel();
	}

	return {
		get available() {
			return voice() !== null;
		},
		unlock() {
			engine?.synthesis.speak(engine.createUtterance(''));
		},
		say(text, turn = 'now') {
			// The engine's own word counts: it may have stopped without telling.
			const busy = spoken !== null && (engine?.synthesis.speaking === true || engine?.synthesis.pending === true);
			if (turn === 'next' && busy) {
				waiting = text;
				return;
			}
			if (busy) hush();
			speak(text);
		},
		hush,
	};
}

function browserEngine(): SpeechEngine | null {
	if (!('speechSynthesis' in globalThis) || !('SpeechSynthesisUtterance' in globalThis)) return null;
	return { synthesis: speechSynthesis, createUtterance: (text) => new SpeechSynthesisUtterance(text) };
}
