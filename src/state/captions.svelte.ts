import { spokenLength } from '../language/spokenLength.ts';
import type { SpeechRequest } from './speechQueue.ts';

/** What is heard of something whose turn it is. */
export type HeardAs = 'voice' | 'nothing';

/** What captions need from outside. */
export interface CaptionPorts {
	/** Wall clock in seconds, from any origin. */
	clockS(): number;
	/** @returns stops waiting */
	wait(seconds: number, act: () => void): () => void;
}

/** House: twelve characters a second is a calm pace for reading, from a distance and while moving; nothing is shorter than a glance. */
const READ_CHARACTERS_PER_S = 12;
const GLANCE_S = 1.5;

/** Seconds that it takes to read a sentence. */
export function readingTimeS(text: string): number {
	return Math.max(GLANCE_S, spokenLength(text) / READ_CHARACTERS_PER_S);
}

/** A metronome is seen as it goes; read aloud by a screen reader it would always be late. */
const NOT_TOLD: readonly string[] = ['tempo'];

/**
 * All that is said, in writing. Two people read it: who sees the page gets what the page does not show anyway; who has the page
 * read aloud gets everything, but only while Plumbline has no voice of its own: two never speak at once.
 */
export class Captions {
	/** To be seen; empty while there is nothing to read. */
	line = $state('');
	/** For a screen reader to tell; empty while Plumbline speaks itself. */
	told = $state('');

	readonly #ports: CaptionPorts;
	#readUntilS = Number.NEGATIVE_INFINITY;
	#stopWaiting: () => void = () => undefined;

	constructor(ports: CaptionPorts) {
		this.#ports = ports;
	}

	/** Its turn has come; `null`: nothing is being said any more. */
	turn(request: SpeechRequest | null, heardAs: HeardAs): void {
		const isTold = request !== null && heardAs === 'nothing' && !NOT_TOLD.includes(request.key ?? '');
		this.told = isTold ? request.text : '';
		if (request !== null && request.shown !== 'anyway') this.#show(request.text);
		else this.#clearWhenRead();
	}

	#show(text: string): void {
		this.#stopWaiting();
		this.line = text;
		this.#readUntilS = this.#ports.clockS() + readingTimeS(text);
	}

	#clearWhenRead(): void {
		if (this.line === '') return;
		this.#stopWaiting();
		const leftS = this.#readUntilS - this.#ports.clockS();
		if (leftS <= 0) this.line = '';
		else this.#stopWaiting = this.#ports.wait(leftS, () => (this.line = ''));
	}
}
