import { describe, expect, it } from 'vitest';
import type { CompanionPort, PortState } from './companionPort.ts';
import { createCompanionHub, type DeviceNow } from './hub.ts';
import type { Cap, CompanionAction, HapticWord, In, Out } from './messages.ts';
import { IDLE_SNAPSHOT, type Snapshot } from './snapshot.ts';

const WORK: Snapshot = {
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
function makeHub(silent: readonly HapticWord[] = []) {
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

function makePort(
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

const kinds = (messages: readonly Out[]) => messages.map((message) => (message.t === 'buzz' ? message.w : message.t));

describe('what the wrist is told', () => {
	it('is the whole state on joining, on hello, on a change and every five seconds', () => {
		const { hub, pass } = makeHub();
		const watch = makePort('a');
		hub.show(WORK);
		hub.attach(watch.port);
		expect(watch.received()).toMatchObject([{ t: 'state', run: true, label: 'Squat', n: 0, goal: 10, stage: 'work' }]);
		watch.say({ t: 'hello', v: 1, dev: 'X', app: '', caps: [] });
		expect(kinds(watch.received())).toEqual(['state']);
		hub.show({ ...WORK });
		pass(1);
		expect(watch.received()).toEqual([]);
		hub.show({ ...WORK, stage: 'paused', runs: 'no' });
		expect(watch.received()).toMatchObject([{ t: 'state', run: false, stage: 'paused' }]);
		pass(5);
		expect(kinds(watch.received())).toEqual(['state']);
	});

	it('is each rep once, as a number, and felt', () => {
		const { hub } = makeHub();
		const watch = makePort('a');
		hub.attach(watch.port);
		hub.show(WORK);
		watch.received();
		hub.show({ ...WORK, count: 1, lastRep: 'clean' });
		hub.show({ ...WORK, count: 1, lastRep: 'clean' });
		expect(watch.received()).toMatchObject([
			{ t: 'rep', n: 1, q: 1 },
			{ t: 'buzz', w: 'rep' },
		]);
		hub.show({ ...WORK, count: 2, lastRep: 'fault' });
		hub.show({ ...WORK, count: 3, lastRep: 'unknown' });
		expect(watch.received().filter(({ t }) => t === 'rep')).toMatchObject([
			{ n: 2, q: 0 },
			{ n: 3, q: 2 },
		]);
	});

	it('is a rest with its seconds, and again only when it is made longer', () => {
		const { hub, stall } = makeHub();
		const watch = makePort('a');
		hub.attach(watch.port);
		hub.show(WORK);
		watch.received();
		hub.show({ ...WORK, stage: 'rest', label: 'Lunge', restS: 30 });
		const told = watch.received();
		expect(kinds(told)).toEqual(['state', 'rest', 'set-done']);
		expect(told).toMatchObject([{ rest: 30 }, { s: 30 }, {}]);
		stall(4);
		hub.show({ ...WORK, stage: 'rest', label: 'Lunge', restS: 26 });
		expect(watch.received()).toEqual([]);
		hub.show({ ...WORK, stage: 'rest', label: 'Lunge', restS: 41 });
		expect(watch.received()).toMatchObject([{ t: 'rest', s: 41 }]);
	});

	it('is one cue in two seconds, the more severe one, and a stop at once', () => {
		const { hub, pass } = makeHub();
		const watch = makePort('a');
		hub.attach(watch.port);
		watch.received();
		hub.cue({ code: 'shallow-depth', text: 'A little lower', severity: 'mild' });
		hub.cue({ code: 'knee-valgus', text: 'Knees out', severity: 'marked' });
		hub.cue({ code: 'tempo', text: 'Slower', severity: 'mild' });
		expect(watch.received().filter(({ t }) => t === 'cue')).toMatchObject([{ code: 'shallow-depth' }]);
		pass(1);
		expect(watch.received().filter(({ t }) => t === 'cue')).toEqual([]);
		pass(1);
		expect(watch.received().filter(({ t }) => t === 'cue')).toMatchObject([{ code: 'knee-valgus', sev: 2 }]);
		hub.cue({ code: 'stop', text: 'Stop here', severity: 'stop' });
		expect(watch.received().filter(({ t }) => t === 'cue')).toMatchObject([{ code: 'stop', sev: 3 }]);
	});

	it('is praise to be seen, and never to be felt', () => {
		const { hub } = makeHub();
		const watch = makePort('a');
		hub.attach(watch.port);
		watch.received();
		hub.cue({ code: 'praise', text: 'Clean. Again.', severity: 'praise' });
		expect(watch.received()).toMatchObject([{ t: 'cue', code: 'praise', sev: 1 }]);
	});

	it('is never felt in mid-swing: it waits for the end of the rep', () => {
		const { hub, pass } = makeHub();
		const watch = makePort('a');
		hub.attach(watch.port);
		const swing: Snapshot = { ...WORK, exerciseId: 'kettlebell-swing', disturbable: 'yes' };
		hub.show(swing);
		watch.received();
		hub.cue({ code: 'lumbar-flexion', text: 'Long back', severity: 'marked' });
		pass(0.5);
		expect(kinds(watch.received())).toEqual(['cue']);
		hub.show({ ...swing, count: 1, lastRep: 'fault' });
		expect(kinds(watch.received())).toEqual(['rep', 'marked']);
	});

	it('is felt only where the word is switched on and the device can be felt', () => {
		const { hub } = makeHub(['rep']);
		const [felt, seen, strap] = [makePort('a'), makePort('b', ['text']), makePort('c', ['hr'])];
		for (const { port } of [felt, seen, strap]) hub.attach(port);
		hub.show(WORK);
		hub.show({ ...WORK, count: 1, lastRep: 'clean' });
		hub.show({ ...WORK, count: 1, stage: 'done' });
		expect(kinds(felt.received())).toEqual(['state', 'state', 'rep', 'state', 'set-done']);
		expect(kinds(seen.received())).toEqual(['state', 'state', 'rep', 'state']);
		expect(strap.received()).toEqual([]);
	});
});

describe('heart rates', () => {
	it('come from whoever measured last, and are gone after five seconds', () => {
		const { hub, heard, pass } = makeHub();
		const [strap, watch] = [makePort('strap', ['hr']), makePort('watch')];
		hub.attach(strap.port);
		hub.attach(watch.port);
		strap.say({ t: 'hr', b: 120 });
		watch.say({ t: 'hr', b: 118, c: 90 });
		expect(hub.heart()).toMatchObject({ bpm: 118, fromName: 'Watch watch', ageS: 0 });
		pass(4);
		strap.say({ t: 'hr', b: 124 });
		expect(hub.heart()).toMatchObject({ bpm: 124 });
		pass(5);
		expect(hub.heart()).toBeNull();
		expect(heard.hearts).toEqual([120, 118, 124, null]);
	});

	it('that are none are not shown: zero, beyond 250, off the skin, not trusted', () => {
		const { hub } = makeHub();
		const strap = makePort('strap', ['hr']);
		hub.attach(strap.port);
		for (const message of [{ b: 0 }, { b: 65_535 }, { b: 90, contact: 'no' as const }, { b: 90, c: 49 }]) {
			strap.say({ t: 'hr', b: 100 });
			strap.say({ t: 'hr', ...message });
			expect(hub.heart()).toBeNull();
		}
	});

	it('reach the wrist, and not more often than every two seconds', () => {
		const { hub, pass } = makeHub();
		const [strap, watch] = [makePort('strap', ['hr']), makePort('watch', ['text'])];
		hub.attach(strap.port);
		hub.attach(watch.port);
		pass(5);
		watch.received();
		for (const b of [100, 101, 102, 103]) {
			strap.say({ t: 'hr', b });
			pass(0.5);
		}
		expect(watch.received()).toMatchObject([{ t: 'state', hr: 103 }]);
	});
});

describe('each device', () => {
	it('has a heart rate of its own while it measures one, and says when it touches no skin', () => {
		const { hub, heard, pass } = makeHub();
		const [one, other] = [makePort('a'), makePort('b')];
		hub.attach(one.port);
		hub.attach(other.port);
		one.say({ t: 'hr', b: 120, contact: 'yes' });
		other.say({ t: 'hr', b: 90 });
		expect(heard.devices).toMatchObject([
			{ id: 'a', bpm: 120, contact: 'yes' },
			{ id: 'b', bpm: 90, contact: null },
		]);
		one.say({ t: 'hr', b: 121, contact: 'no' });
		expect(heard.devices).toMatchObject([{ bpm: null, contact: 'no' }, { bpm: 90 }]);
		pass(6);
		expect(heard.devices).toMatchObject([{ bpm: null }, { bpm: null }]);
	});

	it('has what it sent and nobody understood written down', () => {
		const { hub, heard } = makeHub();
		const watch = makePort('a');
		hub.attach(watch.port);
		watch.refuse('not JSON');
		expect(heard.log).toEqual(['Watch a: not JSON']);
	});
});

describe('commands', () => {
	it('count once, whichever ways they come, and are always answered', () => {
		const { hub, heard } = makeHub();
		const [one, other] = [makePort('a'), makePort('b')];
		hub.attach(one.port);
		hub.attach(other.port);
		one.received();
		one.say({ t: 'cmd', id: 'x1', a: 'toggle' });
		one.say({ t: 'cmd', id: 'x1', a: 'toggle' });
		other.say({ t: 'cmd', id: 'x1', a: 'toggle' });
		expect(heard.commands).toEqual([['toggle', 'Watch a']]);
		expect(one.received()).toEqual([
			{ t: 'ack', id: 'x1' },
			{ t: 'ack', id: 'x1' },
		]);
	});

	it('of a button that bounces or is hammered are held back', () => {
		const { hub, heard, pass } = makeHub();
		const watch = makePort('a');
		hub.attach(watch.port);
		watch.say({ t: 'cmd', id: '1', a: 'toggle' });
		watch.say({ t: 'cmd', id: '2', a: 'toggle' });
		expect(heard.commands).toHaveLength(1);
		for (let press = 0; press < 40; press++) {
			pass(0.2);
			watch.say({ t: 'cmd', id: `h${press}`, a: press % 2 === 0 ? 'start' : 'stop' });
		}
		expect(heard.commands.length).toBeLessThanOrEqual(10);
	});
});

describe('a port that misbehaves', () => {
	it('and throws does not keep the others from being told', () => {
		const { hub, heard } = makeHub();
		const bad = makePort('bad', ['text'], () => {
			throw new Error('no radio');
		});
		const good = makePort('good');
		hub.attach(bad.port);
		hub.attach(good.port);
		good.received();
		expect(() => hub.show(WORK)).not.toThrow();
		expect(kinds(good.received())).toEqual(['state']);
		expect(heard.log).toContain('Watch bad: send failed: no radio');
	});

	it('and stalls is left alone: it holds up one message in five seconds at most', () => {
		const { hub, heard, pass, stall } = makeHub();
		const slow = makePort('slow', ['text', 'haptic'], () => stall(0.4));
		hub.attach(slow.port);
		slow.received();
		for (let rep = 1; rep <= 5; rep++) hub.show({ ...WORK, count: rep, lastRep: 'clean' });
		expect(slow.received()).toEqual([]);
		pass(5);
		expect(slow.received()).toHaveLength(1);
		expect(heard.log.filter((text) => text.includes('stalled'))).toHaveLength(2);
	});

	it('and floods loses what is too much, and is written down once', () => {
		const { hub, heard, pass } = makeHub();
		const [flood, strap] = [makePort('flood'), makePort('strap', ['hr'])];
		hub.attach(flood.port);
		hub.attach(strap.port);
		for (let second = 0; second < 3; second++) {
			for (let each = 0; each < 5_000; each++) flood.say({ t: 'hr', b: 60 + (each % 100) });
			strap.say({ t: 'hr', b: 140 });
			pass(1);
		}
		expect(heard.hearts.length).toBeLessThanOrEqual(3 * 51 + 3);
		expect(heard.log).toEqual(['Watch flood: too many messages; some are dropped']);
		expect(hub.heart()).toMatchObject({ bpm: 140 });
	});

	it('and dies takes its heart rate along, and comes back with the whole state', () => {
		const { hub, heard } = makeHub();
		const watch = makePort('a');
		const leave = hub.attach(watch.port);
		watch.say({ t: 'hr', b: 120 });
		watch.become('reconnecting');
		watch.received();
		hub.show(WORK);
		expect(watch.received()).toEqual([]);
		watch.become('connected');
		expect(watch.received()).toMatchObject([{ t: 'state', stage: 'work' }]);
		leave();
		expect(hub.heart()).toBeNull();
		expect(heard.devices).toEqual([]);
	});

	it('is replaced by another port of the same device', () => {
		const { hub, heard } = makeHub();
		const [first, second] = [makePort('a'), makePort('a')];
		hub.attach(first.port);
		hub.attach(second.port);
		first.say({ t: 'cmd', id: '1', a: 'start' });
		expect(heard.commands).toEqual([]);
		expect(heard.devices).toHaveLength(1);
	});
});

describe('a device that is tried', () => {
	it('is felt and answers, and says what its battery is', () => {
		const { hub, heard, stall } = makeHub(['marked']);
		const watch = makePort('a');
		hub.attach(watch.port);
		watch.received();
		hub.test('a');
		const [buzz, ping] = watch.received();
		expect(buzz).toMatchObject({ t: 'buzz', w: 'marked' });
		stall(0.05);
		if (ping?.t === 'ping') watch.say({ t: 'pong', id: ping.id, bat: 80 });
		expect(heard.devices[0]).toMatchObject({ batteryPercent: 80 });
		expect(heard.devices[0]?.answer?.tookMs).toBeCloseTo(50);
	});
});
