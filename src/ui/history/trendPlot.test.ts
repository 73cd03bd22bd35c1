import { expect, it } from 'vitest';
import { lineRuns, placeOf, weeksOff, weekTicks, type TrendMark } from './trendPlot.ts';

const MONDAY = Date.parse('2026-09-28') / 86_400_000;
const MONDAYS = [0, 7, 14, 21].map((days) => MONDAY + days);
const mark = (days: number, value: number | null): TrendMark => ({ day: MONDAY + days, value, second: null });

it('a day stands in its middle', () => {
	expect(placeOf(MONDAY, MONDAYS)).toBeCloseTo(0.5 / 28, 10);
	expect(placeOf(MONDAY + 27, MONDAYS)).toBeCloseTo(27.5 / 28, 10);
});

it('a line breaks at a week off and where nothing was measured', () => {
	const marks = [mark(0, 1), mark(6, 2), mark(7, 3), mark(21, 4), mark(22, null), mark(23, 5), mark(24, 6)];
	expect(lineRuns(marks).map((run) => run.map(({ value }) => value))).toEqual([[1, 2, 3], [4], [5, 6]]);
});

it('weeks off lie between sessions, not before or after them', () => {
	expect(weeksOff([MONDAY + 8, MONDAY + 22], [MONDAY - 7, ...MONDAYS, MONDAY + 28])).toEqual([MONDAY + 14]);
});

it('weeks are named as far as there is room, each month at its first', () => {
	const texts = (widthPx: number) => weekTicks(MONDAYS, widthPx).map(({ text }) => text);
	expect(texts(400)).toEqual(['28 Sept', '5 Oct', '12', '19']);
	expect(texts(140)).toEqual(['28 Sept', '12 Oct']);
});
