import { markdownTable, textTable } from '../textTable.ts';

/** One measured figure against its limit. */
export interface Measure {
	readonly name: string;
	readonly value: number;
	readonly limit: number;
	readonly unit: string;
	/** `at-most`: the limit is the largest good value; `at-least`: the smallest. */
	readonly good: 'at-most' | 'at-least';
}

export function isMet({ value, limit, good }: Measure): boolean {
	return good === 'at-most' ? value <= limit : value >= limit;
}

/** 1 is at the limit; below 1 is better for both kinds. @returns null where the limit is zero. */
export function shareOfLimit({ value, limit, good }: Measure): number | null {
	if (good === 'at-most') return limit === 0 ? null : value / limit;
	return value === 0 ? null : limit / value;
}

function figure(value: number): string {
	if (Number.isInteger(value)) return `${value}`;
	return Math.abs(value) < 10 ? value.toPrecision(3) : value.toFixed(1);
}

const HEAD = ['', 'measured', 'limit', 'ratio', ''];

function row(measure: Measure): readonly string[] {
	const share = shareOfLimit(measure);
	const limit = `${measure.good === 'at-most' ? '≤' : '≥'} ${figure(measure.limit)} ${measure.unit}`.trimEnd();
	const value = `${figure(measure.value)} ${measure.unit}`.trimEnd();
	return [measure.name, value, limit, share === null ? '' : share.toFixed(2), isMet(measure) ? 'met' : 'MISSED'];
}

/** Value, limit, ratio and verdict of each measure, one a line. */
export function measureTable(measures: readonly Measure[]): string {
	return textTable([HEAD, ...measures.map(row)], ['left', 'right', 'right', 'right', 'left']);
}

/** The same for README. */
export function markdownMeasures(measures: readonly Measure[]): string {
	return markdownTable(HEAD, measures.map(row));
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle];
	if (upper === undefined) throw new RangeError('There is no median of nothing.');
	return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
