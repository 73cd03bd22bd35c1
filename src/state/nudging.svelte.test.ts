import { describe, expect, it } from 'vitest';
import type { NoticePermission } from '../io/reminders/notices.ts';
import { bridgeAndStretch } from '../workout/programmes/bridgeAndStretch.ts';
import { deskDay } from '../workout/programmes/deskDay.ts';
import { Nudging } from './nudging.svelte.ts';

const [squeeze] = deskDay.nudges;
const [stretch] = bridgeAndStretch.nudges;
const DESK = [deskDay.id, squeeze!.id] as const;
const STRETCH = [bridgeAndStretch.id, stretch!.id] as const;
const clock = (hour: number, minute = 0) => hour * 60 + minute;

/** A day at a desk: what reminded, and how. */
function dayAt(startMinute: number, answer: NoticePermission = 'granted', kept: string | null = null) {
	let now = { day: 'monday', minute: startMinute };
	let text = kept;
	let permission: NoticePermission = kept === null ? 'default' : answer;
	let isTraining = false;
	const reminded: string[] = [];
	const led: string[] = [];
	const at = (how: string) => reminded.push(`${how} ${Math.floor(now.minute / 60)}:${now.minute % 60}`);
	const nudging = new Nudging({
		draft: { load: () => text, keep: (next) => (text = next), clear: () => (text = null) },
		find: (id) => [deskDay, bridgeAndStretch].find((programme) => programme.id === id) ?? null,
		now: () => now,
		isTraining: () => isTraining,
		everyMoment: () => undefined,
		permission: () => permission,
		ask: () => Promise.resolve((permission = answer)),
		show: (_, programmeId, blockId) => (at('notice'), led.push(`${programmeId}/${blockId}`), 'shown'),
		chime: () => at('tone'),
		sayInTitle: () => at('title'),
	});
	return {
		nudging,
		reminded,
		/** Where the notices lead. */
		led,
		get kept() {
			return text;
		},
		train: () => (isTraining = true),
		/** Looks once a minute until then. */
		until(minute: number) {
			for (let each = Math.ceil(now.minute); each <= minute; each++) {
				now = { ...now, minute: each };
				nudging.look();
			}
		},
		/** The page or the machine sleeps until then, or the clock is set. */
		jump(minute: number, day = now.day) {
			now = { day, minute };
			nudging.look();
		},
	};
}

async function deskFrom(startMinute: number, answer: NoticePermission = 'granted') {
	const day = dayAt(startMinute, answer);
	await day.nudging.switchOn(deskDay.id, squeeze!);
	return day;
}

describe('reminders that are on', () => {
	it('come every ten minutes from when they were switched on', async () => {
		const { until, reminded } = await deskFrom(clock(9));
		until(clock(9, 31));
		expect(reminded).toEqual(['notice 9:10', 'notice 9:20', 'notice 9:30']);
	});

	it('lead to what they remind of', async () => {
		const { until, led } = await deskFrom(clock(9));
		until(clock(9, 11));
		expect(led).toEqual(['desk-day/squeezes']);
	});

	it('come a few times, spread over the day, both kinds beside each other', async () => {
		const { nudging, until, reminded } = dayAt(clock(10, 55));
		await nudging.switchOn(bridgeAndStretch.id, stretch!);
		await nudging.switchOn(deskDay.id, squeeze!);
		until(clock(11, 6));
		expect(reminded).toEqual(['notice 11:0', 'notice 11:5']);
		expect(nudging.nextMinute(...STRETCH)).toBe(clock(17));
	});

	it('don’t make up for what a sleeping machine missed, and begin anew from there', async () => {
		const { until, jump, reminded, nudging } = await deskFrom(clock(9));
		jump(clock(11, 7));
		expect(reminded).toEqual([]);
		expect(nudging.nextMinute(...DESK)).toBe(clock(11, 17));
		until(clock(11, 17));
		expect(reminded).toEqual(['notice 11:17']);
	});

	it('keep quiet at night and go on the next day', async () => {
		const { until, jump, nudging, reminded } = await deskFrom(clock(19, 45));
		until(clock(21));
		expect(reminded).toEqual(['notice 19:55']);
		expect(nudging.nextMinute(...DESK)).toBeNull();
		jump(1, 'tuesday');
		expect(nudging.nextMinute(...DESK)).toBe(clock(8));
	});

	it('follow the hours that are set', async () => {
		const { nudging } = await deskFrom(clock(9));
		nudging.hours = { fromMinute: clock(13), toMinute: clock(15) };
		expect(nudging.nextMinute(...DESK)).toBe(clock(13));
		nudging.hours = { fromMinute: clock(15), toMinute: clock(13) };
		expect(nudging.nextMinute(...DESK)).toBeNull();
	});

	it('leave out the next one when asked', async () => {
		const { nudging, until, reminded } = await deskFrom(clock(9));
		nudging.skipNext(...DESK);
		until(clock(9, 20));
		expect(reminded).toEqual(['notice 9:20']);
	});

	it('keep quiet while somebody trains', async () => {
		const { train, until, reminded } = await deskFrom(clock(9));
		train();
		until(clock(9, 30));
		expect(reminded).toEqual([]);
	});

	it('go on from where a clock was set back to', async () => {
		const { until, jump, nudging } = await deskFrom(clock(9));
		until(clock(9, 30));
		jump(clock(8, 30));
		expect(nudging.nextMinute(...DESK)).toBe(clock(8, 40));
	});

	it('end when they are switched off', async () => {
		const { nudging, until, reminded } = await deskFrom(clock(9));
		nudging.switchOff(...DESK);
		until(clock(10));
		expect([reminded, nudging.isOn(...DESK)]).toEqual([[], false]);
	});
});

describe('how they remind', () => {
	it('is a tone and the title where notices are refused or not there', async () => {
		for (const answer of ['denied', 'default', 'none'] as const) {
			const { until, reminded, nudging } = await deskFrom(clock(9), answer);
			until(clock(9, 10));
			expect([reminded, nudging.way]).toEqual([['tone 9:10', 'title 9:10'], 'tone']);
		}
	});
});

describe('what is kept', () => {
	it('goes on in the next visit, hours and all', async () => {
		const before = await deskFrom(clock(9));
		before.nudging.hours = { fromMinute: clock(7), toMinute: clock(19) };
		const after = dayAt(clock(7, 30), 'granted', before.kept);
		expect([after.nudging.isOn(...DESK), after.nudging.nextMinute(...DESK)]).toEqual([true, clock(7, 40)]);
		expect(after.nudging.hours.toMinute).toBe(clock(19));
	});

	it('is as good as nothing when it is damaged, and what is gone is left out', () => {
		for (const text of ['{', 'null', '{"on":[{"programmeId":7}],"hours":{}}']) {
			expect(dayAt(clock(9), 'granted', text).nudging.isOn(...DESK)).toBe(false);
		}
		const gone = { on: [{ programmeId: 'gone', nudgeId: 'x' }], hours: { fromMinute: 480, toMinute: 1200 } };
		expect(dayAt(clock(9), 'granted', JSON.stringify(gone)).nudging.isOn('gone', 'x')).toBe(false);
	});
});
