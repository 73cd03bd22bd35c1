import { EXERCISES } from '../exercises/registry.ts';
import type { Outcome } from '../faults/outcome.ts';
import { corrected } from '../session/correctSets.ts';
import type { Correction } from '../session/corrections.ts';
import type { RepReport, Session, SetReport } from '../session/session.ts';
import { repVerdict } from '../session/summary.ts';
import { heartAt, type HeartRate } from '../watch/watchActivity.ts';
import { csvRow, type Cell } from './csv.ts';

/** As much of a session as its reps need. */
export interface RepsOfSource {
	readonly source: Pick<Session['source'], 'name'>;
	readonly sets: readonly SetReport[];
	/** What a person said beside; left out where nobody could. */
	readonly corrections?: readonly Correction[];
	/** What a watch measured meanwhile; left out where there was none. */
	readonly heartRate?: HeartRate;
}

interface Row {
	/** The machine's; a rep that a person added stands for itself. */
	readonly rep: RepReport;
	readonly set: SetReport;
	/** The same rep and its set as a person says they are. */
	readonly said: RepReport;
	readonly saidSet: SetReport;
	/** 1-based. */
	readonly setNumber: number;
}

interface Column {
	readonly head: string;
	cell(row: Row): Cell;
}

const UNIT_SUFFIX = /(Deg|Ratio|S)$/u;

/** `kneeFlexionDeg` → `kneeFlexion_deg`, `durationS` → `duration_s`. */
function measureHead(measure: string): string {
	return measure.replace(UNIT_SUFFIX, (unit) => `_${unit.toLowerCase()}`);
}

function unitsOfRules(rows: readonly Row[]): ReadonlyMap<string, string> {
	const written = rows
		.flatMap(({ rep }) => rep.outcomes)
		.flatMap((outcome): [string, string][] => (outcome.kind === 'unknown' ? [] : [[outcome.ruleId, outcome.unit]]));
	const known = EXERCISES.flatMap(({ rules }) => rules).map(({ ruleId, unit }): [string, string] => [ruleId, unit]);
	return new Map([...known, ...written]);
}

function ruleColumns(ruleId: string, unit: string | undefined): readonly Column[] {
	const column = (head: string, cell: (outcome: Outcome) => Cell): Column => ({
		head: `${ruleId}_${head}`,
		cell({ rep }) {
			const outcome = rep.outcomes.find((each) => each.ruleId === ruleId);
			return outcome === undefined ? null : cell(outcome);
		},
	});
	return [
		column('outcome', ({ kind }) => kind),
		column('severity', (outcome) => (outcome.kind === 'fault' ? outcome.severity : null)),
		column(unit === undefined ? 'value' : `value_${unit}`, (outcome) =>
			outcome.kind === 'unknown' ? null : outcome.value,
		),
		column('at_s', (outcome) => (outcome.kind === 'fault' ? outcome.atS : null)),
		column('reason', (outcome) => (outcome.kind === 'unknown' ? outcome.reason : null)),
		{ head: `${ruleId}_person`, cell: ({ said }) => said.correction?.verdicts[ruleId] ?? null },
	];
}

function repColumns({ source, heartRate = [] }: RepsOfSource): readonly Column[] {
	return [
		{ head: 'source', cell: () => source.name },
		{ head: 'set', cell: ({ setNumber }) => setNumber },
		{ head: 'rep', cell: ({ rep }) => rep.index },
		{ head: 'exercise', cell: ({ set }) => set.exerciseId },
		{ head: 'exercise_person', cell: ({ saidSet }) => (saidSet.correction === undefined ? null : saidSet.exerciseId) },
		{ head: 'variant', cell: ({ set }) => set.variant },
		{ head: 'side', cell: ({ rep }) => rep.side },
		{ head: 'view', cell: ({ set }) => set.view },
		{ head: 'counted', cell: ({ rep, said }) => (rep.partial || isAdded(said) ? 'no' : 'yes') },
		{ head: 'counted_person', cell: ({ said }) => countedByPerson(said) },
		{ head: 'verdict', cell: ({ rep, set, said }) => (isAdded(said) ? null : repVerdict(rep, set)) },
		{
			head: 'verdict_person',
			cell: ({ said, saidSet }) => (said.correction === undefined ? null : repVerdict(said, saidSet)),
		},
		{ head: 'start_s', cell: ({ rep }) => rep.startS },
		{ head: 'peak_s', cell: ({ rep }) => rep.peakS },
		{ head: 'end_s', cell: ({ rep }) => rep.endS },
		{ head: 'heart_rate_bpm', cell: ({ rep }) => heartAt(heartRate, rep.endS) },
		{ head: 'note_person', cell: ({ said }) => said.correction?.notes.join('; ') ?? null },
	];
}

function isAdded({ correction }: RepReport): boolean {
	return correction?.machine === null;
}

function countedByPerson({ correction }: RepReport): Cell {
	if (correction === undefined || correction.counts === null) return null;
	return correction.counts === 'rep' ? 'yes' : 'no';
}

function rowsOf({ sets, corrections = [] }: RepsOfSource): readonly Row[] {
	return corrected(sets, corrections).sets.flatMap((saidSet, index) =>
		saidSet.reps.map((said): Row => {
			const rep = isAdded(said) ? { ...said, outcomes: [] } : (said.correction?.machine ?? said);
			const set = sets.find(({ reps }) => reps.includes(rep)) ?? saidSet;
			return { rep, set, said, saidSet, setNumber: index + 1 };
		}),
	);
}

/** Rules of another exercise have columns only where a person judged them. */
function spoken({ correction, outcomes }: RepReport): readonly Outcome[] {
	return outcomes.filter(({ ruleId }) => correction?.verdicts[ruleId] !== undefined);
}

/**
 * The reps of a session as a table, one row a rep, partial ones included: where and when, every measure and every rule's answer, with
 * units in the heads (`kneeFlexion_deg`, `squat/shallow-depth_value_deg`), and what a person said of it (`…_person`). Comma-separated as in RFC 4180, UTF-8, CR LF.
 */
export function repsCsv(session: RepsOfSource): string {
	const rows = rowsOf(session);
	const measures = new Set(rows.flatMap(({ rep }) => Object.keys(rep.measures)));
	const rules = new Set(
		rows.flatMap(({ rep, said }) => [...rep.outcomes, ...spoken(said)].map(({ ruleId }) => ruleId)),
	);
	const units = unitsOfRules(rows);
	const columns = [
		...repColumns(session),
		...[...measures].map((name): Column => ({
			head: measureHead(name),
			cell: ({ rep }) => rep.measures[name] ?? null,
		})),
		...[...rules].flatMap((ruleId) => ruleColumns(ruleId, units.get(ruleId))),
	];
	return [
		csvRow(columns.map(({ head }) => head)),
		...rows.map((row) => csvRow(columns.map(({ cell }) => cell(row)))),
	].join('');
}
