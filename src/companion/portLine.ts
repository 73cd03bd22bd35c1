// @wc-ignore-file
import type { CompanionPort, PortKind, PortState } from './companionPort.ts';
import type { Cap, In, Out } from './messages.ts';
import { createFloodGate } from './portLimits.ts';

/** What is known of one device. */
export interface DeviceFacts {
	readonly id: string;
	readonly kind: PortKind;
	readonly name: string;
	readonly caps: readonly Cap[];
	readonly state: PortState;
	/** `null` until it said so. */
	readonly batteryPercent: number | null;
	/** Whether its heart-rate sensor touches skin, as last told; `null` where it can't tell. */
	readonly contact: 'yes' | 'no' | null;
	/** The last answer to a question: when, and after how long; `null` before. */
	readonly answer: { readonly atS: number; readonly tookMs: number } | null;
}

/** What happens on a line, and the clock it happens by. */
export interface LineEvents {
	nowS(): number;
	/** A message within the limits. */
	hear(line: PortLine, message: In): void;
	/** Its facts are other ones. */
	changed(line: PortLine): void;
	/** Something worth a line in the log. */
	note(line: PortLine, text: string): void;
}

/** One port behind a wall: it may throw, stall, flood or die, and nobody on this side notices more than a line in the log. */
export interface PortLine {
	readonly facts: DeviceFacts;
	/** Sends what the device can take: text, what is felt, answers to commands. */
	send(message: Out): void;
	/** Asks for an answer, and times it. */
	ping(): void;
	/** Stops listening. */
	close(): void;
}

/** House: a tenth of a second of one thread is six pictures of a camera. */
const STALL_S = 0.1;
/** House: a port that stalls is left alone this long. */
const LEFT_ALONE_S = 5;

const NEEDED: Readonly<Record<Out['t'], readonly Cap[]>> = {
	state: ['text'],
	rep: ['text'],
	cue: ['text'],
	rest: ['text'],
	buzz: ['haptic'],
	ping: ['text', 'cmd', 'haptic'],
	ack: ['cmd'],
	bye: ['text', 'cmd', 'haptic'],
};

export function createPortLine(port: CompanionPort, events: LineEvents): PortLine {
	const flood = createFloodGate();
	let facts: DeviceFacts = {
		id: port.id,
		kind: port.kind,
		name: port.name,
		caps: port.caps,
		state: 'connecting',
		batteryPercent: null,
		contact: null,
		answer: null,
	};
	let asked: { readonly id: number; readonly atS: number } | null = null;
	let pings = 0;
	let quietUntilS = -Infinity;
	let stop: () => void = () => undefined;

	const line: PortLine = {
		get facts() {
			return facts;
		},
		send(message) {
			const isOpen = facts.state === 'connected' && events.nowS() >= quietUntilS;
			if (!isOpen || !NEEDED[message.t].some((cap) => facts.caps.includes(cap))) return;
			const beginS = events.nowS();
			attempt('send', () => port.send(message));
			if (events.nowS() - beginS < STALL_S) return;
			quietUntilS = events.nowS() + LEFT_ALONE_S;
			events.note(line, 'stalled; left alone for a while');
		},
		ping() {
			pings += 1;
			asked = { id: pings, atS: events.nowS() };
			line.send({ t: 'ping', id: pings });
		},
		close() {
			attempt('stop listening', stop);
		},
	};

	function become(change: Partial<DeviceFacts>): void {
		facts = { ...facts, ...change };
		events.changed(line);
	}

	function hear(message: In): void {
		const verdict = flood.pass(events.nowS());
		if (verdict === 'flood-begins') events.note(line, 'too many messages; some are dropped');
		if (verdict !== 'taken') return;
		if (message.t === 'hello') become({ caps: [...new Set([...port.caps, ...message.caps])] });
		else if (message.t === 'bat') become({ batteryPercent: message.p });
		else if (message.t === 'pong') take(message);
		else if (message.t === 'hr' && (message.contact ?? null) !== facts.contact) {
			become({ contact: message.contact ?? null });
		}
		attempt('message', () => events.hear(line, message));
	}

	function take({ id, bat }: Extract<In, { t: 'pong' }>): void {
		const atS = events.nowS();
		const answer = asked?.id === id ? { atS, tookMs: (atS - asked.atS) * 1000 } : facts.answer;
		if (asked?.id === id) asked = null;
		become({ answer, batteryPercent: bat ?? facts.batteryPercent });
	}

	function attempt(what: string, act: () => void): void {
		try {
			act();
		} catch (reason) {
			events.note(line, `${what} failed: ${reason instanceof Error ? reason.message : 'unknown'}`);
		}
	}

	attempt('listen', () => {
		stop = port.listen(
			hear,
			(state) => become({ state }),
			(reason) => events.note(line, reason),
		);
	});
	return line;
}
