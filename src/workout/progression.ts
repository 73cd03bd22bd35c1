import {
	AS_WRITTEN,
	exerciseKey,
	UNADJUSTED,
	type Adjustment,
	type ExerciseAdjustment,
	type ExerciseChoice,
} from './adjustment.ts';
import { easierThan } from './ease.ts';
import { isEasier, nextKind, SWING } from './kinds.ts';
import type { CountedStep, HoldStep, Programme } from './programme.ts';
import { LESS, MORE, SWUNG, type Less, type More } from './progressionWords.ts';
import type { WorkoutReport } from './workoutReport.ts';

/** A finished workout as the plan of the next one needs it. */
export interface PastWorkout {
	/** Local calendar day, counted from any day on. */
	readonly day: number;
	readonly report: WorkoutReport;
	/** Pain 0–10 the morning after; `null` when nobody answered. */
	readonly nextMorning: number | null;
}

/** What the next workout of a programme is like, and why, in one sentence. */
export interface Suggestion {
	readonly kind: 'first' | 'more' | 'same' | 'less' | 'rest-day';
	readonly adjustment: Adjustment;
	readonly because: string;
}

// Biomechanics C2; the shares are engineering values there.
const PAIN_UP_TO = 2;
const CLEAN_FROM = 0.8;
const UNCLEAN_BELOW = 0.6;
/** Plank ladder, biomechanics C1: five seconds more each time that it was clean and painless. */
const LADDER_STEP_S = 5;
/** Rest days between swings, biomechanics C2: at least one. */
const SWING_EVERY_DAYS = 2;
type Judged = CountedStep | HoldStep;

interface Plan {
	readonly steps: ReadonlyMap<string, Judged>;
	readonly adjustment: Adjustment;
	readonly own: readonly PastWorkout[];
	readonly last: PastWorkout;
}

/** The next workout of this programme. `past`: all workouts of all programmes, oldest first. `today`: a day on the same count. */
export function progression(programme: Programme, past: readonly PastWorkout[], today: number): Suggestion {
	const steps = judgedSteps(programme);
	const own = past.filter(({ report }) => report.programmeId === programme.id);
	const last = own.at(-1);
	const adjustment = last?.report.adjustment ?? AS_WRITTEN;
	const swung = past.findLast(({ report }) => hasSwung(report));
	if (steps.has(SWING) && swung !== undefined && today - swung.day < SWING_EVERY_DAYS) {
		return { kind: 'rest-day', adjustment, because: today === swung.day ? SWUNG.today : SWUNG.yesterday };
	}
	if (last === undefined)
		return { kind: 'first', adjustment, because: 'The first time is as gentle as the programme begins.' };
	const plan = { steps, adjustment, own, last };
	return regress(plan) ?? advance(plan, today) ?? same(adjustment);
}

function same(adjustment: Adjustment): Suggestion {
	return {
		kind: 'same',
		adjustment,
		because: 'The same as last time, until two workouts in a row were comfortable and clean.',
	};
}

function judgedSteps(programme: Programme): ReadonlyMap<string, Judged> {
	const judged = programme.blocks.flatMap(({ steps }) =>
		steps.filter((step): step is Judged => step.kind === 'reps' || step.kind === 'hold'),
	);
	return new Map(judged.map((step) => [keyOf(step), step]));
}

function keyOf(step: Judged): string {
	return exerciseKey(step.exerciseId, step.kind === 'reps' ? step.variant : null);
}

function hasSwung({ exercises }: WorkoutReport): boolean {
	return exercises.some(
		({ key, repsDone, setsDone }) => key.startsWith(SWING) && ((repsDone ?? 0) > 0 || setsDone > 0),
	);
}

/** Pain asked for less, or was worse in the morning. */
function wasTooMuch({ report, nextMorning }: PastWorkout): boolean {
	return report.painSaid !== 'go' || (nextMorning !== null && nextMorning > (report.pain.before ?? PAIN_UP_TO));
}

function regress({ steps, adjustment, own, last }: Plan): Suggestion | null {
	const unclean = own.slice(-2).filter(({ report }) => (report.cleanRatio ?? 1) < UNCLEAN_BELOW).length === 2;
	if (!wasTooMuch(last) && !unclean) return null;
	const words = LESS[wasTooMuch(last) ? 'pain' : 'unclean'];
	const less = (changed: Adjustment, what: Less): Suggestion => ({
		kind: 'less',
		adjustment: changed,
		because: words[what],
	});
	const keys = [...steps.keys()];
	const of = (key: string) => adjustment.exercises[key] ?? UNADJUSTED;
	const harder = keys.filter((key) => of(key).instead !== null && !isEasier(key, of(key).instead));
	if (harder.length > 0) return less(changedAt(adjustment, harder, { instead: null }), 'kind');
	const full = keys.filter((key) => steps.get(key)?.kind === 'reps' && of(key).rangeRatio === 1);
	if (full.length > 0) return less(changedAt(adjustment, full, { rangeRatio: 0.5 }), 'range');
	const many = keys.filter((key) => of(key).amountRatio === 1);
	if (many.length > 0) return less(changedAt(adjustment, many, { amountRatio: 0.5 }), 'amount');
	if (adjustment.restRatio === 1) return less({ ...adjustment, restRatio: 1.5 }, 'rest');
	for (const key of keys) {
		const step = steps.get(key);
		const now = of(key).instead ?? choiceOf(step);
		const easier = now === null || step?.kind !== 'reps' ? null : easierThan(now.exerciseId, now.variant);
		if (easier === null) continue;
		const instead = { exerciseId: easier.exerciseId, variant: easier.variant };
		return less(changedAt(adjustment, [key], { instead }), 'exercise');
	}
	return less(adjustment, 'gentlest');
}

