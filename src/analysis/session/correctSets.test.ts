import { describe, expect, it } from 'vitest';
import { faulted, makeRep, makeSet, passed, unjudged } from '../../../tests/support/makeSession.ts';
import { corrected } from './correctSets.ts';
import type { Correction, CorrectionWord } from './corrections.ts';
import { listReps, summarizeSession } from './summary.ts';

const DEPTH = 'squat/shallow-depth';
const LEAN = 'squat/forward-lean';
const VALGUS = 'squat/knee-valgus';

/** Far points at 2.5, 4.5 and 6.5 s. */
const SETS = [
	makeSet([
		makeRep(1, [passed(DEPTH), passed(LEAN), unjudged(VALGUS)]),
		makeRep(2, [passed(DEPTH), faulted(LEAN), unjudged(VALGUS)]),
		makeRep(3, [faulted(DEPTH), passed(LEAN), unjudged(VALGUS)], { partial: true }),
	]),
];

function say(word: CorrectionWord, note = ''): Correction {
	return { ...word, madeAt: '2026-11-22T10:00:00Z', note };
}
function after(...words: CorrectionWord[]) {
	return corrected(
		SETS,
		words.map((word) => say(word)),
	);
}
const ADDED: CorrectionWord = { kind: 'added', exerciseId: 'squat', side: null, startS: 8, peakS: 8.4, endS: 9 };

