import { valueText, summarizeSession, viewText } from '../analysis/session/summary.ts';
import type { Outcome } from '../analysis/faults/outcome.ts';
import type { RepReport, SetReport } from '../analysis/session/session.ts';
import { textTable } from './textTable.ts';

const shortName = (ruleId: string) => ruleId.slice(ruleId.indexOf('/') + 1);

/** `depth 85°`, `lean 48° (marked)`; what can't be told is left to the line below the table. */
function outcomeCell(outcome: Outcome): string {
	switch (outcome.kind) {
		case 'pass':
			return `ok ${shortName(outcome.ruleId)} ${valueText(outcome.value, outcome.unit)}`;
		case 'fault':
			return `FAULT ${shortName(outcome.ruleId)} ${valueText(outcome.value, outcome.unit)} (${outcome.severity})`;
		case 'unknown':
			return '';
	}
}

function repRow(rep: RepReport): readonly string[] {
	const flexion = rep.measures['kneeFlexionDeg'];
	return [
		rep.partial ? `(${rep.index})` : `${rep.index}`,
		rep.side ?? '',
		rep.startS.toFixed(2),
		rep.peakS.toFixed(2),
		rep.endS.toFixed(2),
		flexion === undefined ? '–' : `${Math.round(flexion)}°`,
		rep.outcomes.map(outcomeCell).filter((cell) => cell !== '').join(', '), // prettier-ignore
	];
}

function unknownLine(set: SetReport): string {
	const reasons = new Map<string, number>();
	for (const outcome of set.reps.flatMap((rep) => rep.outcomes)) {
		if (outcome.kind !== 'unknown') continue;
		const key = `${shortName(outcome.ruleId)} (${outcome.reason})`;
		reasons.set(key, (reasons.get(key) ?? 0) + 1);
	}
	const parts = [...reasons].map(([key, reps]) => (reps === set.reps.length ? key : `${key} in ${reps}`));
	return parts.length === 0 ? '' : `can't tell: ${parts.join(', ')}`;
}

/** The sets of a session as a table for the terminal. Partial reps stand in brackets; they are not counted. */
export function repTable(sets: readonly SetReport[]): string {
	const { counted, partial } = summarizeSession(sets);
	const total = `${counted} ${counted === 1 ? 'rep' : 'reps'}${partial > 0 ? `, ${partial} partial` : ''}`;
	const blocks = sets.map((set) => {
		const head = ['rep', 'side', 'start', 'bottom', 'end', 'knee', 'judged'];
		const table = textTable(
			[head, ...set.reps.map(repRow)],
			['right', 'left', 'right', 'right', 'right', 'right', 'left'],
		);
		return [`${set.exerciseId}, seen ${viewText(set.view)}`, table, unknownLine(set)]
			.filter((line) => line !== '')
			.join('\n');
	});
	return [...blocks, total].join('\n');
}
