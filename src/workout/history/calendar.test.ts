import { expect, it } from 'vitest';
import { dateOfDay, monthOf, monthWeeks, weekStart, weeksUpTo } from './calendar.ts';

const dayOf = (text: string) => Date.parse(text) / 86_400_000;
const textOf = (day: number) => dateOfDay(day).toISOString().slice(0, 10);

it('a week begins on Monday, in every year', () => {
	expect(textOf(weekStart(dayOf('2026-11-22')))).toBe('2026-11-16');
	expect(textOf(weekStart(dayOf('2026-11-23')))).toBe('2026-11-23');
	expect(textOf(weekStart(dayOf('1969-12-30')))).toBe('1969-12-29');
});

it('the last of the weeks holds the day', () => {
	expect(weeksUpTo(dayOf('2026-11-22'), 3).map(textOf)).toEqual(['2026-11-02', '2026-11-09', '2026-11-16']);
});

it('a month is told in whole weeks, with nothing of the months beside it', () => {
	const weeks = monthWeeks(monthOf(dayOf('2026-11-22')));
	expect(weeks).toHaveLength(6);
	expect(weeks[0]).toEqual([null, null, null, null, null, null, dayOf('2026-11-01')]);
	expect(weeks.flat().filter((day) => day !== null)).toHaveLength(30);
	expect(monthWeeks(monthOf(dayOf('2024-02-29'))).flat().filter((day) => day !== null)).toHaveLength(29); // prettier-ignore
	expect(textOf(monthWeeks(monthOf(dayOf('2026-12-31')) + 1)[0]?.[4] ?? 0)).toBe('2027-01-01');
});
