import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { MAX_MESSAGE_CHARACTERS } from '../../companion/messages.ts';
import { MAX_WATCHES } from '../../companion/relayRules.ts';
import { createRefusalLog, type Refusal } from './refusalLog.ts';
import { hostRefusal, type Reach, requestTarget, watchRefusal } from './requestGuard.ts';
import { createRoom, type Entry, type Peer, type Room, type Seat } from './room.ts';

/** Connections of watches at once, those that are just being turned away included. House. */
const MAX_CONNECTIONS = 24;
/** Of those from one address: as many watches as there may be, each once more while it comes back. House. */
const MAX_FROM_ADDRESS = 2 * MAX_WATCHES;
const PING_S = 15;
/** A connection that can't keep up is not written to: the next state says it all. */
const MAX_UNSENT_BYTES = 16_384;
const KEY_BYTES = 16;
const MAX_CODE = 1_000_000;

export interface RelayServer {
	/** Takes over a connection that asked for the relay. */
	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
	/** The latest refusals, oldest first. */
	refusals(): readonly Refusal[];
	close(): void;
}

/** @param nowS a steady clock in seconds. */
export function createRelayServer(reach: Reach, nowS: () => number): RelayServer {
	const log = createRefusalLog(nowS);
	const room = createRoom(SECRETS, nowS, log);
	const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_CHARACTERS, perMessageDeflate: false });
	const answered = new WeakSet<WebSocket>();
	const addresses = new WeakMap<WebSocket, string>();
	const crowdFor = (from: string) =>
		crowd(
			[...sockets.clients].map((each) => addresses.get(each)),
			from,
		);

	const seating = setInterval(room.tick, 1_000);
	const pinging = setInterval(() => {
		for (const socket of sockets.clients) pingOrEnd(socket, answered);
		room.beat();
	}, PING_S * 1_000);
	seating.unref();
	pinging.unref();

	function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
		const query = new URLSearchParams(requestTarget(request).query);
		const isHost = query.get('role') === 'host';
		const refused = isHost ? hostRefusal(request, reach) : watchRefusal(request, reach);
		const entry = isHost ? 'host' : readEntry(query);
		// However many strangers stand at the door, the page on this machine gets in.
		const why = refused ?? (isHost ? null : crowdFor(addressOf(request)));
		if (why !== null || entry === null) {
			room.turnedAway(addressOf(request), why ?? 'without a code');
			refuse(socket, why ?? 'without a code');
			return;
		}
		sockets.handleUpgrade(request, socket, head, (opened) => {
			answered.add(opened);
			addresses.set(opened, addressOf(request));
			opened.on('pong', () => answered.add(opened));
			seatPeer(opened, addressOf(request), room, (peer) =>
				entry === 'host' ? room.enterHost(peer) : room.enterWatch(peer, entry),
			);
		});
	}

	return {
		upgrade,
		refusals: log.latest,
		close() {
			clearInterval(seating);
			clearInterval(pinging);
			for (const socket of sockets.clients) socket.terminate();
			sockets.close();
		},
	};
}

const SECRETS = {
	key: () => randomBytes(KEY_BYTES).toString('base64url'),
	sixDigits: () => String(randomInt(MAX_CODE)).padStart(6, '0'),
	same(a: string, b: string) {
		const [one, other] = [Buffer.from(a), Buffer.from(b)];
		return one.length === other.length && timingSafeEqual(one, other);
	},
};

/** `null` without a code or key that could be one. */
function readEntry(query: URLSearchParams): Entry | null {
	const [device, code, key] = ['d', 'c', 'k'].map((name) => query.get(name) ?? '');
	if (device === undefined || !/^[\w-]{8,40}$/u.test(device)) return null;
	if (key !== undefined && /^[\w-]{10,40}$/u.test(key)) return { device, by: { key } };
	return code !== undefined && /^\d{6}$/u.test(code) ? { device, by: { code } } : null;
}

/** @param there where each open connection comes from. */
function crowd(there: readonly (string | undefined)[], from: string): string | null {
	const ofThem = there.filter((each) => each === from).length;
	return there.length < MAX_CONNECTIONS && ofThem < MAX_FROM_ADDRESS ? null : 'too many connections';
}

function addressOf(request: IncomingMessage): string {
	return request.socket.remoteAddress ?? 'unknown';
}

/** No handshake: a page elsewhere learns nothing but that it failed. */
function refuse(socket: Duplex, why: string): void {
	const words = `${why}\n`;
	// Whoever is turned away may be gone already.
	socket.on('error', () => socket.destroy());
	socket.once('finish', () => socket.destroy());
	socket.end(
		`HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(words)}\r\nConnection: close\r\n\r\n${words}`,
	);
}

function pingOrEnd(socket: WebSocket, answered: WeakSet<WebSocket>): void {
	if (!answered.delete(socket)) socket.terminate();
	else socket.ping();
}

function seatPeer(socket: WebSocket, from: string, room: Room, enter: (peer: Peer) => Seat | null): void {
	const seat = enter({
		from,
		send(text) {
			if (socket.readyState === socket.OPEN && socket.bufferedAmount <= MAX_UNSENT_BYTES) socket.send(text);
		},
		close: (code, reason) => socket.close(code, reason),
	});
	socket.on('message', (data: Buffer, isBinary) => seat?.hear(isBinary ? null : data.toString('utf8')));
	// `ws` closes the connection itself; what was wrong is only told here.
	socket.on('error', (reason) => room.turnedAway(from, reason.message));
	socket.on('close', () => seat?.gone());
}
