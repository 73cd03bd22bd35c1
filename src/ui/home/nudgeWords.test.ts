import { expect, it } from 'vitest';
import { clockText, minuteOf, rhythmText, timeText } from './nudgeWords.ts';

it('rhythms are said as people say them', () => {
	const every = (minutes: number) => rhythmText({ rhythm: { kind: 'every', minutes } });
	const times = (times: number) => rhythmText({ rhythm: { kind: 'times-a-day', times } });
	expect([every(10), every(60)]).toEqual(['every 10 minutes', 'every hour']);
	expect([times(1), times(2), times(5)]).toEqual(['once a day', 'twice a day', '5 times a day']);
});

it('times of the day are read and written as clock fields do', () => {
	expect([clockText(485), clockText(1199.2)]).toEqual(['08:05', '20:00']);
	expect([timeText(485, 'en-GB'), timeText(1199.2, 'en-GB'), timeText(485, 'en-US')]).toEqual([
		'08:05',
		'20:00',
		'08:05 AM',
	]);
	expect([minuteOf('08:05'), minuteOf('23:59:30'), minuteOf('')]).toEqual([485, 1439, null]);
});
