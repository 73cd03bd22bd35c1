import { describe, expect, it } from 'vitest';
import { evenRows, timeGrid, type TimedRow } from './evenRows.ts';

function evened(rows: readonly TimedRow[]): readonly TimedRow[] {
	return [...evenRows(rows, timeGrid(rows.map(({ timeS }) => timeS)))];
}

/** Rows whose one value is ten times their time. */
function rowsAt(timesS: readonly number[]): readonly TimedRow[] {
	return timesS.map((timeS) => ({ timeS, values: [timeS * 10] }));
}

describe('timeGrid', () => {
	it('has a moment for each picture when they come at one rate, however the container rounded their times', () => {
		const grid = timeGrid([0, 0.033, 0.067, 0.1, 0.133, 0.167, 0.2]);
		expect(grid).toMatchObject({ startS: 0, count: 7 });
		expect(grid.stepS).toBeCloseTo(1 / 30, 9);
	});

	it('keeps the rate where pictures are missing', () => {
		expect(timeGrid([0, 0.1, 0.2, 0.6, 0.7, 0.8])).toMatchObject({ count: 9, stepS: expect.closeTo(0.1, 6) as number });
	});

	it('does not fill an endless break with rows', () => {
		expect(timeGrid([0, 0.1, 0.2, 1e9]).count).toBe(4);
	});

	it('is as long as what it is made of when no rate can be told', () => {
		expect(timeGrid([]).count).toBe(0);
		expect(timeGrid([3])).toMatchObject({ startS: 3, count: 1 });
	});
});

describe('evenRows', () => {
	it('leaves even rows as they are', () => {
		const rows = rowsAt([0, 0.125, 0.25, 0.375]);
		expect(evened(rows)).toEqual(rows);
	});

	it('puts straight lines between uneven ones', () => {
		for (const { timeS, values } of evened(rowsAt([0, 0.09, 0.21, 0.3]))) {
			expect(values[0]).toBeCloseTo(timeS * 10, 9);
		}
	});

	it('leaves a long gap empty', () => {
		const values = evened(rowsAt([0, 0.1, 0.2, 0.6, 0.7, 0.8])).map((row) => row.values[0]);
		expect(values.map((value) => value === null)).toEqual([false, false, false, true, true, true, false, false, false]);
	});

	it('does not invent what one of two pictures does not have', () => {
		const rows: TimedRow[] = [0, 0.1, 0.22, 0.3].map((timeS, index) => ({ timeS, values: [index < 2 ? null : 5] }));
		expect(evened(rows).map(({ values }) => values[0])).toEqual([null, null, 5, 5]);
	});
});