describe('corrected', () => {
	it('gives the very same sets while nobody said anything', () => {
		expect(corrected(SETS, []).sets).toBe(SETS);
	});

	it('keeps a rep that is none as one that is shown and not counted, with the machine’s rep beside it', () => {
		const { sets } = after({ kind: 'counted', atS: 2.6, says: 'not-a-rep' });
		const [first, second] = sets[0]?.reps ?? [];
		expect(first).toMatchObject({ partial: true, correction: { counts: 'not-a-rep', machine: { partial: false } } });
		expect(second).toBe(SETS[0]?.reps[1]);
		expect(summarizeSession(sets)).toMatchObject({ counted: 1, partial: 2 });
	});

	it('counts a partial rep that a person says is one', () => {
		expect(summarizeSession(after({ kind: 'counted', atS: 6.5, says: 'rep' }).sets)).toMatchObject({ counted: 3 });
	});

	it('puts a verdict in place of the machine’s and keeps what was measured', () => {
		const { sets } = after({ kind: 'verdict', atS: 4.5, ruleId: LEAN, says: 'pass' });
		const rep = sets[0]?.reps[1];
		expect(rep?.outcomes[1]).toEqual({ ruleId: LEAN, kind: 'pass', value: 18.2, unit: 'deg' });
		expect(rep?.correction?.machine?.outcomes[1]).toMatchObject({ kind: 'fault' });
		expect(rep?.correction?.verdicts).toEqual({ [LEAN]: 'pass' });
	});

	it('has no value where a person judged what was not measured, and leaves the other reps as clean as they were', () => {
		const { sets } = after({ kind: 'verdict', atS: 4.5, ruleId: VALGUS, says: 'fault' });
		expect(sets[0]?.reps[1]?.outcomes[2]).toEqual({
			ruleId: VALGUS,
			kind: 'fault',
			severity: 'mild',
			value: null,
			unit: 'ratio',
			atS: 4.5,
		});
		expect(listReps(sets).map(({ verdict }) => verdict)).toEqual(['clean', 'fault', 'partial']);
	});

	it('lets the last of two words win, and the machine’s word come back', () => {
		const fault = { kind: 'verdict', atS: 2.5, ruleId: DEPTH, says: 'fault' } as const;
		const open = { ...fault, says: 'unknown' } as const;
		expect(after(fault, open).sets[0]?.reps[0]?.outcomes[0]).toEqual({ ruleId: DEPTH, kind: 'unknown', reason: 'said-so' }); // prettier-ignore
		const back = after(fault, open, { kind: 'machine', atS: 2.5, ruleId: DEPTH });
		expect(back.sets[0]?.reps[0]).toBe(SETS[0]?.reps[0]);
	});

	it('adds a missed rep to the set beside it, judged by nobody, and numbers it after the machine’s', () => {
		const { sets } = after(ADDED, { kind: 'verdict', atS: 8.4, ruleId: DEPTH, says: 'pass' });
		expect(sets).toHaveLength(1);
		expect(sets[0]).toMatchObject({ endS: 9 });
		expect(sets[0]?.reps[3]).toMatchObject({ index: 4, startS: 8, partial: false, correction: { machine: null } });
		expect(sets[0]?.reps[3]?.outcomes.find(({ ruleId }) => ruleId === DEPTH)).toMatchObject({ kind: 'pass', value: null }); // prettier-ignore
		expect(sets[0]?.reps[3]?.outcomes.find(({ ruleId }) => ruleId === LEAN)).toMatchObject({ reason: 'not-judged' });
	});

	it('makes a set of its own for a rep of another exercise, or far from the others', () => {
		const lunge = { ...ADDED, exerciseId: 'lunge', side: 'left' } as const;
		const later = { ...ADDED, startS: 30, peakS: 31, endS: 32 };
		expect(after(lunge, later).sets.map(({ exerciseId, reps }) => [exerciseId, reps.length])).toEqual([
			['squat', 3],
			['lunge', 1],
			['squat', 1],
		]);
	});

	it('takes an added rep away again, however that is said', () => {
		expect(after(ADDED, { kind: 'deleted', atS: 8.4 }).sets).toEqual(SETS);
		expect(after(ADDED, { kind: 'counted', atS: 8.4, says: 'not-a-rep' }).sets).toEqual(SETS);
	});

	it('means the rep that is there when an added one was found by a newer judge', () => {
		const { sets } = after({ ...ADDED, startS: 4.1, peakS: 4.4, endS: 5.2 });
		expect(sets[0]?.reps).toHaveLength(3);
		expect(sets[0]?.reps[1]?.correction?.counts).toBe('rep');
	});

	it('names another exercise for a set: its rules were not judged, its machine’s name stays', () => {
		const { sets } = after({ kind: 'exercise', atS: 4.5, exerciseId: 'lunge' });
		expect(sets[0]).toMatchObject({ exerciseId: 'lunge', correction: { machineExerciseId: 'squat' } });
		expect(sets[0]?.reps[0]?.outcomes.every((each) => each.kind === 'unknown' && each.reason === 'not-judged')).toBe(true); // prettier-ignore
	});

	it('keeps what does not meet a rep, or a rule of it, any more', () => {
		const nowhere = { kind: 'counted', atS: 60, says: 'rep' } as const;
		const foreign = { kind: 'verdict', atS: 2.5, ruleId: 'lunge/short-step', says: 'pass' } as const;
		const { unmatched, sets } = after(nowhere, foreign);
		expect(unmatched).toMatchObject([nowhere, foreign]);
		expect(sets[0]?.reps[0]?.outcomes).toEqual(SETS[0]?.reps[0]?.outcomes);
	});

	it('means the rep whose far point is nearest where two touch', () => {
		const touching = [makeSet([makeRep(1, [], { endS: 4 }), makeRep(2, [])])];
		const { sets } = corrected(touching, [say({ kind: 'counted', atS: 4, says: 'not-a-rep' })]);
		expect(sets[0]?.reps.map(({ partial }) => partial)).toEqual([false, true]);
	});

	it('holds a checked recording against what is found later: others are none, missing ones come back', () => {
		const confirmed = { exerciseId: 'squat', side: null, startS: 4, peakS: 4.5, endS: 5, verdicts: { [LEAN]: 'pass' } } as const; // prettier-ignore
		const gone = { ...confirmed, startS: 10, peakS: 10.5, endS: 11 };
		const { sets, isChecked } = after({ kind: 'confirmed', scope: 'recording', reps: [confirmed, gone] });
		expect(isChecked).toBe(true);
		expect(sets[0]?.reps.map(({ partial, startS }) => [startS, partial])).toEqual([
			[2, true],
			[4, false],
			[6, true],
			[10, false],
		]);
		expect(sets[0]?.reps[1]?.outcomes[1]?.kind).toBe('pass');
	});

	it('lets a word outweigh what was confirmed, and opens the check again', () => {
		const confirmed = { exerciseId: 'squat', side: null, startS: 2, peakS: 2.5, endS: 3, verdicts: { [DEPTH]: 'pass' } } as const; // prettier-ignore
		const check = { kind: 'confirmed', scope: 'recording', reps: [confirmed] } as const;
		const fault = { kind: 'verdict', atS: 2.5, ruleId: DEPTH, says: 'fault' } as const;
		expect(after(check, fault).sets[0]?.reps[0]?.outcomes[0]?.kind).toBe('fault');
		const opened = after(check, { kind: 'unconfirmed' });
		expect(opened.isChecked).toBe(false);
		expect(opened.sets).toEqual(SETS);
	});

	it('carries notes to the rep', () => {
		const { sets } = corrected(SETS, [say({ kind: 'counted', atS: 2.5, says: 'not-a-rep' }, 'only sat down')]);
		expect(sets[0]?.reps[0]?.correction?.notes).toEqual(['only sat down']);
	});
});
