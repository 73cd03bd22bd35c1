import type { Speaker, SpeechPriority } from '../../src/io/speech/speaker.ts';
import { Captions } from '../../src/state/captions.svelte.ts';
import { createVoice, type Voice } from '../../src/state/voice.ts';

/** What was heard, and when. */
export interface SpokenEntry {
	readonly text: string;
	readonly priority: SpeechPriority;
	readonly startS: number;
	/** `null` while it is being said. */
	readonly endS: number | null;
	readonly end: 'said' | 'cut' | null;
}

/** A voice whose time passes only when told. */
export interface FakeSpeech {
	readonly voice: Voice;
	readonly captions: Captions;
	/** In the order in which it was begun. */
	readonly log: readonly SpokenEntry[];
	/** Lets time pass, so that what is being said ends when it has been said. */
	advanceTo(nowS: number): void;
}

/** About what voices need at rate 1: a breath and fourteen characters a second. */
function speakingTimeS(text: string): number {
	return 0.2 + text.length / 14;
}

export function fakeSpeech(isOn: () => 'on' | 'off' = () => 'on'): FakeSpeech {
	const log: SpokenEntry[] = [];
	let nowS = 0;
	let onOver: (() => void) | null = null;
	let waits: readonly { readonly atS: number; readonly act: () => void }[] = [];

	function end(atS: number, how: 'said' | 'cut'): void {
		const last = log.at(-1);
		if (last?.endS === null) log[log.length - 1] = { ...last, endS: atS, end: how };
	}

	const speaker: Pick<Speaker, 'heard' | 'speak' | 'stop' | 'chime'> = {
		heard: () => 'voice',
		speak({ text, priority }, _, then) {
			end(nowS, 'cut');
			onOver = then;
			log.push({ text, priority, startS: nowS, endS: null, end: null });
		},
		stop() {
			end(nowS, 'cut');
			onOver = null;
		},
		chime: () => undefined,
	};

	function wait(seconds: number, act: () => void): () => void {
		const own = { atS: nowS + seconds, act };
		waits = [...waits, own];
		return () => (waits = waits.filter((each) => each !== own));
	}

	function wakeUntil(untilS: number): void {
		for (;;) {
			const next = waits.toSorted((a, b) => a.atS - b.atS)[0];
			if (next === undefined || next.atS > untilS) return;
			waits = waits.filter((each) => each !== next);
			nowS = Math.max(nowS, next.atS);
			next.act();
		}
	}

	function advanceTo(untilS: number): void {
		for (let last = log.at(-1); last?.endS === null; last = log.at(-1)) {
			const overS = last.startS + speakingTimeS(last.text);
			if (overS > untilS) break;
			wakeUntil(overS);
			nowS = overS;
			end(overS, 'said');
			const then = onOver;
			onOver = null;
			then?.();
		}
		wakeUntil(untilS);
		nowS = Math.max(nowS, untilS);
	}

	const manner = () => ({ volumeRatio: 1, rateRatio: 1, language: 'en' });
	const clockS = () => nowS;
	const captions = new Captions({ clockS, wait });
	const onTurn = captions.turn.bind(captions);
	return { voice: createVoice({ speaker, clockS, manner, isOn, wait, onTurn }), captions, log, advanceTo };
}

/** Pairs of neighbours that were heard at the same time. */
export function overlaps(log: readonly SpokenEntry[]): readonly (readonly [SpokenEntry, SpokenEntry])[] {
	return log.flatMap((entry, index) => {
		const next = log[index + 1];
		const isOver = next === undefined || (entry.endS !== null && entry.endS <= next.startS);
		return isOver ? [] : [[entry, next] as const];
	});
}
