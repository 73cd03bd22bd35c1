import { expect, it } from 'vitest';
import { madeDay } from '../../../tests/support/madeHistory.ts';
import { historyCsv, historyJson } from './historyFiles.ts';
import { readHistory } from './readHistory.ts';

const LATE = { ...madeDay({ startedAt: '2026-11-24T09:00:00Z', counted: 4, clean: 3, pain: [2, 1] }), notes: '=band' };
const EARLY = madeDay({ startedAt: '2026-11-23T09:00:00Z', counted: 4, clean: 1, thighElevationDeg: -3 });

it('the file of everything holds what can’t be read as well', () => {
	const broken = { startedAt: 'soon' };
	const text = historyJson('plumbline 1', new Date('2026-11-25T00:00:00Z'), [LATE, broken]);
	expect(JSON.parse(text)).toEqual({
		format: 'plumbline-history',
		version: 1,
		app: 'plumbline 1',
		savedAt: '2026-11-25T00:00:00.000Z',
		sessions: [LATE, broken],
	});
});

it('the table has a row for each exercise of each session, oldest first, empty where nothing was measured', () => {
	const [head = '', ...rows] = historyCsv(readHistory([LATE, EARLY], () => 0).own)
		.trimEnd()
		.split('\r\n');
	const heads = head.split(',');
	const cells = rows.map((row) => new Map(row.split(',').map((cell, index) => [heads[index], cell])));
	const of = (...names: readonly string[]) => cells.map((row) => names.map((name) => row.get(name)));
	expect(
		of('started_at', 'exercise', 'reps', 'clean_ratio', 'depth_median', 'pain_before', 'pain_after', 'note'),
	).toEqual([
		[EARLY.startedAt, 'squat', '4', '0.25', '-3', '', '', ''],
		[LATE.startedAt, 'squat', '4', '0.75', '', '2', '1', "'=band"],
	]);
});
