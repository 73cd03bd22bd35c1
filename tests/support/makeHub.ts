import type { CompanionPort, PortState } from '../../src/companion/companionPort.ts';
import { createCompanionHub, type DeviceNow } from '../../src/companion/hub.ts';
import type { Cap, CompanionAction, HapticWord, In, Out } from '../../src/companion/messages.ts';
import { IDLE_SNAPSHOT, type Snapshot } from '../../src/companion/snapshot.ts';

/** In the middle of a set of squats. */
export const WORK: Snapshot = {
	...IDLE_SNAPSHOT,
	runs: 'yes',
	stage: 'work',
	exerciseId: 'squat',
	label: 'Squat',
	goal: 10,
	set: 1,
	sets: 3,
};

/** A hub with a clock in hand. */
export function makeHub(silent: readonly HapticWord[] = []) {
	const heard = {
		commands: [] as (readonly [CompanionAction, string])[],
		hearts: [] as (number | null)[],
		log: [] as string[],
		devices: [] as readonly DeviceNow[],
	};
	let nowS = 100;
	const hub = createCompanionHub({
		nowS: () => nowS,
		command: (action, fromName) => heard.commands.push([action, fromName]),
		heart: (reading) => heard.hearts.push(reading?.bpm ?? null),
		motion: () => undefined,
		feels: (word) => (silent.includes(word) ? 'no' : 'yes'),
		devices: (devices) => (heard.devices = devices),
		log: ({ from, text }) => heard.log.push(`${from}: ${text}`),
	});
	const pass = (seconds: number) => {
		nowS += seconds;
		hub.tick();
	};
	return { hub, heard, pass, stall: (seconds: number) => (nowS += seconds) };
}

/** A device that is asked for and says what a test wants. */
export function makePort(
	id: string,
	caps: readonly Cap[] = ['hr', 'text', 'haptic', 'cmd'],
	onSend: () => void = () => undefined,
) {
	const sent: Out[] = [];
	let hear: (message: In) => void = () => undefined;
	let changed: (state: PortState) => void = () => undefined;
	let refused: (reason: string) => void = () => undefined;
	const port: CompanionPort = {
		id,
		kind: 'relay',
		name: `Watch ${id}`,
		caps,
		send(message) {
			sent.push(message);
			onSend();
		},
		listen(onHear, onChanged, onRefused) {
			[hear, changed, refused] = [onHear, onChanged, onRefused];
			changed('connected');
			return () => ([hear, changed] = [() => undefined, () => undefined]);
		},
		disconnect: () => changed('gone'),
	};
	return {
		port,
		/** What came since it was last asked. */
		received: () => sent.splice(0),
		say: (message: In) => hear(message),
		become: (state: PortState) => changed(state),
		refuse: (reason: string) => refused(reason),
	};
}

/** What messages are, with the word of what is felt. */
export const kinds = (messages: readonly Out[]) =>
	messages.map((message) => (message.t === 'buzz' ? message.w : message.t));
