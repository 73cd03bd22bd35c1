import type { SetReport } from '../analysis/session/session.ts';
import { listReps, summarizeSession, type RepVerdict } from '../analysis/session/summary.ts';
import { easeKey } from '../workout/ease.ts';
import { isWork, type PlannedStep } from '../workout/plannedStep.ts';
import type { ExerciseReport, RepPlace, WorkoutReport } from '../workout/workoutReport.ts';
import type { UnseenReason, WorkoutState } from '../workout/workoutState.ts';
import { plural } from '../language/plural.ts';
import { word } from '../language/word.ts';
import { countText, heldText } from './exerciseWords.ts';
import { asSentence, inARow, joined, lower } from './sentences.ts';
import { stepName } from './stepWords.ts';

/** What became of one exercise of a workout. */
export interface SummaryRow {
	readonly key: string;
	readonly name: string;
	readonly setsDone: number;
	/** "Sets: 2 of 2" */
	readonly sets: string;
	/** "Reps: 16 of 16", "24 s" */
	readonly amount: string;
	readonly verdicts: readonly RepVerdict[];
	/** Why some of it was timed by voice; `null` when all was seen, or nothing had to be. */
	readonly unseen: UnseenReason | null;
}

/** Planned against done, exercise by exercise, as they come in the plan. */
export function summaryRows(state: WorkoutState, { exercises }: WorkoutReport): readonly SummaryRow[] {
	return exercises.map((exercise) => {
		const own = state.results.filter(({ at }) => keyAt(state, at) === exercise.key);
		const planned = state.plan.find((step) => easeKey(step) === exercise.key);
		const step: PlannedStep | undefined = own.at(-1)?.step ?? planned;
		return {
			key: exercise.key,
			name: step === undefined ? exercise.key : stepName(step),
			setsDone: exercise.setsDone,
			sets: `Sets: ${exercise.setsDone} of ${exercise.setsPlanned}`,
			amount: amountDone(exercise),
			verdicts: listReps(own.flatMap(({ sets }) => sets)).map(({ verdict }) => verdict),
			unseen: own.find(({ unseen }) => unseen !== null)?.unseen ?? null,
		};
	});
}

function keyAt({ plan }: WorkoutState, at: number): string | null {
	const step = plan[at];
	return step === undefined ? null : easeKey(step);
}

function amountDone({ repsDone, repsPlanned, heldS }: ExerciseReport): string {
	if (repsPlanned !== null) return `Reps: ${repsDone ?? 0} of ${repsPlanned}`;
	return heldS === null ? '' : heldText(heldS);
}

/** "Squat, set 2, rep 3": where a rep of the report is found. */
export function placeText({ results }: WorkoutState, { result, set, rep }: RepPlace): string {
	const found = results[result];
	if (found === undefined) return '';
	const earlier = results.slice(0, result).filter(({ step, sets }) => sets.length > 0 && isSame(step, found.step));
	const before = found.sets.slice(0, set).reduce((sum, { reps }) => sum + reps.length, 0);
	return joined([stepName(found.step), word(`set ${earlier.length + 1}`), word(`rep ${before + rep + 1}`)]);
}

function isSame(one: PlannedStep, other: PlannedStep): boolean {
	return isWork(one) && isWork(other) && stepName(one) === stepName(other);
}

/** "Sit back further: heels lifted in 3 reps." */
export function workOnText({ workOn }: WorkoutReport): string | null {
	if (workOn === null) return null;
	const seen = plural(workOn.reps, ['Seen in one rep', 'Seen in # reps']);
	return inARow([asSentence(workOn.cue), asSentence(`${seen}: ${lower(workOn.title)}`)]);
}

/** What a set came to: "8 squats, 3 clean". Clean ones are left out where none could be judged. */
export function cameToText(exerciseId: string, counted: number, sets: readonly SetReport[]): string {
	const { clean, faults } = summarizeSession(sets);
	const done = countText(exerciseId, counted);
	return clean + faults === 0 ? done : joined([done, plural(clean, ['# clean', '# clean'])]);
}
