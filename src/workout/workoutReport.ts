import { aimedAt } from '../analysis/exercises/aimedAt.ts';
import { EXERCISES } from '../analysis/exercises/registry.ts';
import type { RepReport, SetReport } from '../analysis/session/session.ts';
import { mainFault, repVerdict, summarizeSession } from '../analysis/session/summary.ts';
import type { Adjustment } from './adjustment.ts';
import { easeKey } from './ease.ts';
import { painRule, type PainDecision } from './painRules.ts';
import { isWork } from './plannedStep.ts';
import type { EaseLevel, PainMode, StepResult, StopReason, WorkoutState } from './workoutState.ts';

/** One exercise or drill of the workout: planned against done. */
export interface ExerciseReport {
	/** As in the plan, whatever was done in its place: `squat:band`, `glute-squeeze`. */
	readonly key: string;
	readonly setsPlanned: number;
	/** Done to the target. */
	readonly setsDone: number;
	/** `null` where nothing is counted in reps. */
	readonly repsPlanned: number | null;
	/** Those that something counted. */
	readonly repsDone: number | null;
	readonly heldS: number | null;
	/** Of the reps that could be judged, how many were clean, 0–1; `null` when none could be. */
	readonly cleanRatio: number | null;
	readonly ease: EaseLevel;
}

/** Where a rep is found: result, set and rep, all 0-based. */
export interface RepPlace {
	readonly exerciseId: string;
	readonly result: number;
	readonly set: number;
	readonly rep: number;
}

/** What a workout was, for its summary and for the plan of the next one. Plain data. */
export interface WorkoutReport {
	readonly programmeId: string;
	readonly programmeName: string;
	readonly adjustment: Adjustment;
	readonly mode: PainMode;
	/** All work was done, in full or as eased that day. */
	readonly completed: boolean;
	/** Seconds from the check-in on, pauses left out. */
	readonly tookS: number;
	readonly exercises: readonly ExerciseReport[];
	readonly repsDone: number;
	readonly cleanRatio: number | null;
	readonly best: RepPlace | null;
	readonly worst: RepPlace | null;
	/** The fault seen most often, and what helps; `null` when there was none. */
	readonly workOn: {
		readonly ruleId: string;
		readonly reps: number;
		readonly title: string;
		readonly cue: string;
	} | null;
	/** Scores 0–10; `null` where nobody answered. `during` is the highest between the first and the last. */
	readonly pain: { readonly before: number | null; readonly during: number | null; readonly after: number | null };
	/** The gravest that pain asked for from the beginning to the end. */
	readonly painSaid: PainDecision;
	readonly stoppedBecause: StopReason | null;
}

/** The report of a workout, complete or not. */
export function workoutReport(state: WorkoutState): WorkoutReport {
	const latest = latestResults(state);
	const sets = latest.flatMap((result) => result.sets);
	const summary = summarizeSession(sets);
	const work = state.plan.filter(isWork);
	return {
		programmeId: state.programme.id,
		programmeName: state.programme.name,
		adjustment: state.adjustment,
		mode: state.mode,
		completed: state.stoppedBecause === null && work.every((step) => isDone(latest, step.id)),
		tookS: state.clockS,
		exercises: exerciseReports(state, latest),
		repsDone: latest.reduce((sum, { counted }) => sum + (counted ?? 0), 0),
		cleanRatio: cleanRatioOf(sets),
		best: bestOf(state),
		worst: worstOf(state),
		workOn: workOn(summary.byRule, sets),
		pain: painOf(state),
		painSaid: gravest(state),
		stoppedBecause: state.stoppedBecause,
	};
}

/** The last result of each step: what was done again replaces what was before. */
function latestResults({ results }: WorkoutState): readonly StepResult[] {
	return [...new Map(results.map((result) => [result.stepId, result])).values()];
}

function isDone(results: readonly StepResult[], stepId: string): boolean {
	return results.some((result) => result.stepId === stepId && result.outcome === 'done');
}

