import type { Outcome } from '../../analysis/faults/outcome.ts';
import { mainFault, type SessionRep } from '../../analysis/session/summary.ts';

/** The answer that is explained beside a rep: the one asked for, else its main fault, else something that passed. */
export function shownOutcome({ rep }: Pick<SessionRep, 'rep'>, askedRuleId: string | null): Outcome | null {
	const asked = rep.outcomes.find(({ ruleId }) => ruleId === askedRuleId);
	if (asked !== undefined) return asked;
	if (rep.partial) return null;
	const passed = rep.outcomes.findLast(({ kind, ruleId }) => kind === 'pass' && !ruleId.endsWith('/tempo'));
	return mainFault(rep) ?? passed ?? rep.outcomes[0] ?? null;
}
