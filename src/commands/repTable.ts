import { EXERCISES } from '../analysis/exercises/registry.ts';
import type { Outcome } from '../analysis/faults/outcome.ts';
import type { RepReport, SetReport } from '../analysis/session/session.ts';
import { summarizeSession, valueText, viewText } from '../analysis/session/summary.ts';
import { textTable } from './textTable.ts';

const shortName = (ruleId: string) => ruleId.slice(ruleId.indexOf('/') + 1);

/** `ok depth 85°`, `FAULT lean 48° (marked)`; what can't be told is left to the lines below the table. */
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

function isHold(exerciseId: string): boolean {
	return EXERCISES.find(({ id }) => id === exerciseId)?.counting.kind === 'hold';
}

/** Seconds at the far point, or for which a posture was held. */
function heldText({ measures, startS, endS }: RepReport, exerciseId: string): string {
	const heldS = measures['heldS'] ?? (isHold(exerciseId) ? endS - startS : undefined);
	return heldS === undefined ? '' : `${heldS.toFixed(1)} s`;
}

function repRow(rep: RepReport, set: SetReport): readonly string[] {
	return [
		rep.index === 1 ? set.exerciseId : '',
		rep.index === 1 ? (set.variant ?? '') : '',
		rep.partial ? `(${rep.index})` : `${rep.index}`,
		rep.side ?? '',
		rep.startS.toFixed(2),
		rep.peakS.toFixed(2),
		rep.endS.toFixed(2),
		heldText(rep, set.exerciseId),
		rep.outcomes.map(outcomeCell).filter((cell) => cell !== '').join(', '), // prettier-ignore
	];
}

const HEAD = ['exercise', 'variant', 'rep', 'side', 'start', 'far', 'end', 'held', 'judged'];
const ALIGN = ['left', 'left', 'right', 'left', 'right', 'right', 'right', 'right', 'left'] as const;

/** Columns that no row fills are left out. */
function withoutEmptyColumns(rows: readonly (readonly string[])[]): string {
	const used = HEAD.map((_, column) => rows.some((row) => row[column] !== ''));
	const kept = (_: unknown, column: number) => used[column] === true;
	return textTable([HEAD.filter(kept), ...rows.map((row) => row.filter(kept))], ALIGN.filter(kept));
}

function unknownLine(set: SetReport): string {
	const reasons = new Map<string, number>();
	for (const outcome of set.reps.flatMap((rep) => rep.outcomes)) {
		if (outcome.kind !== 'unknown') continue;
		const key = `${shortName(outcome.ruleId)} (${outcome.reason})`;
		reasons.set(key, (reasons.get(key) ?? 0) + 1);
	}
	const parts = [...reasons].map(([key, reps]) => (reps === set.reps.length ? key : `${key} in ${reps}`));
	return parts.length === 0 ? '' : `; can't tell ${parts.join(', ')}`;
}

function totalText(exerciseId: string, sets: readonly SetReport[]): string {
	const { counted, partial } = summarizeSession(sets);
	const words = EXERCISES.find(({ id }) => id === exerciseId)?.words;
	const heldS = sets
		.flatMap(({ reps }) => reps)
		.filter((rep) => !rep.partial)
		.reduce((total, rep) => total + (rep.measures['heldS'] ?? rep.endS - rep.startS), 0);
	const count = words?.counted(counted) ?? `${counted} ${exerciseId}`;
	const held = isHold(exerciseId) ? ` held for ${heldS.toFixed(1)} s` : '';
	return `${count}${held}${partial > 0 ? `, ${partial} partial` : ''}`;
}

/** The sets of a session as one table for the terminal. Partial reps stand in brackets; they are not counted. */
export function repTable(sets: readonly SetReport[]): string {
	const exercises = [...new Set(sets.map(({ exerciseId }) => exerciseId))];
	if (exercises.length === 0) return 'Nothing counted.';
	const rows = sets.flatMap((set) => set.reps.map((rep) => repRow(rep, set)));
	const notes = sets.map((set) => `${set.exerciseId} seen ${viewText(set.view)}${unknownLine(set)}`);
	const totals = exercises.map((id) => totalText(id, sets.filter(({ exerciseId }) => exerciseId === id))); // prettier-ignore
	return [withoutEmptyColumns(rows), ...notes, totals.join('; ')].join('\n');
}
