import type { Out } from './messages.ts';

/** What waits for a slow way out: never more than is still of use. */
export interface OutQueue {
	put(message: Out, nowS: number): void;
	/** The next message; `null` when none waits. */
	take(nowS: number): Out | null;
	clear(): void;
}

/** Watch protocol: a cue or a buzz that is older belongs to a rep that is over. */
const FRESH_S = 2;
/** House: nobody presses more often than a slow way answers. */
const MAX_ACKS = 8;

/** Messages that a newer one of the same kind, or a whole state, makes pointless. */
const OVERTAKEN_BY: Readonly<Record<Out['t'], readonly Out['t'][]>> = {
	state: ['state', 'rep', 'rest'],
	rep: ['rep'],
	rest: ['rest'],
	cue: ['cue'],
	buzz: ['buzz'],
	ping: ['ping'],
	ack: [],
	bye: ['state', 'rep', 'rest', 'cue', 'buzz', 'ping'],
};

/** Keeps of each kind the newest; old cues and buzzes are dropped when their turn comes. */
export function createOutQueue(): OutQueue {
	let waiting: readonly { readonly message: Out; readonly atS: number }[] = [];
	return {
		put(message, nowS) {
			const overtaken = OVERTAKEN_BY[message.t];
			waiting = [...waiting.filter((each) => !overtaken.includes(each.message.t)), { message, atS: nowS }];
			const acks = waiting.filter((each) => each.message.t === 'ack');
			if (acks.length > MAX_ACKS) waiting = waiting.filter((each) => each !== acks[0]);
		},
		take(nowS) {
			const isFresh = (each: (typeof waiting)[number]) =>
				nowS - each.atS <= FRESH_S || (each.message.t !== 'cue' && each.message.t !== 'buzz');
			waiting = waiting.filter(isFresh);
			const [first, ...rest] = waiting;
			waiting = rest;
			return first?.message ?? null;
		},
		clear() {
			waiting = [];
		},
	};
}
