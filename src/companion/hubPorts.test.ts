import { describe, expect, it } from 'vitest';
import { kinds, makeHub, makePort, WORK } from '../../tests/support/makeHub.ts';

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
