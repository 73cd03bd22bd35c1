import type { In, Out } from '../companion/messages.ts';
import { CLOSED_FOR_GOOD, type RelayToWatch } from '../companion/relayRules.ts';

const FIRST_DELAY_MS = 250;
const MAX_DELAY_MS = 4_000;
/** The relay speaks every 15 s at least: two beats missed. */
const SILENT_MS = 35_000;
/** In a room a connection opens in far less, or not at all. */
const MAX_OPENING_MS = 6_000;
/** After a sleep one missed beat is enough to look again. */
const STALE_MS = 16_000;

export interface LinkEvents {
	hear(message: Out | RelayToWatch): void;
	/** The connection ended; it is looked for again. */
	lost(): void;
	/** The relay let go of this watch, and why. */
	ended(code: number, reason: string): void;
}

export interface Link {
	/** Drops it when there is no connection to send by. */
	send(message: In): void;
	/** Looks now instead of later, when nothing has been heard for a while. */
	wake(): void;
}

/** The wait after the one of `delayMs`. */
export function longerDelayMs(delayMs: number): number {
	return Math.min(MAX_DELAY_MS, Math.max(FIRST_DELAY_MS, delayMs * 2));
}

/** Keeps a connection to the relay. `address` is asked before each attempt, for what lets this watch in may change. */
export function openLink(address: () => string, { hear, lost, ended }: LinkEvents): Link {
	let socket: WebSocket | null = null;
	let delayMs = 0;
	let timer = 0;
	let heardMs = 0;

	const drop = () => {
		clearTimeout(timer);
		if (socket === null) return;
		socket.onmessage = socket.onclose = null;
		socket.close();
		socket = null;
	};
	const connect = () => {
		drop();
		heardMs = Date.now();
		socket = new WebSocket(address());
		socket.onmessage = ({ data }) => {
			delayMs = 0;
			heardMs = Date.now();
			const message = read(data);
			if (message !== null) hear(message);
		};
		socket.onclose = ({ code, reason }) => {
			drop();
			if (code < CLOSED_FOR_GOOD) again();
			else {
				clearInterval(lookAfter);
				ended(code, reason);
			}
		};
	};
	const again = () => {
		delayMs = longerDelayMs(delayMs);
		timer = window.setTimeout(connect, delayMs);
		lost();
	};
	const lookAfter = window.setInterval(() => {
		const patienceMs = socket?.readyState === WebSocket.CONNECTING ? MAX_OPENING_MS : SILENT_MS;
		if (socket === null || Date.now() - heardMs < patienceMs) return;
		drop();
		again();
	}, 1_000);

	connect();
	return {
		send(message) {
			if (socket !== null && socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
		},
		wake() {
			const isAlive = socket !== null && Date.now() - heardMs < STALE_MS;
			if (isAlive) return;
			delayMs = 0;
			connect();
		},
	};
}

/** The relay passes on nothing but messages as agreed, so a look at the kind is enough. */
function read(text: unknown): Out | RelayToWatch | null {
	try {
		const value: unknown = JSON.parse(String(text));
		return typeof value === 'object' && value !== null && ('t' in value || 'r' in value)
			? (value as Out | RelayToWatch)
			: null;
	} catch {
		return null;
	}
}
