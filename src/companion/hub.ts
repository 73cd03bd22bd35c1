import type { CompanionPort } from './companionPort.ts';
import { createHeartSources, type HeartReading } from './heartSources.ts';
import type { CompanionAction, HapticWord, In, Out } from './messages.ts';
import { shortText } from './messages.ts';
import { createCommandGate } from './portLimits.ts';
import { createPortLine, type DeviceFacts, type PortLine } from './portLine.ts';
import { IDLE_SNAPSHOT, isOtherState, stateMessage, type Snapshot } from './snapshot.ts';
import { createBuzzGate, createCueGate, type WristCue } from './wristVoice.ts';

/** A stretch of wrist motion as the watch sent it. */
export interface MotionBatch {
	readonly fromId: string;
	readonly hz: number;
	/** Base64 of little-endian 16-bit x, y, z in milli-g. */
	readonly samples: string;
}

/** A device, and the heart rate it measures now; `null` while it measures none. */
export interface DeviceNow extends DeviceFacts {
	readonly bpm: number | null;
}

/** What the hub tells to the rest of the app, and the clock it lives by. */
export interface HubEvents {
	/** Seconds, from any origin; never runs back. */
	nowS(): number;
	/** Somebody pressed something. */
	command(action: CompanionAction, fromName: string): void;
	/** The heart rate is another one; `null` once it is stale. */
	heart(reading: HeartReading | null): void;
	motion(batch: MotionBatch): void;
	/** Whether this word is to be felt. */
	feels(word: HapticWord): 'yes' | 'no';
	/** The devices, or what is known of one, are other ones. */
	devices(devices: readonly DeviceNow[]): void;
	/** Something was refused, dropped or failed. */
	log(entry: { readonly atS: number; readonly from: string; readonly text: string }): void;
}

/** Everything that is worn, behind one object. Nothing that a port does is felt by who calls it. */
export interface CompanionHub {
	/** Takes in a device; another port of the same id takes its place. Returns its end. */
	attach(port: CompanionPort): () => void;
	/** What there is to know of the moment: as often as you like, only what changed is sent. */
	show(snapshot: Snapshot): void;
	cue(cue: WristCue): void;
	/** The freshest heart rate; `null` when there is none, or it is stale. */
	heart(): { readonly bpm: number; readonly fromName: string; readonly ageS: number } | null;
	/** A buzz and a question to one device, whatever is switched off. */
	test(id: string): void;
	/** Time passes: a few times a second. */
	tick(): void;
}

/** Watch protocol: whoever joined late or lost a message knows all again by then. */
const WHOLE_STATE_EVERY_S = 5;
/** House: a heart rate on a wrist need not be newer, and each message costs battery. */
const HEART_EVERY_S = 2;
/** House: often enough to see a battery go down. */
const PING_EVERY_S = 30;
/** House: a wrist counts its rest down itself; it is told when it would be off by more. */
const REST_OFF_S = 1.5;

