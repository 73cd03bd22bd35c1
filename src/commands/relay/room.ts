import {
	CLOSED_FLOODING,
	CLOSED_FORGOTTEN,
	CLOSED_FULL,
	CLOSED_NOT_LET_IN,
	CLOSED_OVER,
	CLOSED_REPLACED,
	MAX_WATCHES,
	type RelayToWatch,
} from '../../companion/relayRules.ts';
import { type HostToRelay, parseFromHost, type RelayToHost } from '../../companion/relayMessages.ts';
import { type In, type Out, parseIn, type StateMessage } from '../../companion/messages.ts';
import { createFloodGate } from './floodGate.ts';
import { createPairing, type Knock, type Secrets } from './pairing.ts';
import type { RefusalLog } from './refusalLog.ts';

/** The room outlives a reload of the page, or a nap of the laptop's network. */
const HOST_GRACE_S = 30;
/** As many messages a second as the page takes from one device. */
const WATCH_MESSAGES_PER_S = 50;
/** After so many too many the connection ends. */
const MAX_FLOOD = 500;
/** A page with four watches sends far less. */
const HOST_MESSAGES_PER_S = 400;

const NO_TEXT = { refused: 'not text' } as const;
/** Strangers who knock without end are not to keep the page busy; the count goes on. */
const REFUSALS_TOLD_PER_S = 10;

/** The other end of a connection. */
export interface Peer {
	/** Where it is, for the log. */
	readonly from: string;
	/** Returns at once; what doesn't fit through now is dropped. */
	send(text: string): void;
	close(code: number, reason: string): void;
}

/** What somebody in the room does. */
export interface Seat {
	/** `null`: what is no text. */
	hear(text: string | null): void;
	gone(): void;
}

/** How a watch asks to be let in: by six typed digits, or by a key from a picture or from an earlier time. */
export interface Entry {
	/** As the device calls itself, the same each time. */
	readonly device: string;
	readonly by: { readonly code: string } | { readonly key: string };
}

interface Watch {
	readonly id: string;
	key: string;
	peer: Peer | null;
	/** Told again to a page that comes later. */
	hello: Extract<In, { t: 'hello' }> | null;
}

/** One page that trains, up to four watches, and what they say to each other. */
export interface Room {
	enterHost(peer: Peer): Seat;
	/** Lets a watch in, or closes it with the reason and returns `null`. */
	enterWatch(peer: Peer, entry: Entry): Seat | null;
	/** Somebody was turned away before the door. */
	turnedAway(from: string, why: string): void;
	/** To be called about once a second. */
	tick(): void;
	/** Each watch hears that the connection is alive. */
	beat(): void;
}

