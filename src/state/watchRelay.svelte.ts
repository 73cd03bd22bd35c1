import type { CompanionPort } from '../companion/companionPort.ts';
import type { FoundRelay } from '../io/relay/findRelay.ts';
import type { RelayHost, RelayHostEvents, RelayRoom } from '../io/relay/relayHost.ts';

/** What the relay needs from outside. */
export interface RelayPorts {
	/** Resolves to `null` where this page has no relay. */
	find(): Promise<FoundRelay | null>;
	open(url: string, events: RelayHostEvents): RelayHost;
}

/** Who takes in what comes through the relay. */
export interface RelayTaker {
	joined(port: CompanionPort): void;
	refused(why: string): void;
}

/**
 * `looking` for one, `absent`: there is none; `apart`: there is one, not in use; `elsewhere`: another page of the app has the watches;
 * `lost`: it was there and is looked for.
 */
export type RelayPhase = 'looking' | 'absent' | 'apart' | 'connecting' | 'open' | 'lost' | 'elsewhere';

/** The relay through which pages on the wrist join in. */
export class WatchRelay {
	phase = $state.raw<RelayPhase>('looking');
	/** What opens it; `null` before it is connected. */
	room = $state.raw<RelayRoom | null>(null);
	/** Where a watch finds it; none when only this machine does. */
	addresses = $state.raw<readonly string[]>([]);
	/** How many were turned away so far. */
	refusals = $state(0);

	readonly #ports: RelayPorts;
	readonly #taker: RelayTaker;
	#url = '';
	#host: RelayHost | null = null;
	#finding: Promise<void> | null = null;

	constructor(ports: RelayPorts, taker: RelayTaker) {
		this.#ports = ports;
		this.#taker = taker;
	}

	/** Finds out whether there is one. */
	look(): Promise<void> {
		return (this.#finding ??= this.#find());
	}

	/** Lets watches that are paired come back, and takes them over from another page. */
	async connect(): Promise<void> {
		await this.look();
		if (this.phase === 'absent' || (this.#host !== null && this.phase !== 'elsewhere')) return;
		this.#host = this.#ports.open(this.#url, {
			changed: (link) => (this.phase = link),
			room: (room) => (this.room = room),
			joined: this.#taker.joined,
			refused: (why, count) => {
				this.refusals = Math.max(this.refusals, count);
				this.#taker.refused(why);
			},
		});
	}

	/** Takes six typed digits for a while. */
	async showCode(): Promise<void> {
		await this.connect();
		this.#host?.pairing('open');
	}

	hideCode(): void {
		this.#host?.pairing('closed');
	}

	async #find(): Promise<void> {
		const found = await this.#ports.find();
		this.#url = found?.url ?? '';
		this.addresses = found?.addresses ?? [];
		this.phase = found === null ? 'absent' : 'apart';
	}
}
