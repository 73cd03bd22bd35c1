import type { Cap, In, Out } from './messages.ts';

/** The name of a heart-rate sensor that gives none: kept with the device, put into words where it is shown. */
// @wc-ignore
export const UNNAMED_SENSOR = 'Heart rate sensor';

/** Ways to something that is worn. */
export const PORT_KINDS = ['heart-rate', 'bangle', 'infinitime', 'relay', 'media'] as const;
export type PortKind = (typeof PORT_KINDS)[number];

/** `reconnecting`: it was lost and is being looked for; `gone`: nobody looks for it any more. */
export type PortState = 'connecting' | 'connected' | 'reconnecting' | 'gone';

/** One paired device. Whatever becomes of it, what it is told returns at once. */
export interface CompanionPort {
	/** The same for the same device in every visit. */
	readonly id: string;
	readonly kind: PortKind;
	/** As the device calls itself, or what it is, for people. */
	readonly name: string;
	readonly caps: readonly Cap[];
	/**
	 * Returns at once and never throws. A slow port keeps nothing but the newest state, drops reps that a newer one has overtaken and cues
	 * that are older than 2 s.
	 */
	send(message: Out): void;
	/**
	 * Calls `hear` for each message that was understood, `changed` for each change of state, the current one first, and `refused` with a
	 * reason for the log for what was not understood. Returns the end of listening. One listener at a time.
	 */
	listen(
		hear: (message: In) => void,
		changed: (state: PortState) => void,
		refused: (reason: string) => void,
	): () => void;
	/** Streams the motion of the wrist from now on, or stops; only where `caps` has `imu`. Returns at once, also while it is not connected. */
	stream?(wanted: 'yes' | 'no'): void;
	/** Lets go of the device; its state becomes `gone`. */
	disconnect(): void;
}

/** A device as it is remembered over visits. */
export interface KnownDevice {
	readonly id: string;
	readonly kind: PortKind;
	readonly name: string;
}

/** What came of pairing: a device, or one calm sentence for the person with what to do. */
export type Paired = { readonly port: CompanionPort } | { readonly refused: string };

/** One way to devices of a kind that the person chooses from a list of the browser's. */
export interface CompanionWay {
	readonly kind: PortKind;
	/** Why it can't be used in this browser, in a sentence; `null` when it can. */
	obstacle(): Promise<string | null>;
	/**
	 * Asks for a device, by click only: likely ones, or `all` that are near, as some don't tell beforehand what they are. `told` hears how far it
	 * has got, where that takes long. Never rejects.
	 */
	pair(among: 'likely' | 'all', told?: (words: string) => void): Promise<Paired>;
	/** Brings back a device of an earlier visit without asking; `null` when that takes a click. Never rejects. */
	rejoin(known: KnownDevice): Promise<CompanionPort | null>;
	/** Has the browser forget it too, where it can. Never throws. */
	forget(id: string): void;
}
