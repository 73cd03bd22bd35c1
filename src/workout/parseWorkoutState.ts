import * as v from 'valibot';
import { EXERCISES } from '../analysis/exercises/registry.ts';
import { SIDES } from '../analysis/pose/landmarks.ts';
import { setReportSchema } from '../analysis/session/parseSession.ts';
import { findDrill } from './drills/registry.ts';
import type { PlannedStep } from './plannedStep.ts';
import { DOSES, TEMPOS } from './programme.ts';
import { programmeSchema } from './programmeSchema.ts';
import {
	EASE_LEVELS,
	OUTCOMES,
	PAIN_MODES,
	PAIN_PLACES,
	PAUSE_REASONS,
	STAGES,
	STOP_REASONS,
	UNSEEN_REASONS,
	WORKOUT_STATE_VERSION,
	type WorkoutState,
} from './workoutState.ts';

// House limits: more than a day of training makes.
const MAX_STEPS = 5_000;
const MAX_RESULTS = 20_000;
const MAX_SETS = 500;
const MAX_KEYS = 500;

const text = v.pipe(v.string(), v.maxLength(1_000));
const finite = v.pipe(v.number(), v.finite());
const atLeast0 = v.pipe(finite, v.minValue(0));
/** Missing in workouts that were kept before it was written down. */
const wallClock = v.optional(v.nullable(finite), null);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.object({ from: atLeast0, to: atLeast0 });
const yesNo = v.picklist(['yes', 'no']);
const dose = v.picklist(DOSES);
const unseen = v.nullable(v.picklist(UNSEEN_REASONS));
const sets = v.pipe(v.array(setReportSchema), v.maxLength(MAX_SETS));
const oneSide = v.picklist([...SIDES, 'both']);

const place = {
	id: text,
	blockId: text,
	blockTitle: text,
	blockIndex: count,
	round: count,
	rounds: count,
};

const step = v.variant('kind', [
	v.object({
		...place,
		kind: v.literal('reps'),
		exerciseId: text,
		variant: v.nullable(text),
		side: v.picklist([...SIDES, 'both', 'alternating']),
		changesSide: v.boolean(),
		target: v.pipe(count, v.minValue(1)),
		span,
		holdS: v.nullable(atLeast0),
		holdSpanS: v.nullable(span),
		rangeRatio: atLeast0,
		tempo: v.picklist(TEMPOS),
		dose,
		note: text,
	}),
	v.object({
		...place,
		kind: v.literal('hold'),
		exerciseId: text,
		variant: v.nullable(text),
		side: oneSide,
		changesSide: v.boolean(),
		targetS: atLeast0,
		spanS: span,
		dose,
		note: text,
	}),
	v.object({
		...place,
		kind: v.literal('timer'),
		drillId: text,
		side: oneSide,
		changesSide: v.boolean(),
		seconds: v.pipe(finite, v.minValue(0.5)),
		repeats: v.pipe(count, v.minValue(1)),
		pauseS: atLeast0,
		dose,
		note: text,
	}),
	v.object({ ...place, kind: v.literal('rest'), seconds: atLeast0, dose }),
	v.object({ ...place, kind: v.literal('pointer'), drillId: text, note: text }),
]);

const result = v.object({
	stepId: text,
	at: count,
	outcome: v.picklist(OUTCOMES),
	step,
	counted: v.nullable(count),
	heldS: v.nullable(atLeast0),
	unseen,
	tookS: atLeast0,
	beganWallS: wallClock,
	endedWallS: wallClock,
	sets,
});

const pain = v.object({
	when: v.picklist(['before', 'after-block', 'after']),
	blockId: v.nullable(text),
	clockS: atLeast0,
	score: v.nullable(v.pipe(count, v.maxValue(10))),
	where: v.nullable(v.picklist(PAIN_PLACES)),
	sharp: yesNo,
	numb: yesNo,
});

const choice = v.object({ exerciseId: text, variant: v.nullable(text) });

/** What the next workout does differently. */
export const adjustmentSchema = v.object({
	exercises: v.pipe(
		v.record(
			text,
			v.object({
				rangeRatio: v.picklist([1, 0.5]),
				amountRatio: v.picklist([1, 0.5]),
				extraReps: count,
				extraHoldS: atLeast0,
				instead: v.nullable(choice),
			}),
		),
		v.maxEntries(MAX_KEYS),
	),
	restRatio: v.picklist([1, 1.5]),
});

const workoutState = v.object({
	version: v.literal(WORKOUT_STATE_VERSION),
	programme: programmeSchema,
	adjustment: adjustmentSchema,
	plan: v.pipe(v.array(step), v.maxLength(MAX_STEPS)),
	at: count,
	stage: v.picklist(STAGES),
	stageSinceS: atLeast0,
	stageSinceWallS: wallClock,
	clockS: atLeast0,
	wallS: v.nullable(finite),
	beganWallS: wallClock,
	paused: v.nullable(v.picklist(PAUSE_REASONS)),
	awaySinceS: v.nullable(atLeast0),
	running: v.object({
		counted: v.nullable(count),
		heldS: v.nullable(atLeast0),
		unseen,
		standInS: v.nullable(atLeast0),
		sets,
	}),
	restExtraS: atLeast0,
	explained: v.pipe(v.array(text), v.maxLength(MAX_KEYS)),
	results: v.pipe(v.array(result), v.maxLength(MAX_RESULTS)),
	pain: v.pipe(v.array(pain), v.maxLength(MAX_RESULTS)),
	ease: v.pipe(v.record(text, v.picklist(EASE_LEVELS)), v.maxEntries(MAX_KEYS)),
	ambersInARow: count,
	mode: v.picklist(PAIN_MODES),
	screening: v.picklist(['needed', 'done']),
	stoppedBecause: v.nullable(v.picklist(STOP_REASONS)),
});

/** Reads back a kept workout. @returns null when it is none, of another version, or speaks of what this version doesn't know. */
export function parseWorkoutState(json: unknown): WorkoutState | null {
	const parsed = v.safeParse(workoutState, json, { abortEarly: true });
	return parsed.success && isConsistent(parsed.output) ? parsed.output : null;
}

function isConsistent({ plan, at, stage, stageSinceS, clockS, results }: WorkoutState): boolean {
	if (stageSinceS > clockS || at > plan.length) return false;
	if (![...plan, ...results.map((each) => each.step)].every(isKnown)) return false;
	const kind = plan[at]?.kind;
	const isToDo = kind === 'reps' || kind === 'hold' || kind === 'timer';
	if (stage === 'work' || stage === 'get-ready') return isToDo;
	if (stage === 'explain') return isToDo || kind === 'pointer';
	return stage === 'rest' ? kind === 'rest' : true;
}

function isKnown(planned: PlannedStep): boolean {
	if (planned.kind === 'rest') return true;
	if (planned.kind === 'timer' || planned.kind === 'pointer') return findDrill(planned.drillId) !== null;
	return EXERCISES.some(({ id }) => id === planned.exerciseId);
}
