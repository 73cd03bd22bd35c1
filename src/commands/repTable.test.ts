import { describe, expect, it } from 'vitest';
import { fault, pass, repAt, setOf, unknown } from '../../tests/support/madeSets.ts';
import { repTable } from './repTable.ts';

describe('repTable', () => {
	it('puts sets of several exercises in one table', () => {
		const lines = repTable([
			setOf('squat', [
				repAt(1, { outcomes: [pass('squat/forward-lean')] }),
				repAt(3, { index: 2, partial: true, outcomes: [] }),
			]),
			setOf('lunge', [
				repAt(20, { side: 'left', measures: { heldS: 2.04 }, outcomes: [fault('lunge/side-lean', 'mild')] }),
			]),
		]).split('\n');
		expect(lines.map((line) => line.trim().split(/\s{2,}/u)).slice(0, 4)).toEqual([
			['exercise', 'rep', 'side', 'start', 'far', 'end', 'held', 'judged'],
			['squat', '1', '0.50', '1.00', '1.50', 'ok forward-lean 1°'],
			['(2)', '2.50', '3.00', '3.50'],
			['lunge', '1', 'left', '19.50', '20.00', '20.50', '2.0 s', 'FAULT side-lean 50° (mild)'],
		]);
	});

	it('says what can’t be told, and ends with the totals of each exercise', () => {
		const reps = [repAt(1, { outcomes: [unknown('squat/heel-rise')] }), repAt(3, { index: 2, partial: true })];
		const lines = repTable([setOf('squat', reps)]).split('\n');
		expect(lines.at(-2)).toContain("can't tell heel-rise (view) in 1");
		expect(lines.at(-1)).toBe('1 squat, 1 partial');
	});

	it('has words for nothing', () => {
		expect(repTable([])).toBe('Nothing counted.');
	});
});
