import type { CompanionPort, CompanionWay, KnownDevice, Paired, PortKind } from '../companion/companionPort.ts';
import type { HeartReading } from '../companion/heartSources.ts';
import { createCompanionHub, type CompanionHub, type DeviceNow } from '../companion/hub.ts';
import { HAPTIC_WORDS, type CompanionAction, type HapticWord } from '../companion/messages.ts';
import { IDLE_SNAPSHOT, type Snapshot } from '../companion/snapshot.ts';
import type { WristCue } from '../companion/wristVoice.ts';
import type { HeartRate } from '../analysis/watch/watchActivity.ts';
import type { TextDraft } from '../io/storage/textDraft.ts';
import { loadKept, MAX_KNOWN } from './companionKept.ts';
import { createHeartTrace } from './heartTrace.ts';
import { type RelayPorts, WatchRelay } from './watchRelay.svelte.ts';
import { WristWitness } from './wristWitness.svelte.ts';

/** What companions need from outside. */
export interface CompanionPorts {
	/** Seconds from any origin; never runs back. */
	nowS(): number;
	/** Wall clock in seconds since 1970. */
	wallS(): number;
	/** Calls again and again, a few times a second. */
	everyMoment(act: () => void): void;
	/** Devices and settings, kept over visits. */
	readonly draft: TextDraft;
	/** Ways to pair from a list of the browser's. */
	readonly ways: readonly CompanionWay[];
	/** Pages on the wrist. */
	readonly relay: RelayPorts;
}

/** Who trains: takes what is pressed on the wrist. */
export interface Trainee {
	command(action: CompanionAction): void;
}

/** A paired device as the page shows it. */
export interface Device extends KnownDevice {
	/** `null` while it is only remembered. */
	readonly facts: DeviceNow | null;
	/** When it was last asked to answer; `null` when it wasn't. */
	readonly testedS: number | null;
}

/** Something that was refused, dropped or went wrong. Stays on this device. */
export interface LogEntry {
	readonly atS: number;
	readonly from: string;
	readonly text: string;
	/** How often in a row. */
	readonly times: number;
}

const MAX_LOG = 100;

