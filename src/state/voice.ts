import type { Speaker, SpeechManner, SpeechPriority } from '../io/speech/speaker.ts';
import { readingTimeS, type HeardAs } from './captions.svelte.ts';
import { askSpeech, hushSpeech, SILENT, speechOver, type SpeechQueue, type SpeechRequest } from './speechQueue.ts';

/** Asks for one thing to be said; when, and whether at all, is the queue's to decide. */
export type Say = (request: SpeechRequest) => void;

/** The one way of speaking in Plumbline. */
export interface Voice {
	/** What is heard when something is said. */
	readonly heard: 'voice' | 'tones';
	readonly say: Say;
	/** Silence at once: all that is said and waits, or all of one priority. */
	hush(which?: SpeechPriority | 'all'): void;
	/** A sound of its own at the begin or end of a timer; softer while something is said. */
	chime(kind: 'begin' | 'end'): void;
}

/** What a voice needs from outside. */
export interface VoicePorts {
	readonly speaker: Pick<Speaker, 'heard' | 'speak' | 'stop' | 'chime'>;
	/** Wall clock in seconds, from any origin. */
	clockS(): number;
	/** How things are said now. */
	manner(): SpeechManner;
	/** `off`: nothing is heard; everything has its turn all the same, as long as reading it takes. */
	isOn(): 'on' | 'off';
	/** @returns stops waiting */
	wait(seconds: number, act: () => void): () => void;
	/** Is told whose turn it is; `null`: nobody's any more. Left out where nobody reads. */
	onTurn?(request: SpeechRequest | null, heardAs: HeardAs): void;
}

/** Says what is asked for, one thing after the other, the most important first. */
export function createVoice({ speaker, clockS, manner, isOn, wait, onTurn }: VoicePorts): Voice {
	let queue = SILENT;
	let stopReading = () => {};

	function follow(next: SpeechQueue): void {
		const before = queue.speaking;
		queue = next;
		const { speaking } = next;
		if (speaking === before) return;
		stopReading();
		const heardAs = isOn() === 'on' && speaker.heard(manner().language) === 'voice' ? 'voice' : 'nothing';
		onTurn?.(speaking?.request ?? null, heardAs);
		if (speaking === null || isOn() === 'off') speaker.stop();
		if (speaking === null) return;
		const over = () => {
			if (queue.speaking === speaking) follow(speechOver(queue, clockS()));
		};
		if (isOn() === 'on') speaker.speak(speaking.request, manner(), over);
		else stopReading = wait(readingTimeS(speaking.request.text), over);
	}

	return {
		get heard() {
			return speaker.heard(manner().language);
		},
		say(request) {
			follow(askSpeech(queue, request, clockS()));
		},
		hush(which = 'all') {
			follow(hushSpeech(queue, which, clockS()));
		},
		chime(kind) {
			if (isOn() === 'on') speaker.chime(kind, manner().volumeRatio);
		},
	};
}
