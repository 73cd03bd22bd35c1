import type { Outcome } from '../../analysis/faults/outcome.ts';
import type { RepReport } from '../../analysis/session/session.ts';
import { repVerdict, type RepVerdict, type SessionRep } from '../../analysis/session/summary.ts';
import { plural } from '../../language/plural.ts';
import { word } from '../../language/word.ts';
import { exerciseName } from '../../state/exerciseWords.ts';

/** One answer for a whole rep, as a label. */
export const VERDICT_TEXT: Readonly<Record<RepVerdict, string>> = {
	clean: word('clean'),
	fault: word('fault'),
	unknown: 'can’t tell',
	partial: 'not counted',
};
const ANSWER_TEXT: Readonly<Record<Outcome['kind'], string>> = {
	pass: word('fine'),
	fault: word('fault'),
	unknown: 'can’t tell',
};

/** Whether a person gave another answer than the machine about one rule. */
export function isSaidOtherwise({ correction }: RepReport, { ruleId, kind }: Outcome): boolean {
	if (correction?.verdicts[ruleId] === undefined) return false;
	return correction.machine?.outcomes.find((each) => each.ruleId === ruleId)?.kind !== kind;
}

/** "You: fault. Machine: fine." about one rule. @returns null where the person said nothing of it. */
export function answerWords({ correction }: RepReport, outcome: Outcome): string | null {
	if (correction?.verdicts[outcome.ruleId] === undefined) return null;
	const before = correction.machine?.outcomes.find(({ ruleId }) => ruleId === outcome.ruleId);
	if (before === undefined) return `You: ${ANSWER_TEXT[outcome.kind]}. The machine was not asked.`;
	if (before.kind === outcome.kind) return `You and the machine: ${ANSWER_TEXT[outcome.kind]}.`;
	return `You: ${ANSWER_TEXT[outcome.kind]}. Machine: ${ANSWER_TEXT[before.kind]}.`;
}

/** Both words about a rep as a whole. @returns null where the person said nothing of it. */
export function repWords({ rep, set, verdict }: Pick<SessionRep, 'rep' | 'set' | 'verdict'>): string | null {
	const { correction } = rep;
	if (correction === undefined) return null;
	const exercise =
		set.correction === undefined ? null : `The machine took it for: ${exerciseName(set.correction.machineExerciseId)}.`;
	const { machine } = correction;
	if (machine === null) return 'You added this rep. The machine did not count it.';
	const before = repVerdict(machine, { reps: set.reps.map((each) => each.correction?.machine ?? each) });
	if (rep.partial)
		return machine.partial ? 'You and the machine: not a rep.' : `You: not a rep. Machine: ${VERDICT_TEXT[before]}.`;
	if (before === verdict) return exercise ?? `You and the machine: ${VERDICT_TEXT[verdict]}.`;
	const both = `You: ${VERDICT_TEXT[verdict]}. Machine: ${VERDICT_TEXT[before]}.`;
	return exercise === null ? both : `${both} ${exercise}`;
}

/** "3 reps corrected by you" @returns null for none. */
export function correctedText(reps: number): string | null {
	if (reps === 0) return null;
	return plural(reps, ['# rep corrected by you', '# reps corrected by you']);
}
