import { formatNumber } from '../../language/formatting.ts';
import { word } from '../../language/word.ts';
import { lower } from '../../state/sentences.ts';
import { isHold } from '../../state/exerciseWords.ts';
import type { ExerciseTrend, TrendPoint } from '../../workout/history/exerciseTrend.ts';
import { measureLine } from '../review/measureWords.ts';
import { depthText, isThigh } from './historyWords.ts';
import type { TrendMark, TrendRow } from './trendPlot.ts';

/** A difference of 10 % between the sides is common in healthy people. Source: biomechanics B2, LU_ASYM (P42). */
const EVERYDAY_RATIO = 0.1;
const MOST_PAIN = 10;
/** House: room above and below what is drawn, as a share of what it reaches over. */
const MARGIN = 0.14;
/** House: less is drawn as flat as it is: degrees, shares, seconds, beats. */
const LEAST_REACH = { deg: 15, ratio: 0.15, s: 1.5, bpm: 30 } as const;

/** The rows of an exercise that have something to show, and the names of those that have not. `trend`: as far as it is shown. */
export function trendRows(trend: ExerciseTrend): {
	readonly rows: readonly TrendRow[];
	readonly missing: readonly string[];
} {
	const last = trend.points.at(-1);
	if (last === undefined) return { rows: [], missing: [] };
	const all = [amountRow(trend, last), depthRow(trend), tempoRow(trend), painRow(trend), sidesRow(trend), heartRow(trend)]; // prettier-ignore
	const isShown = ({ marks }: TrendRow) => marks.some(({ value, second }) => value !== null || second !== null);
	return {
		rows: all.filter(isShown),
		missing: all.filter((row) => !isShown(row)).map(({ title }) => lower(title)),
	};
}

function marksOf(
	{ points }: ExerciseTrend,
	valueOf: (point: TrendPoint) => number | null,
	secondOf: (point: TrendPoint) => number | null = () => null,
): readonly TrendMark[] {
	return points.map((point) => ({ day: point.day, value: valueOf(point), second: secondOf(point) }));
}

function latest(marks: readonly TrendMark[]): TrendMark | null {
	return marks.findLast(({ value, second }) => value !== null || second !== null) ?? null;
}

/** What stands beside a number that was measured in the last session, or in an earlier one. */
type OfLast = readonly [last: string, earlier: string];

const A_REP: OfLast = ['a rep last time', 'a rep when it was last measured'];
const A_HOLD: OfLast = ['a hold last time', 'a hold when it was last measured'];
const A_MINUTE: OfLast = ['a minute last time', 'a minute when it was last measured'];
const MORE_LEFT: OfLast = ['more on the left last time', 'more on the left when it was last measured'];
const MORE_RIGHT: OfLast = ['more on the right last time', 'more on the right when it was last measured'];

function lastOf(marks: readonly TrendMark[], [last, earlier]: OfLast): string {
	return latest(marks) === marks.at(-1) ? last : earlier;
}

/** "last time", or which time that was when the last did not measure it. */
function lastTime(marks: readonly TrendMark[]): string {
	return lastOf(marks, ['last time', 'when it was last measured']);
}

function extentOf(marks: readonly TrendMark[], leastReach: number, alsoShown: readonly number[] = []) {
	const values = [...marks.flatMap(({ value }) => value ?? []), ...alsoShown];
	if (values.length === 0) return { low: 0, high: leastReach };
	const [least, most] = [Math.min(...values), Math.max(...values)];
	const reach = Math.max(most - least, leastReach);
	const middle = (least + most) / 2;
	return { low: middle - reach * (0.5 + MARGIN), high: middle + reach * (0.5 + MARGIN) };
}

function amountRow(trend: ExerciseTrend, last: TrendPoint): TrendRow {
	const holds = isHold(trend.exerciseId);
	const marks = holds
		? marksOf(trend, ({ heldS }) => heldS, ({ cleanHeldS }) => cleanHeldS) // prettier-ignore
		: marksOf(trend, ({ counted }) => counted, ({ clean }) => clean); // prettier-ignore
	const most = Math.max(...marks.map(({ value }) => value ?? 0), 1);
	const [all, clean] = holds ? [Math.round(last.heldS ?? 0), Math.round(last.cleanHeldS ?? 0)] : [last.counted, last.clean]; // prettier-ignore
	const isJudged = last.judged > 0;
	const big = isJudged ? `${formatNumber(clean)} of ${formatNumber(all)}` : formatNumber(all);
	return {
		key: 'amount',
		title: holds ? 'Held' : 'Reps',
		big: holds ? `${big} s` : big,
		rest: isJudged ? 'clean last time' : 'last time, not judged',
		note: '',
		shape: 'bars',
		marks,
		low: 0,
		high: most * (1 + MARGIN),
		lines: [],
		band: null,
	};
}

