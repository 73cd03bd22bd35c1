import { describe, expect, it } from 'vitest';
import { madeDay } from '../../../tests/support/madeHistory.ts';
import { readHistory } from './readHistory.ts';

const DAY_MS = 86_400_000;
const dayOf = (startedAt: string) => Math.floor(Date.parse(startedAt) / DAY_MS);
const MONDAY = madeDay({ startedAt: '2026-11-23T09:00:00Z', counted: 3, clean: 2, pain: [3, 1] });
const TUESDAY = { ...MONDAY, startedAt: '2026-11-24T09:00:00Z', pain: [{ atS: 0, score: 2 }] };

describe('readHistory', () => {
	it('has the latest first, and leaves nothing out', () => {
		const demo = { ...MONDAY, startedAt: '2026-11-25T09:00:00Z', source: { ...MONDAY.source, kind: 'demo' } };
		const newer = { ...MONDAY, startedAt: '2030-01-01T09:00:00Z', schemaVersion: 99 };
		const broken = { startedAt: 'soon', sets: 3 };
		const cycle: Record<string, unknown> = { startedAt: 'ever' };
		cycle['self'] = cycle;
		const read = readHistory([MONDAY, broken, TUESDAY, newer, demo, cycle], dayOf);
		expect(read.own.map(({ startedAt }) => startedAt)).toEqual([TUESDAY.startedAt, MONDAY.startedAt]);
		expect(read.demo.map(({ startedAt }) => startedAt)).toEqual([demo.startedAt]);
		expect(read.unread.map(({ document, problem }) => [document, problem])).toEqual([
			[broken, 'not-a-session'],
			[newer, 'newer-version'],
			[cycle, 'not-json'],
		]);
	});

	it('takes the first check-in for before and the last for after, and a single one for before', () => {
		const { own } = readHistory([MONDAY, TUESDAY], dayOf);
		expect(own.map(({ pain }) => [pain.before, pain.after])).toEqual([
			[2, null],
			[3, 1],
		]);
	});

	it('shows sessions as a person corrected them', () => {
		const correction = { kind: 'counted', atS: 2.5, says: 'not-a-rep', madeAt: '2026-11-23T10:00:00Z', note: '' };
		const [entry] = readHistory([{ ...MONDAY, corrections: [correction] }], dayOf).own;
		expect(entry?.sets[0]?.reps.filter(({ partial }) => !partial)).toHaveLength(2);
		expect(entry?.session.sets[0]?.reps.every(({ partial }) => !partial)).toBe(true);
	});
});