function choiceOf(step: Judged | undefined): ExerciseChoice | null {
	return step === undefined
		? null
		: { exerciseId: step.exerciseId, variant: step.kind === 'reps' ? step.variant : null };
}

function changedAt(adjustment: Adjustment, keys: readonly string[], change: Partial<ExerciseAdjustment>): Adjustment {
	const exercises: Record<string, ExerciseAdjustment> = { ...adjustment.exercises };
	for (const key of keys) exercises[key] = { ...(exercises[key] ?? UNADJUSTED), ...change };
	return { ...adjustment, exercises };
}

/** The gate of one workout: all of it done, and pain small, not rising, gone again the morning after. */
function isComfortable({ report, nextMorning }: PastWorkout): boolean {
	const { before, during, after } = report.pain;
	if (!report.completed || before === null || after === null) return false;
	const worst = Math.max(before, during ?? before, after);
	return worst <= PAIN_UP_TO && worst <= before && (nextMorning === null || nextMorning <= before);
}

/** The clean share of this exercise of the programme, or of what was done in its place. */
function cleanOf({ report }: PastWorkout, key: string): number | null {
	const instead = report.adjustment.exercises[key]?.instead ?? null;
	const done = instead === null ? key : exerciseKey(instead.exerciseId, instead.variant);
	return report.exercises.find((each) => each.key === done)?.cleanRatio ?? null;
}

function advance(plan: Plan, today: number): Suggestion | null {
	const { steps, adjustment, own, last } = plan;
	if (!isComfortable(last)) return null;
	const lastTwo = own.slice(-2);
	const isSettled =
		lastTwo.length === 2 &&
		lastTwo.every(isComfortable) &&
		JSON.stringify(lastTwo[0]?.report.adjustment) === JSON.stringify(adjustment);
	// A form that nobody saw holds nothing back but load and variation.
	const keys = [...steps.keys()].filter((key) => (cleanOf(last, key) ?? 1) >= CLEAN_FROM);
	const more = (changed: Adjustment, what: More): Suggestion => ({
		kind: 'more',
		adjustment: changed,
		because: MORE[what],
	});
	if (!isSettled) {
		const ladder = holdsMore(
			plan,
			keys.filter((key) => steps.get(key)?.kind === 'hold'),
		);
		return ladder === null ? null : more(ladder, 'holds');
	}
	const of = (key: string) => adjustment.exercises[key] ?? UNADJUSTED;
	const half = keys.filter((key) => of(key).rangeRatio === 0.5);
	if (half.length > 0) return more(changedAt(adjustment, half, { rangeRatio: 1 }), 'range');
	const few = keys.filter((key) => of(key).amountRatio === 0.5);
	if (few.length > 0) return more(changedAt(adjustment, few, { amountRatio: 1 }), 'amount');
	if (adjustment.restRatio > 1) return more({ ...adjustment, restRatio: 1 }, 'rest');
	const reps = repsMore(plan, keys);
	if (reps !== null) return more(reps, 'reps');
	const holds = holdsMore(plan, keys);
	if (holds !== null) return more(holds, 'holds');
	return harderKind(plan, keys, today, more);
}

function repsMore({ steps, adjustment }: Plan, keys: readonly string[]): Adjustment | null {
	let changed: Adjustment | null = null;
	for (const key of keys) {
		const step = steps.get(key);
		const extraReps = (adjustment.exercises[key] ?? UNADJUSTED).extraReps + 1;
		if (step?.kind !== 'reps' || step.reps.from + extraReps > step.reps.to) continue;
		changed = changedAt(changed ?? adjustment, [key], { extraReps });
	}
	return changed;
}

function holdsMore({ steps, adjustment }: Plan, keys: readonly string[]): Adjustment | null {
	let changed: Adjustment | null = null;
	for (const key of keys) {
		const step = steps.get(key);
		const before = (adjustment.exercises[key] ?? UNADJUSTED).extraHoldS;
		const extraHoldS = before + (step?.kind === 'hold' ? LADDER_STEP_S : 1);
		const span = step?.holdS ?? null;
		if (span === null || span.from + extraHoldS > span.to) continue;
		changed = changedAt(changed ?? adjustment, [key], { extraHoldS });
	}
	return changed;
}

/** Load and variation come last, one exercise at a time, and only for a form that was seen. */
function harderKind(
	{ adjustment, own, last }: Plan,
	keys: readonly string[],
	today: number,
	more: (changed: Adjustment, what: More) => Suggestion,
): Suggestion | null {
	const daysIn = today - (own[0]?.day ?? today);
	for (const key of keys.filter((each) => cleanOf(last, each) !== null)) {
		const { instead } = adjustment.exercises[key] ?? UNADJUSTED;
		if (instead !== null && isEasier(key, instead)) {
			return more(changedAt(adjustment, [key], { instead: null }), 'exercise');
		}
		const next = nextKind(key, instead, daysIn);
		if (next !== null) return more(changedAt(adjustment, [key], { instead: next.choice }), next.more);
	}
	return null;
}