export function createRoom(secrets: Secrets, nowS: () => number, log: RefusalLog): Room {
	const watches = new Map<string, Watch>();
	let host: Peer | null = null;
	let hostGoneS: number | null = null;
	let state: StateMessage | null = null;

	const pairing = createPairing(secrets, nowS, () => tellRoom());

	const toHost = (message: RelayToHost) => host?.send(JSON.stringify(message));
	const toWatch = (watch: Watch, message: RelayToWatch | Out) => watch.peer?.send(JSON.stringify(message));
	const toAll = (message: RelayToWatch) => {
		for (const watch of watches.values()) toWatch(watch, message);
	};
	const tellRoom = () => toHost({ r: 'room', code: pairing.code(), key: pairing.key() });
	const mayTell = createFloodGate(REFUSALS_TOLD_PER_S, nowS);
	const turnedAway = (from: string, why: string) => {
		log.add(from, why);
		if (mayTell()) toHost({ r: 'refused', why, n: log.count() });
	};

	function forget(watch: Watch, code: number, reason: string): void {
		watches.delete(watch.id);
		watch.peer?.close(code, reason);
		watch.peer = null;
	}

	function forgetAll(): void {
		for (const watch of [...watches.values()]) forget(watch, CLOSED_OVER, 'Plumbline was closed on the computer.');
		pairing.end();
		state = null;
	}

	function obey(message: HostToRelay): void {
		if (message.r === 'pairing') {
			if (message.as === 'open') pairing.open();
			else pairing.close();
			return;
		}
		const watch = watches.get(message.id);
		if (message.r === 'forget') {
			if (watch !== undefined) forget(watch, CLOSED_FORGOTTEN, 'This watch was forgotten on the computer.');
			toHost({ r: 'left', id: message.id });
			return;
		}
		if (message.m.t === 'state') state = message.m;
		if (watch !== undefined) toWatch(watch, message.m);
	}

	function welcomeHost(peer: Peer): void {
		host?.close(CLOSED_REPLACED, 'Another page speaks to the watches now.');
		host = peer;
		hostGoneS = null;
		tellRoom();
		for (const { id, hello, peer: there } of watches.values()) {
			toHost({ r: 'joined', id });
			if (hello !== null) toHost({ r: 'in', id, m: hello });
			if (there === null) toHost({ r: 'left', id });
		}
		toAll({ r: 'host', as: 'here' });
	}

	/** The watch that holds this key; every key is looked at, so that time tells nothing. */
	const knownBy = (key: string): Watch | null => {
		const [known] = [...watches.values()].filter((watch) => secrets.same(watch.key, key));
		return known ?? null;
	};

	function admit({ device, by }: Entry): Watch | Extract<Knock, { refused: string }> | 'full' {
		const known = 'key' in by ? knownBy(by.key) : null;
		if (known !== null) return known;
		// A device that is here already takes its own place again; only who holds a code gets so far.
		const place = watches.get(device);
		if (place === undefined && watches.size >= MAX_WATCHES) return 'full';
		const knock = 'key' in by ? pairing.tryKey(by.key) : pairing.tryCode(by.code);
		if ('refused' in knock) return knock;
		const watch = place ?? { id: device, key: '', peer: null, hello: null };
		watch.key = secrets.key();
		watches.set(device, watch);
		return watch;
	}

	function seat(watch: Watch, peer: Peer): Seat {
		watch.peer?.close(CLOSED_REPLACED, 'This watch is open on another page.');
		watch.peer = peer;
		toWatch(watch, { r: 'joined', key: watch.key });
		toWatch(watch, { r: 'host', as: host === null ? 'away' : 'here' });
		if (state !== null) toWatch(watch, state);
		toHost({ r: 'joined', id: watch.id });
		const mayPass = createFloodGate(WATCH_MESSAGES_PER_S, nowS);
		let tooMany = 0;
		return {
			hear(text) {
				if (watch.peer !== peer) return;
				if (!mayPass()) {
					tooMany += 1;
					if (tooMany === 1) turnedAway(peer.from, 'more than 50 messages a second');
					if (tooMany > MAX_FLOOD) peer.close(CLOSED_FLOODING, 'This watch sent too much at once.');
					return;
				}
				const read = text === null ? NO_TEXT : parseIn(text);
				if ('refused' in read) {
					turnedAway(peer.from, read.refused);
					return;
				}
				if (read.message.t === 'hello') watch.hello = read.message;
				toHost({ r: 'in', id: watch.id, m: read.message });
			},
			gone() {
				if (watch.peer !== peer) return;
				watch.peer = null;
				toHost({ r: 'left', id: watch.id });
			},
		};
	}

	return {
		enterHost(peer) {
			welcomeHost(peer);
			const mayPass = createFloodGate(HOST_MESSAGES_PER_S, nowS);
			return {
				hear(text) {
					if (host !== peer || !mayPass()) return;
					const read = text === null ? NO_TEXT : parseFromHost(text);
					if ('refused' in read) turnedAway(peer.from, read.refused);
					else obey(read.message);
				},
				gone() {
					if (host !== peer) return;
					host = null;
					hostGoneS = nowS();
					pairing.close();
					toAll({ r: 'host', as: 'away' });
				},
			};
		},
		enterWatch(peer, entry) {
			const admitted = admit(entry);
			if (admitted === 'full') {
				const reason = `${MAX_WATCHES} watches are paired. Forget one on the computer first.`;
				turnedAway(peer.from, reason);
				peer.close(CLOSED_FULL, reason);
				return null;
			}
			if ('refused' in admitted) {
				turnedAway(peer.from, admitted.refused);
				peer.close(CLOSED_NOT_LET_IN, admitted.refused);
				return null;
			}
			return seat(admitted, peer);
		},
		turnedAway,
		tick() {
			pairing.tick();
			if (hostGoneS === null || nowS() - hostGoneS < HOST_GRACE_S) return;
			hostGoneS = null;
			forgetAll();
		},
		beat: () => toAll({ r: 'beat' }),
	};
}
