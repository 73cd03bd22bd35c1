import type { RepReport, SetReport } from './session.ts';

function laterRep(rep: RepReport, byS: number): RepReport {
	return {
		...rep,
		startS: rep.startS + byS,
		peakS: rep.peakS + byS,
		endS: rep.endS + byS,
		outcomes: rep.outcomes.map((outcome) =>
			outcome.kind === 'fault' ? { ...outcome, atS: outcome.atS + byS } : outcome,
		),
	};
}

/** The same sets `byS` seconds later: on another clock. */
export function laterSets(sets: readonly SetReport[], byS: number): readonly SetReport[] {
	return sets.map((set) => ({
		...set,
		startS: set.startS + byS,
		endS: set.endS + byS,
		reps: set.reps.map((rep) => laterRep(rep, byS)),
	}));
}
