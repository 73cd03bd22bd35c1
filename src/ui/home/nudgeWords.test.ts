import { afterEach, expect, it } from 'vitest';
import { writeAs } from '../../language/formatting.ts';
import { clockText, iRemindText, minuteOf, remindMeText, timeText } from './nudgeWords.ts';

afterEach(() => writeAs('en-GB'));

it('rhythms are said as people say them', () => {
	const every = (minutes: number) => ({ rhythm: { kind: 'every', minutes } as const });
	const times = (times: number) => ({ rhythm: { kind: 'times-a-day', times } as const });
	expect([every(10), every(60)].map(remindMeText)).toEqual(['Remind me every 10 minutes', 'Remind me every hour']);
	expect([times(1), times(2), times(5)].map(iRemindText)).toEqual([
		'I remind you once a day.',
		'I remind you twice a day.',
		'I remind you 5 times a day.',
	]);
});

it('times of the day are read and written as clock fields do', () => {
	expect([clockText(485), clockText(1199.2)]).toEqual(['08:05', '20:00']);
	expect([timeText(485), timeText(1199.2)]).toEqual(['08:05', '20:00']);
	writeAs('en-US');
	expect(timeText(485)).toBe('08:05 AM');
	expect([minuteOf('08:05'), minuteOf('23:59:30'), minuteOf('')]).toEqual([485, 1439, null]);
});