/** All that is worn: which devices, what they are told, and what they say. One for the whole visit. */
export class Companion {
	/** Freshest heart rate; `null` when stale or absent. */
	heart = $state.raw<HeartReading | null>(null);
	/** Something measures the heart, or did in this visit: then its place on the screen is kept. */
	hasHeart = $state(false);
	/** What went wrong, latest first. */
	log = $state.raw<readonly LogEntry[]>([]);
	felt = $state.raw<readonly HapticWord[]>([]);
	readonly devices: readonly Device[] = $derived.by(() => this.#listed());
	readonly ways: readonly CompanionWay[];
	/** Through which pages on the wrist join in. */
	readonly relay: WatchRelay;
	/** What the wrist feels of a set. */
	readonly witness = new WristWitness();

	#known = $state.raw<readonly KnownDevice[]>([]);
	#facts = $state.raw<readonly DeviceNow[]>([]);
	#testedS = $state.raw<Readonly<Record<string, number>>>({});
	readonly #ports: CompanionPorts;
	readonly #hub: CompanionHub;
	#attached: readonly { readonly port: CompanionPort; readonly detach: () => void }[] = [];
	#trainee: Trainee | null = null;
	readonly #trace = createHeartTrace();

	constructor(ports: CompanionPorts) {
		this.#ports = ports;
		this.ways = ports.ways;
		const { known, felt, witness } = loadKept(ports.draft);
		this.#known = known;
		this.felt = felt;
		this.witness.wanted = witness;
		this.#hub = createCompanionHub({
			nowS: ports.nowS,
			command: (action) => this.#trainee?.command(action),
			heart: (reading) => this.#takeHeart(reading),
			motion: (batch) => this.witness.motion(batch, ports.nowS()),
			feels: (word) => (this.felt.includes(word) ? 'yes' : 'no'),
			devices: (devices) => (this.#facts = devices),
			log: (entry) => this.#note(entry),
		});
		ports.everyMoment(() => this.#hub.tick());
		this.relay = new WatchRelay(ports.relay, {
			joined: (port) => this.add(port),
			refused: (text) => this.#note({ atS: ports.nowS(), from: 'relay', text }),
		});
		if (known.some(({ kind }) => kind === 'relay')) void this.relay.connect();
		for (const { id } of known) void this.rejoin(id);
	}

	/** Asks the browser for a device of a kind. Resolves to a sentence where it was refused; `told` hears how far a long pairing has got. */
	async pair(kind: PortKind, among: 'likely' | 'all', told?: (words: string) => void): Promise<string | null> {
		const paired: Paired = (await this.#wayOf(kind)?.pair(among, told)) ?? {
			refused: 'This can’t be paired from here.',
		};
		if ('refused' in paired) {
			this.#note({ atS: this.#ports.nowS(), from: kind, text: paired.refused });
			return paired.refused;
		}
		this.add(paired.port);
		return null;
	}

	/** Looks for a remembered device that is not here. Resolves to a sentence where that takes pairing it again. */
	async rejoin(id: string): Promise<string | null> {
		const known = this.#known.find((each) => each.id === id);
		const port = known === undefined ? null : ((await this.#wayOf(known.kind)?.rejoin(known)) ?? null);
		if (port === null) return 'The browser does not know it any more. Pair it again.';
		if (this.#attached.some((each) => each.port.id === id)) return null;
		if (this.#known.some((each) => each.id === id)) this.add(port);
		else port.disconnect();
		return null;
	}

	/** Takes in a device that was paired, and remembers it. Another port of the same id takes its place. */
	add(port: CompanionPort): void {
		this.#attached.find((each) => each.port.id === port.id)?.detach();
		const others = this.#attached.filter((each) => each.port.id !== port.id);
		this.#attached = [...others, { port, detach: this.#hub.attach(port) }];
		this.#stream();
		const { id, kind, name } = port;
		this.#remember([{ id, kind, name }, ...this.#known.filter((each) => each.id !== id)].slice(0, MAX_KNOWN));
	}

	/** Lets go of a device for good. */
	forget(id: string): void {
		const kind = this.#known.find((each) => each.id === id)?.kind;
		this.drop(id);
		this.#remember(this.#known.filter((each) => each.id !== id));
		if (kind !== undefined) this.#wayOf(kind)?.forget(id);
	}

	/** Lets go of a device that is gone for now; it stays remembered. */
	drop(id: string): void {
		const attached = this.#attached.find(({ port }) => port.id === id);
		this.#attached = this.#attached.filter(({ port }) => port.id !== id);
		attached?.port.disconnect();
		attached?.detach();
	}

	/** A buzz and a question to one device. */
	test(id: string): void {
		this.#testedS = { ...this.#testedS, [id]: this.#ports.nowS() };
		this.#hub.test(id);
	}

	setFelt(word: HapticWord, felt: 'yes' | 'no'): void {
		this.felt = HAPTIC_WORDS.filter((each) => (each === word ? felt === 'yes' : this.felt.includes(each)));
		this.#keep();
	}

	setWitness(wanted: 'on' | 'off'): void {
		this.witness.wanted = wanted;
		this.#stream();
		this.#keep();
	}

	/** From now on presses on the wrist go to this one; devices that were given up are looked for again. Returns its end. */
	follow(trainee: Trainee): () => void {
		this.#trainee = trainee;
		this.#stream();
		for (const { id, facts } of this.devices) if (facts?.state === 'gone') void this.rejoin(id);
		return () => {
			if (this.#trainee !== trainee) return;
			this.#trainee = null;
			this.#stream();
			this.#hub.show(IDLE_SNAPSHOT);
		};
	}

	/** What the wrist is to know; as often as you like. */
	show(snapshot: Snapshot): void {
		this.#hub.show(snapshot);
	}

	cue(cue: WristCue): void {
		this.#hub.cue(cue);
	}

	/** Seconds on the clock that heart rates are timed by. */
	nowS(): number {
		return this.#ports.nowS();
	}

	/** Heart rates of this visit, by the wall clock in seconds since 1970. */
	get heartRates(): HeartRate {
		return this.#trace.samples;
	}

	#listed(): readonly Device[] {
		return this.#known.map((known) => ({
			...known,
			facts: this.#facts.find(({ id }) => id === known.id) ?? null,
			testedS: this.#testedS[known.id] ?? null,
		}));
	}

	#wayOf(kind: PortKind): CompanionWay | undefined {
		return this.ways.find((way) => way.kind === kind);
	}

	/** Motion costs battery: it is streamed while somebody trains who wants it. */
	#stream(): void {
		const wanted = this.witness.wanted === 'on' && this.#trainee !== null ? 'yes' : 'no';
		for (const { port } of this.#attached) port.stream?.(wanted);
	}

	#takeHeart(reading: HeartReading | null): void {
		this.heart = reading;
		this.hasHeart ||= reading !== null;
		this.#trace.take(reading?.bpm ?? null, this.#ports.wallS());
	}

	#remember(known: readonly KnownDevice[]): void {
		this.#known = known;
		this.#keep();
	}

	#keep(): void {
		this.#ports.draft.keep(JSON.stringify({ known: this.#known, felt: this.felt, witness: this.witness.wanted }));
	}

	#note(entry: Omit<LogEntry, 'times'>): void {
		const [last, ...earlier] = this.log;
		const isSame = last !== undefined && last.from === entry.from && last.text === entry.text;
		const before = isSame ? earlier : this.log;
		this.log = [{ ...entry, times: isSame ? last.times + 1 : 1 }, ...before].slice(0, MAX_LOG);
	}
}
