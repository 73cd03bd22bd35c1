import { EXERCISES } from '../exercises/registry.ts';
import type { Outcome } from '../faults/outcome.ts';
import { createDraft, fits, type DraftRep, type DraftSet } from './correctionDraft.ts';
import type { Correction, VerdictWord } from './corrections.ts';
import type { RepReport, SetReport } from './session.ts';

/** A session as a person says it is. */
export interface CorrectedSets {
	/** Each rep that a person spoke of carries both words: see `RepReport.correction`. Reps that are none are partial ones. */
	readonly sets: readonly SetReport[];
	/** Corrections that don't meet a rep, or a rule of it, any more; they are kept. */
	readonly unmatched: readonly Correction[];
	/** The person says that they looked at every rep. */
	readonly isChecked: boolean;
}

/** The machine's sets as a person corrected them. The same objects where nobody said anything; the last word wins. */
export function corrected(sets: readonly SetReport[], corrections: readonly Correction[]): CorrectedSets {
	if (corrections.length === 0) return { sets, unmatched: [], isChecked: false };
	const draft = createDraft(sets);
	const unmatched = corrections.filter((correction) => !fits(draft, correction));
	const finished = draft.sets.map(finishSet).filter((set): set is SetReport => set !== null);
	return {
		sets: finished.sort((one, other) => one.startS - other.startS),
		unmatched: [...unmatched, ...draft.sets.flatMap(strayVerdicts)],
		isChecked: draft.isChecked,
	};
}

function rulesOf(exerciseId: string) {
	return EXERCISES.find(({ id }) => id === exerciseId)?.rules ?? [];
}

/** What stands in place of the machine's answers where it was not asked about this exercise. */
function notJudged(exerciseId: string): readonly Outcome[] {
	return rulesOf(exerciseId).map(({ ruleId }) => ({ ruleId, kind: 'unknown', reason: 'not-judged' }));
}

function machineOutcomes(draftSet: DraftSet, { rep, isAdded }: DraftRep): readonly Outcome[] {
	const isSame = draftSet.exerciseId === draftSet.set?.exerciseId;
	return isAdded || !isSame ? notJudged(draftSet.exerciseId) : rep.outcomes;
}

/** Verdicts about rules that the rep no longer has. */
function strayVerdicts(draftSet: DraftSet): readonly Correction[] {
	return draftSet.reps.flatMap((each) => {
		const known = new Set(machineOutcomes(draftSet, each).map(({ ruleId }) => ruleId));
		return [...each.words].filter(([ruleId]) => !known.has(ruleId)).map(([, { correction }]) => correction);
	});
}

function finishSet(draftSet: DraftSet): SetReport | null {
	const { set, exerciseId } = draftSet;
	const reps = draftSet.reps
		.map((each, position) => finishRep(draftSet, each, position + 1))
		.sort((one, other) => one.startS - other.startS);
	const [first] = reps;
	if (first === undefined) return null;
	if (set === null) {
		const endS = Math.max(...reps.map((rep) => rep.endS));
		return { exerciseId, variant: null, view: null, startS: first.startS, endS, reps };
	}
	const isSame = exerciseId === set.exerciseId;
	return {
		...set,
		startS: Math.min(set.startS, first.startS),
		endS: Math.max(set.endS, ...reps.map((rep) => rep.endS)),
		reps,
		...(isSame
			? {}
			: { exerciseId, variant: null, depthGoal: undefined, correction: { machineExerciseId: set.exerciseId } }),
	};
}

/** Added reps are numbered after the machine's, so that those keep their own. */
function finishRep(draftSet: DraftSet, draftRep: DraftRep, index: number): RepReport {
	const { rep, isAdded, words, confirmedWords, notes } = draftRep;
	const machine = machineOutcomes(draftSet, draftRep);
	const counts = draftRep.counts ?? draftRep.confirmedCounts;
	const isSame = draftSet.exerciseId === draftSet.set?.exerciseId;
	const spoken = [...confirmedWords, ...[...words].map(([ruleId, { says }]): [string, VerdictWord] => [ruleId, says])];
	if (!isAdded && isSame && counts === null && spoken.length === 0) return rep;
	const known = new Set(machine.map(({ ruleId }) => ruleId));
	const verdicts = Object.fromEntries(spoken.filter(([ruleId]) => known.has(ruleId)));
	return {
		...rep,
		index: isAdded ? index : rep.index,
		partial: counts === null ? rep.partial : counts === 'not-a-rep',
		outcomes: machine.map((outcome) => saidOutcome(outcome, verdicts[outcome.ruleId], rep)),
		correction: { machine: isAdded ? null : rep, counts, verdicts, notes },
	};
}

/** A person's answer in the shape of the machine's; what was measured stays, and is `null` where nothing was. */
function saidOutcome(outcome: Outcome, says: VerdictWord | undefined, { peakS }: RepReport): Outcome {
	if (says === undefined || says === outcome.kind) return outcome;
	const { ruleId } = outcome;
	if (says === 'unknown') return { ruleId, kind: 'unknown', reason: 'said-so' };
	const rule = rulesOf(ruleId.slice(0, ruleId.indexOf('/'))).find((each) => each.ruleId === ruleId);
	const measured = outcome.kind === 'unknown' ? { value: null, unit: rule?.unit ?? 'deg' } : outcome;
	const { value, unit } = measured;
	if (says === 'pass') return { ruleId, kind: 'pass', value, unit };
	return { ruleId, kind: 'fault', severity: 'mild', value, unit, atS: peakS };
}
