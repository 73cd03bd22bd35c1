import { describe, expect, it } from 'vitest';
import { kinds, makeHub, makePort, WORK } from '../../tests/support/makeHub.ts';
import { type Snapshot } from './snapshot.ts';

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
