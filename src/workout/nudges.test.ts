import { describe, expect, it } from 'vitest';
import { DEFAULT_WAKING_HOURS, nextNudgeMinute } from './nudges.ts';
import { bridgeAndStretch } from './programmes/bridgeAndStretch.ts';
import { deskDay } from './programmes/deskDay.ts';

const [everyTen] = deskDay.nudges;
const [twice] = bridgeAndStretch.nudges;
const clock = (hour: number, minute = 0) => hour * 60 + minute;

function next(nudge: typeof everyTen, minute: number, sinceMinute: number, quietUntilMinute: number | null = null) {
	return nextNudgeMinute(nudge!, { minute, sinceMinute, quietUntilMinute }, DEFAULT_WAKING_HOURS);
}

describe('reminders', () => {
	it('come ten minutes after the last one', () => {
		expect(next(everyTen, clock(9, 4), clock(9))).toBe(clock(9, 10));
	});

	it('don’t make up for what was missed', () => {
		expect(next(everyTen, clock(12), clock(9))).toBe(clock(12));
		expect(next(twice, clock(13), clock(9))).toBe(clock(17));
	});

	it('are spread over the waking day, and over when it is', () => {
		expect(next(twice, clock(8), 0)).toBe(clock(11));
		expect(next(twice, clock(11), clock(11))).toBe(clock(17));
		expect(next(twice, clock(18), clock(17))).toBeNull();
	});

	it('keep quiet at night and in a meeting', () => {
		expect(next(everyTen, clock(6), 0)).toBe(clock(8));
		expect(next(everyTen, clock(19, 58), clock(19, 55))).toBeNull();
		expect(next(everyTen, clock(9, 10), clock(9), clock(10))).toBe(clock(10));
	});

	it('never come when there are no waking hours', () => {
		const none = { fromMinute: clock(20), toMinute: clock(8) };
		for (const nudge of [everyTen, twice]) {
			expect(nextNudgeMinute(nudge!, { minute: 600, sinceMinute: 0, quietUntilMinute: null }, none)).toBeNull();
		}
	});
});
