import type { In } from './messages.ts';

/** A heart rate, whoever measured it. */
export interface HeartReading {
	readonly bpm: number;
	/** Id and name of the port it came from. */
	readonly fromId: string;
	readonly fromName: string;
	/** Seconds on the hub's clock. */
	readonly atS: number;
}

/** House (watch protocol): a chest strap sends every second, a wrist every one to three; after five there is nothing to show. */
const STALE_AFTER_S = 5;
/** Watch protocol: a reading that the watch itself trusts less is none. */
const MIN_CONFIDENCE = 50;
/** No heart beats faster than this; what says so is artefact. */
const MAX_BPM = 250;

type HeartMessage = Extract<In, { t: 'hr' }>;

/** Readings of all ports: the freshest one counts. */
export interface HeartSources {
	/** Takes a message of a port. What is no reading takes that port's last one away. */
	hear(from: { readonly id: string; readonly name: string }, message: HeartMessage, nowS: number): void;
	forget(id: string): void;
	/** The freshest reading that is not stale, of all ports or of one; `null` when there is none. */
	freshest(nowS: number, id?: string): HeartReading | null;
}

export function createHeartSources(): HeartSources {
	const readings = new Map<string, HeartReading>();
	return {
		hear({ id, name }, message, nowS) {
			// Taken out and put in again: of two readings of one moment the later one is the last.
			readings.delete(id);
			if (isReading(message)) readings.set(id, { bpm: message.b, fromId: id, fromName: name, atS: nowS });
		},
		forget(id) {
			readings.delete(id);
		},
		freshest(nowS, id) {
			let found: HeartReading | null = null;
			for (const reading of readings.values()) {
				const isMeant = id === undefined || reading.fromId === id;
				const isFresh = nowS - reading.atS < STALE_AFTER_S;
				if (isMeant && isFresh && (found === null || reading.atS >= found.atS)) found = reading;
			}
			return found;
		},
	};
}

/** 0, more than 250, off the skin and what the watch does not trust are no readings. */
function isReading({ b, c, contact }: HeartMessage): boolean {
	return b > 0 && b <= MAX_BPM && contact !== 'no' && (c ?? 100) >= MIN_CONFIDENCE;
}
