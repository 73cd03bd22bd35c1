import { describe, expect, it } from 'vitest';
import { corrected } from '../analysis/session/correctSets.ts';
import type { CorrectionWord } from '../analysis/session/corrections.ts';
import { listReps } from '../analysis/session/summary.ts';
import { makeReviewFrame } from '../../tests/support/makeReviewFrame.ts';
import { faulted, makeRep, makeSession, makeSet, passed, unjudged } from '../../tests/support/makeSession.ts';
import { checkedWord, differingReps, proposedRep, stepped } from './corrections.ts';
import { emptyRecording } from './openDocument.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const LEAN = 'squat/forward-lean';
const SETS = [makeSet([makeRep(1, [passed(LEAN)]), makeRep(2, [faulted(LEAN), unjudged('squat/knee-valgus')])])];
const RECORDING = emptyRecording(1, 'squat', makeSession(SETS));
const NOT: CorrectionWord = { kind: 'counted', atS: 2.5, says: 'not-a-rep' };
const FINE: CorrectionWord = { kind: 'verdict', atS: 4.5, ruleId: LEAN, says: 'pass' };

describe('stepped', () => {
	it('says one thing after the other, with the time and the note, and leaves the machine’s sets alone', () => {
		const said = stepped(RECORDING, { word: NOT, note: '  sat down ' }, NOW);
		expect(said.session.corrections).toEqual([{ ...NOT, madeAt: '2026-11-22T10:00:00.000Z', note: 'sat down' }]);
		expect(said.session.sets).toBe(SETS);
	});

	it('takes back and says again, until something else is said', () => {
		const two = stepped(stepped(RECORDING, { word: NOT }, NOW), { word: FINE }, NOW);
		const one = stepped(two, { word: 'undo' }, NOW);
		expect(one.session.corrections).toMatchObject([NOT]);
		expect(stepped(one, { word: 'redo' }, NOW).session).toEqual(two.session);
		const other = stepped(one, { word: FINE }, NOW);
		expect(stepped(other, { word: 'redo' }, NOW)).toBe(other);
	});

	it('does nothing where there is nothing to take back', () => {
		expect(stepped(RECORDING, { word: 'undo' }, NOW)).toBe(RECORDING);
	});
});

describe('checkedWord', () => {
	it('confirms every counted rep as it stands after corrections', () => {
		const { sets } = corrected(
			SETS,
			[NOT, FINE].map((word) => ({ ...word, madeAt: NOW.toISOString(), note: '' })),
		);
		expect(checkedWord(listReps(sets))).toEqual({
			kind: 'confirmed',
			scope: 'recording',
			reps: [{ exerciseId: 'squat', side: null, startS: 4, peakS: 4.5, endS: 5, verdicts: { [LEAN]: 'pass' } }],
		});
	});
});

describe('differingReps', () => {
	it('counts those of which the person says something else, not those that they confirm', () => {
		const confirmed: CorrectionWord = { kind: 'verdict', atS: 2.5, ruleId: LEAN, says: 'pass' };
		const said = (word: CorrectionWord) => [{ ...word, madeAt: NOW.toISOString(), note: '' }];
		expect(differingReps(corrected(SETS, said(confirmed)).sets)).toBe(0);
		expect(differingReps(corrected(SETS, said(FINE)).sets)).toBe(1);
		expect(differingReps(corrected(SETS, said(NOT)).sets)).toBe(1);
	});
});

describe('proposedRep', () => {
	/** Still, a hill from 1 to 3 s with its top at 2 s, still again, ten pictures a second. */
	const trace = Array.from({ length: 61 }, (_, index) => {
		const timeS = index / 10;
		return { ...makeReviewFrame(timeS, null), depthRatio: Math.max(0, 1 - Math.abs(timeS - 2)) };
	});

	it('finds the hill that the playhead is on, from either side', () => {
		for (const timeS of [1.5, 2, 2.6]) {
			const { startS, peakS, endS } = proposedRep(timeS, { trace, lengthS: 6, reps: [] });
			expect(peakS).toBeCloseTo(2, 6);
			expect(Math.abs(startS - 1.05)).toBeLessThan(0.1);
			expect(Math.abs(endS - 2.95)).toBeLessThan(0.1);
		}
	});

	it('stays between the reps beside it', () => {
		const reps = listReps([makeSet([makeRep(1, [], { startS: 0, peakS: 1, endS: 1.5 })])]);
		expect(proposedRep(2, { trace, lengthS: 6, reps }).startS).toBeGreaterThanOrEqual(1.5);
	});

	it('proposes a second to either side where there is no curve, within the recording', () => {
		expect(proposedRep(5.5, { trace: [], lengthS: 6, reps: [] })).toEqual({ startS: 4.5, peakS: 5.5, endS: 6 });
	});
});