export function createCompanionHub(events: HubEvents): CompanionHub {
	const lines = new Map<string, PortLine>();
	const hearts = createHeartSources();
	const commands = createCommandGate();
	const cues = createCueGate();
	const buzzes = createBuzzGate();
	let shown: Snapshot = IDLE_SNAPSHOT;
	let seq = 0;
	let stateS = -Infinity;
	let stateBpm: number | null = null;
	let pingS = events.nowS();
	let restEndS: number | null = null;
	let heard: HeartReading | null = null;
	let toldRates: readonly (number | null)[] = [];

	const all = (make: (seq: number) => Out) => {
		seq += 1;
		const message = make(seq);
		for (const line of lines.values()) line.send(message);
	};
	const rates = () => [...lines.keys()].map((id) => hearts.freshest(events.nowS(), id)?.bpm ?? null);
	const tellDevices = () => {
		toldRates = rates();
		const facts = [...lines.values()].map((line) => line.facts);
		events.devices(facts.map((of, index) => ({ ...of, bpm: toldRates[index] ?? null })));
	};
	const note = ({ facts }: PortLine, text: string) =>
		events.log({ atS: events.nowS(), from: facts.name, text: shortText(text) });

	function sendState(): void {
		stateS = events.nowS();
		stateBpm = hearts.freshest(stateS)?.bpm ?? null;
		all((number) => stateMessage(shown, number, stateBpm));
	}

	function tell(before: Snapshot): void {
		if (isOtherState(before, shown)) sendState();
		else if (shown.count > before.count && shown.lastRep !== null) sendRep();
		else if (shown.count !== before.count) sendState();
		if (before.stage === 'work' && ['rest', 'pain', 'done', 'ready', 'explain'].includes(shown.stage)) feel('set-done');
		tellRest();
	}

	function sendRep(): void {
		const q = shown.lastRep === 'clean' ? 1 : shown.lastRep === 'fault' ? 0 : 2;
		all((number) => ({ t: 'rep', seq: number, n: stateMessage(shown, number, null).n, q }));
		feel('rep');
		// Between two swings there is no other moment.
		buzz('no');
	}

	function tellRest(): void {
		const endS = shown.stage === 'rest' ? events.nowS() + shown.restS : null;
		const isTold = endS === null || (restEndS !== null && Math.abs(endS - restEndS) <= REST_OFF_S);
		if (endS === null || !isTold) restEndS = endS;
		if (!isTold) all((number) => ({ t: 'rest', seq: number, s: stateMessage(shown, number, null).rest }));
	}

	function feel(word: HapticWord): void {
		if (events.feels(word) === 'yes') buzzes.take(word, events.nowS());
	}

	function buzz(disturbable: 'yes' | 'no'): void {
		const word = buzzes.due(events.nowS(), disturbable);
		if (word !== null) all((number) => ({ t: 'buzz', seq: number, w: word }));
	}

	function speak(): void {
		const cue = cues.due(events.nowS());
		if (cue !== null) {
			const { code, text, severity } = cue;
			const sev = severity === 'stop' ? 3 : severity === 'marked' ? 2 : 1;
			all((number) => ({ t: 'cue', seq: number, code: shortText(code), s: shortText(text), sev }));
			if (severity !== 'praise') feel(severity);
		}
		buzz(shown.disturbable);
	}

	function tellHeart(): void {
		if (rates().some((bpm, index) => bpm !== (toldRates[index] ?? null))) tellDevices();
		const now = hearts.freshest(events.nowS());
		if (now?.bpm === heard?.bpm && now?.atS === heard?.atS && now?.fromId === heard?.fromId) return;
		heard = now;
		events.heart(now);
	}

	function hear(line: PortLine, message: In): void {
		if (message.t === 'hello') line.send(stateMessage(shown, seq, stateBpm));
		else if (message.t === 'hr') {
			hearts.hear(line.facts, message, events.nowS());
			tellHeart();
		} else if (message.t === 'imu') events.motion({ fromId: line.facts.id, hz: message.hz, samples: message.d });
		else if (message.t === 'cmd') obey(line, message);
	}

	function obey(line: PortLine, command: Extract<In, { t: 'cmd' }>): void {
		line.send({ t: 'ack', id: command.id });
		const verdict = commands.pass(line.facts.id, command, events.nowS());
		// @wc-ignore
		if (verdict !== 'obeyed') note(line, `${command.a} not obeyed: ${verdict}`);
		else events.command(command.a, line.facts.name);
	}

	function detach(line: PortLine): void {
		line.close();
		if (lines.get(line.facts.id) !== line) return;
		lines.delete(line.facts.id);
		hearts.forget(line.facts.id);
		tellHeart();
		tellDevices();
	}

	function lineChanged(line: PortLine): void {
		// While it is being made, and after its place was taken, nobody asks for it.
		if (lines.get(line.facts.id) === line) tellDevices();
	}

	return {
		attach(port) {
			const earlier = lines.get(port.id);
			if (earlier !== undefined) detach(earlier);
			let wasConnected: 'yes' | 'no' = 'no';
			const line = createPortLine(port, {
				nowS: events.nowS,
				hear,
				note,
				changed(changed) {
					lineChanged(changed);
					const isConnected = changed.facts.state === 'connected';
					if (isConnected && wasConnected === 'no') changed.send(stateMessage(shown, seq, stateBpm));
					wasConnected = isConnected ? 'yes' : 'no';
				},
			});
			lines.set(port.id, line);
			tellDevices();
			return () => detach(line);
		},
		show(snapshot) {
			const before = shown;
			shown = snapshot;
			tell(before);
			if (shown.disturbable === 'no') buzz('no');
		},
		cue(cue) {
			cues.take(cue, events.nowS());
			speak();
		},
		heart() {
			const now = hearts.freshest(events.nowS());
			return now === null ? null : { bpm: now.bpm, fromName: now.fromName, ageS: events.nowS() - now.atS };
		},
		test(id) {
			const line = lines.get(id);
			if (line === undefined) return;
			seq += 1;
			line.send({ t: 'buzz', seq, w: 'marked' });
			line.ping();
		},
		tick() {
			const nowS = events.nowS();
			speak();
			tellHeart();
			const isNewHeart = (heard?.bpm ?? null) !== stateBpm && nowS - stateS >= HEART_EVERY_S;
			if (isNewHeart || nowS - stateS >= WHOLE_STATE_EVERY_S) sendState();
			if (nowS - pingS < PING_EVERY_S) return;
			pingS = nowS;
			for (const line of lines.values()) line.ping();
		},
	};
}