function depthRow(trend: ExerciseTrend): TrendRow {
	const marks = marksOf(trend, ({ depth }) => depth);
	const measure = trend.depthMeasure ?? '';
	const againstLevel = isThigh(measure);
	const value = latest(marks)?.value ?? null;
	// @wc-ignore
	const leastReach = measure.endsWith('Ratio') ? LEAST_REACH.ratio : LEAST_REACH.deg;
	return {
		key: 'depth',
		title: 'Depth',
		big: value === null ? '' : depthText(measure, value),
		rest: lastTime(marks),
		note: againstLevel ? 'thigh at the far point' : `${lower(measureLine(measure, 0).name)}, median of a session`,
		shape: 'line',
		marks,
		...extentOf(marks, leastReach, againstLevel ? [0] : []),
		lines: againstLevel ? [{ value: 0, text: word('parallel'), look: 'goal' }] : [],
		band: null,
	};
}

function tempoRow(trend: ExerciseTrend): TrendRow {
	const isHeld = trend.timeMeasure !== 'durationS';
	const marks = marksOf(trend, ({ timeS }) => timeS);
	const value = latest(marks)?.value ?? null;
	return {
		key: 'tempo',
		title: isHeld ? 'Hold' : 'Tempo',
		big: value === null ? '' : `${formatNumber(value, 1)} s`,
		rest: isHeld ? lastOf(marks, A_HOLD) : lastOf(marks, A_REP),
		note: 'median of a session',
		shape: 'line',
		marks,
		...extentOf(marks, LEAST_REACH.s),
		lines: [],
		band: null,
	};
}

function painRow(trend: ExerciseTrend): TrendRow {
	const marks = marksOf(trend, ({ pain }) => pain.before, ({ pain }) => pain.after); // prettier-ignore
	const last = latest(marks);
	return {
		key: 'pain',
		title: 'Pain',
		big: last === null ? '' : `${last.value ?? '?'} → ${last.second ?? '?'}`,
		rest: lastTime(marks),
		note: '',
		shape: 'pairs',
		marks,
		low: -0.8,
		high: MOST_PAIN + 0.8,
		lines: [0, MOST_PAIN / 2, MOST_PAIN].map((value) => ({ value, text: formatNumber(value), look: 'grid' })),
		band: null,
	};
}

function sidesRow(trend: ExerciseTrend): TrendRow {
	const marks = marksOf(trend, ({ sideIndexRatio }) => sideIndexRatio);
	const value = latest(marks)?.value ?? 0;
	const percent = Math.round(Math.abs(value) * 100);
	const most = Math.max(2 * EVERYDAY_RATIO, ...marks.map((mark) => Math.abs(mark.value ?? 0))) * (1 + MARGIN);
	return {
		key: 'sides',
		title: 'Left and right',
		big: percent === 0 ? 'Even' : `${formatNumber(percent)} %`,
		rest: percent === 0 ? lastTime(marks) : lastOf(marks, value > 0 ? MORE_LEFT : MORE_RIGHT),
		note: 'within 10 % is everyday',
		shape: 'dots',
		marks,
		low: -most,
		high: most,
		lines: [{ value: 0, text: word('even'), look: 'goal' }],
		band: { low: -EVERYDAY_RATIO, high: EVERYDAY_RATIO },
	};
}

function heartRow(trend: ExerciseTrend): TrendRow {
	const marks = marksOf(trend, ({ heart }) => heart?.medianBpm ?? null);
	const last = trend.points.findLast(({ heart }) => heart !== null)?.heart ?? null;
	return {
		key: 'heart',
		title: 'Heart rate',
		big: last === null ? '' : formatNumber(last.medianBpm),
		rest: lastOf(marks, A_MINUTE),
		note: last === null ? '' : `median of the whole session, ${formatNumber(last.highestBpm)} at most`,
		shape: 'line',
		marks,
		...extentOf(marks, LEAST_REACH.bpm),
		lines: [],
		band: null,
	};
}
