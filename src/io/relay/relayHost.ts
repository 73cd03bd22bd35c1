import type { CompanionPort } from '../../companion/companionPort.ts';
import { type HostToRelay, parseToHost, type RelayToHost } from '../../companion/relayMessages.ts';
import { CLOSED_REPLACED } from '../../companion/relayRules.ts';
import { createRelayedWatch, type RelayedWatch } from './relayedWatch.ts';

const FIRST_DELAY_MS = 250;
const MAX_DELAY_MS = 4_000;
/** A relay on this machine takes everything at once; where it doesn't, the next state says it all. */
const MAX_UNSENT_BYTES = 65_536;

/** What opens the relay now. */
export interface RelayRoom {
	/** Six digits; `null` while none are taken. */
	readonly code: string | null;
	/** For a picture; opens once. */
	readonly key: string;
}

export interface RelayHostEvents {
	/** `elsewhere`: a newer page has the watches, and this one has stopped. */
	changed(link: 'connecting' | 'open' | 'lost' | 'elsewhere'): void;
	room(room: RelayRoom): void;
	/** A watch came that was not here before. */
	joined(port: CompanionPort): void;
	/** Somebody or something was turned away: why, and how many so far. */
	refused(why: string, count: number): void;
}

/** The page's end of the relay. */
export interface RelayHost {
	/** Takes typed codes, or no longer. */
	pairing(as: 'open' | 'closed'): void;
	/** Lets go of the relay. The room and its watches wait there for half a minute. */
	close(): void;
}

/** Connects to the relay at `url` (`ws://…/relay`) and looks for it again whenever it is lost. */
export function openRelayHost(url: string, events: RelayHostEvents): RelayHost {
	const watches = new Map<string, RelayedWatch>();
	/** Not yet confirmed by the relay: what it still says of these is over. */
	const forgotten = new Set<string>();
	let socket: WebSocket | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let delayMs = 0;
	let asked: HostToRelay | null = null;

	function tell(message: HostToRelay): void {
		if (socket?.readyState !== WebSocket.OPEN || socket.bufferedAmount > MAX_UNSENT_BYTES) return;
		socket.send(JSON.stringify(message));
	}

	function watchOf(id: string): RelayedWatch {
		const known = watches.get(id);
		if (known !== undefined) return known;
		const watch = createRelayedWatch(id, {
			send: (m) => tell({ r: 'out', id, m }),
			forget() {
				watches.delete(id);
				forgotten.add(id);
				tell({ r: 'forget', id });
			},
			introduced: events.joined,
		});
		watches.set(id, watch);
		return watch;
	}

	function hear(message: RelayToHost): void {
		if ('id' in message && forgotten.has(message.id)) {
			if (message.r === 'left') forgotten.delete(message.id);
			return;
		}
		switch (message.r) {
			case 'room':
				events.room({ code: message.code, key: message.key });
				break;
			case 'joined':
				watchOf(message.id).become('connected');
				break;
			case 'left':
				watchOf(message.id).become('reconnecting');
				break;
			case 'in':
				watchOf(message.id).hear(message.m);
				break;
			case 'refused':
				events.refused(message.why, message.n);
		}
	}

	function lose(code: number): void {
		socket = null;
		for (const watch of watches.values()) watch.become('reconnecting');
		if (code === CLOSED_REPLACED) {
			events.changed('elsewhere');
			return;
		}
		delayMs = Math.min(MAX_DELAY_MS, Math.max(FIRST_DELAY_MS, delayMs * 2));
		timer = setTimeout(connect, delayMs);
		events.changed('lost');
	}

	function connect(): void {
		events.changed('connecting');
		const opening = new WebSocket(`${url}?role=host`);
		socket = opening;
		opening.onopen = () => {
			delayMs = 0;
			events.changed('open');
			if (asked !== null) tell(asked);
			for (const id of forgotten) tell({ r: 'forget', id });
		};
		opening.onmessage = ({ data }: MessageEvent<unknown>) => {
			const read = parseToHost(String(data));
			if ('refused' in read) events.refused(read.refused, 0);
			else hear(read.message);
		};
		opening.onclose = ({ code }) => {
			if (socket === opening) lose(code);
		};
	}

	connect();
	return {
		pairing(as) {
			asked = { r: 'pairing', as };
			tell(asked);
		},
		close() {
			clearTimeout(timer);
			const closing = socket;
			socket = null;
			closing?.close();
			for (const watch of watches.values()) watch.become('gone');
		},
	};
}