function exerciseReports(state: WorkoutState, latest: readonly StepResult[]): readonly ExerciseReport[] {
	const keys = new Set(state.plan.map(easeKey).filter((key) => key !== null));
	return [...keys].map((key) => {
		const planned = state.plan.filter((step) => easeKey(step) === key);
		const done = latest.filter(({ at }) => planned.some((step) => step === state.plan[at]));
		const reps = planned.flatMap((step) => (step.kind === 'reps' ? step.target : []));
		return {
			key,
			setsPlanned: planned.length,
			setsDone: done.filter(({ outcome }) => outcome === 'done').length,
			repsPlanned: reps.length === 0 ? null : sum(reps),
			repsDone: reps.length === 0 ? null : sum(done.map(({ counted }) => counted ?? 0)),
			heldS: done.every(({ heldS }) => heldS === null) ? null : sum(done.map(({ heldS }) => heldS ?? 0)),
			cleanRatio: cleanRatioOf(done.flatMap(({ sets }) => sets)),
			ease: state.ease[key] ?? 'as-planned',
		};
	});
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

function cleanRatioOf(sets: readonly SetReport[]): number | null {
	const { clean, faults } = summarizeSession(sets);
	return clean + faults === 0 ? null : clean / (clean + faults);
}

interface PlacedRep {
	readonly place: RepPlace;
	readonly report: RepReport;
	readonly verdict: ReturnType<typeof repVerdict>;
}

function placedReps({ results }: WorkoutState): readonly PlacedRep[] {
	return results.flatMap((each, result) =>
		each.sets.flatMap((of, set) =>
			of.reps.map((report, rep) => ({
				place: { exerciseId: of.exerciseId, result, set, rep },
				report,
				verdict: repVerdict(report, of),
			})),
		),
	);
}

/** A clean rep of which most could be judged; the earliest of those. */
function bestOf(state: WorkoutState): RepPlace | null {
	return most(placedReps(state), ({ report, verdict }) =>
		verdict === 'clean' ? report.outcomes.filter(({ kind }) => kind === 'pass').length : 0,
	);
}

/** The rep with the most to work on: marked faults first, then mild ones. */
function worstOf(state: WorkoutState): RepPlace | null {
	return most(placedReps(state), ({ report, verdict }) => {
		if (verdict !== 'fault' || mainFault(report) === null) return 0;
		return sum(report.outcomes.map((each) => (each.kind !== 'fault' ? 0 : each.severity === 'marked' ? 100 : 1)));
	});
}

function most(reps: readonly PlacedRep[], weigh: (rep: PlacedRep) => number): RepPlace | null {
	let found: PlacedRep | null = null;
	for (const rep of reps) {
		if (weigh(rep) > (found === null ? 0 : weigh(found))) found = rep;
	}
	return found?.place ?? null;
}

function workOn(
	byRule: readonly { readonly ruleId: string; readonly reps: number }[],
	sets: readonly SetReport[],
): WorkoutReport['workOn'] {
	const [first] = byRule;
	const goalOf = (exerciseId: string) => sets.find((set) => set.exerciseId === exerciseId)?.depthGoal;
	const rule = EXERCISES.flatMap((exercise) => aimedAt(exercise, goalOf(exercise.id)).rules).find(
		({ ruleId }) => ruleId === first?.ruleId,
	);
	if (first === undefined || rule === undefined) return null;
	return { ruleId: first.ruleId, reps: first.reps, title: rule.faultTitle, cue: rule.cue };
}

function painOf({ pain }: WorkoutState): WorkoutReport['pain'] {
	const during = pain.flatMap(({ when, score }) => (when === 'after-block' && score !== null ? [score] : []));
	return {
		before: pain.find(({ when }) => when === 'before')?.score ?? null,
		during: during.length === 0 ? null : Math.max(...during),
		after: pain.findLast(({ when }) => when === 'after')?.score ?? null,
	};
}

function gravest(state: WorkoutState): PainDecision {
	if (state.stoppedBecause === 'pain' || state.stoppedBecause === 'pain-before') return 'stop';
	const before = state.pain.find(({ when }) => when === 'before')?.score ?? null;
	const said = state.pain.map((entry) => painRule(entry, entry.when === 'before' ? null : before, state.mode));
	return said.includes('stop') ? 'stop' : said.includes('ease') ? 'ease' : 'go';
}
