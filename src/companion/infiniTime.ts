import { asciiBytes, asciiOr, wordsOf } from './ascii.ts';
import { INFINITIME_WORDS as WORDS } from './infiniTimeWords.ts';
import type { CompanionAction, Out, StateMessage } from './messages.ts';

/** Characteristics of InfiniTime's music and alert services that are written to. */
export type InfiniTimeField = 'status' | 'artist' | 'track' | 'alert';

export interface InfiniTimeWrite {
	readonly field: InfiniTimeField;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Puts training on the music screen of a stock InfiniTime: the exercise is the artist, the count the track; an alert is what is felt. */
export interface InfiniTimeScreen {
	/** What has to be written so that the watch shows the message; nothing where it shows it already. */
	writes(message: Out): readonly InfiniTimeWrite[];
	/** What a press on the music screen asks for; `null` for volume and whatever is new. */
	action(event: number): CompanionAction | 'tell-all' | null;
	/** The watch may show anything: all is written anew. */
	forget(): void;
}

/** Events of the music service (InfiniTime doc/ble.md). */
const EVENT_OPENED = 0xe0;
const EVENT_PLAY = 0x00;
const EVENT_PAUSE = 0x01;
const EVENT_NEXT = 0x03;
const EVENT_PREVIOUS = 0x04;

/** Alert Notification Service: category "simple alert", one new, then title and text with a zero between. */
const ALERT_HEAD = '\0\x01\0';

// @wc-ignore
const APP_NAME = 'Plumbline';

export function createInfiniTimeScreen(): InfiniTimeScreen {
	let state: StateMessage | null = null;
	let cueText: string | null = null;
	let shown = new Map<InfiniTimeField, string>();

	function changed(field: InfiniTimeField, text: string): readonly InfiniTimeWrite[] {
		if (shown.get(field) === text) return [];
		shown.set(field, text);
		return [{ field, bytes: asciiBytes(text) }];
	}

	function show(next: StateMessage): readonly InfiniTimeWrite[] {
		state = next;
		const label = asciiOr(next.label, wordsOf(next.ex));
		return [
			...changed('artist', label === '' ? APP_NAME : label),
			...changed('track', trackText(next)),
			...changed('status', next.run ? '\x01' : '\0'),
		];
	}

	function alert(title: string, text: string): readonly InfiniTimeWrite[] {
		return [{ field: 'alert', bytes: asciiBytes(`${ALERT_HEAD}${title}\0${text}`) }];
	}

	/** The watch has one way to be felt, and it covers the screen: only what is pressing is worth it. */
	function feel(word: Extract<Out, { t: 'buzz' }>['w']): readonly InfiniTimeWrite[] {
		const text = cueText;
		switch (word) {
			case 'rep':
			case 'mild':
				return [];
			case 'marked':
				cueText = null;
				return alert(WORDS.form, text ?? WORDS.tryIt);
			case 'set-done':
				return alert(APP_NAME, WORDS.setDone);
			case 'stop':
				cueText = null;
				return alert(WORDS.stop, text ?? WORDS.stop);
		}
	}

	return {
		writes(message) {
			switch (message.t) {
				case 'state':
					return show(message);
				case 'rep':
					return state === null ? [] : show({ ...state, n: message.n });
				case 'rest':
					return state === null ? [] : show({ ...state, stage: 'rest', rest: message.s });
				case 'cue':
					if (message.sev >= 2) cueText = asciiOr(message.s, wordsOf(message.code));
					return [];
				case 'buzz':
					return feel(message.w);
				case 'bye':
					return [...changed('track', WORDS.untilNextTime), ...changed('status', '\0')];
				case 'ping':
				case 'ack':
					return [];
			}
		},
		action(event) {
			switch (event) {
				case EVENT_OPENED:
					return 'tell-all';
				case EVENT_PLAY:
					return 'start';
				case EVENT_PAUSE:
					return 'stop';
				case EVENT_NEXT:
					return 'next';
				case EVENT_PREVIOUS:
					return 'undo';
				default:
					return null;
			}
		},
		forget() {
			shown = new Map();
		},
	};
}

/** What stands large on the music screen. */
function trackText({ stage, n, goal, set, sets, rest }: StateMessage): string {
	const count = goal === null ? String(n) : WORDS.part(n, goal);
	const place = set === 0 ? [] : [sets > 0 ? WORDS.setOf(set, sets) : WORDS.set(set)];
	switch (stage) {
		case 'idle':
			return WORDS.begin;
		case 'explain':
		case 'ready':
			return [WORDS.ready, ...place].join(', ');
		case 'work':
			return [count, ...place].join(', ');
		case 'rest':
			return WORDS.rest(rest);
		case 'paused':
			return WORDS.paused(count);
		case 'pain':
			return WORDS.answer;
		case 'done':
			return WORDS.done;
	}
}
