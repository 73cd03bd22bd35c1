import type { Speaker, SpeechManner, SpeechPriority } from '../io/speech/speaker.ts';
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
	/** `off`: nothing is said and nothing waits for later. */
	isOn(): 'on' | 'off';
}

/** Says what is asked for, one thing after the other, the most important first. */
export function createVoice({ speaker, clockS, manner, isOn }: VoicePorts): Voice {
	let queue = SILENT;

	function follow(next: SpeechQueue): void {
		const before = queue.speaking;
		queue = next;
		const { speaking } = next;
		if (speaking === before) return;
		if (speaking === null) {
			speaker.stop();
			return;
		}
		speaker.speak(speaking.request, manner(), () => {
			if (queue.speaking !== speaking) return;
			follow(isOn() === 'on' ? speechOver(queue, clockS()) : hushSpeech(queue, 'all', clockS()));
		});
	}

	return {
		get heard() {
			return speaker.heard(manner().language);
		},
		say(request) {
			if (isOn() === 'on') follow(askSpeech(queue, request, clockS()));
		},
		hush(which = 'all') {
			follow(hushSpeech(queue, which, clockS()));
		},
		chime(kind) {
			if (isOn() === 'on') speaker.chime(kind, manner().volumeRatio);
		},
	};
}
