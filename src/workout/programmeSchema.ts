import * as v from 'valibot';
import { DOSES, PROGRAMME_SCHEMA_VERSION, STEP_SIDES, TEMPOS } from './programme.ts';

// House limits: far beyond any workout, and small enough to lay out, run and store.
const MAX_NAME_LENGTH = 120;
const MAX_TEXT_LENGTH = 1_000;
const MAX_REPS = 100;
const MAX_HOLD_S = 600;
const MAX_TIMER_S = 1_800;
const MAX_REST_S = 900;
const MAX_REPEATS = 60;
const MAX_ROUNDS = 30;
const MAX_BLOCKS = 40;
const MAX_STEPS_A_BLOCK = 60;
const MAX_LIST = 20;
const MAX_MINUTES = 600;
const MAX_NUDGE_MINUTES = 24 * 60;
const MAX_TIMES_A_DAY = 12;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME_LENGTH));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME_LENGTH));
const words = v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH));
const dose = v.picklist(DOSES);

const whole = (min: number, max: number) =>
	v.pipe(
		v.number(),
		v.integer('Must be a whole number.'),
		v.minValue(min, `Must be at least ${min}.`),
		v.maxValue(max, `Must be at most ${max}.`),
	);

/** Seconds may have a fraction, and none at all only where nothing waits for it. */
const seconds = (min: number, max: number) =>
	v.pipe(
		v.number(),
		v.finite(),
		v.minValue(min, `Must be at least ${min} s.`),
		v.maxValue(max, `Must be at most ${max} s.`),
	);

const inOrder = v.check<{ from: number; to: number }, string>(
	(span) => span.from <= span.to,
	'The “from” is above the “to”.',
);
const wholeSpan = (min: number, max: number) =>
	v.pipe(v.object({ from: whole(min, max), to: whole(min, max) }), inOrder);
const secondsSpan = (min: number, max: number) =>
	v.pipe(v.object({ from: seconds(min, max), to: seconds(min, max) }), inOrder);

const oneSide = v.picklist(['both', 'left', 'right', 'each']);

const step = v.variant('kind', [
	v.object({
		kind: v.literal('reps'),
		exerciseId: id,
		variant: v.nullable(id),
		side: v.picklist(STEP_SIDES),
		reps: wholeSpan(1, MAX_REPS),
		holdS: v.nullable(secondsSpan(0.5, MAX_HOLD_S)),
		tempo: v.picklist(TEMPOS),
		sideRestS: seconds(0, MAX_REST_S),
		dose,
		note: words,
	}),
	v.object({
		kind: v.literal('hold'),
		exerciseId: id,
		side: oneSide,
		holdS: secondsSpan(1, MAX_HOLD_S),
		dose,
		note: words,
	}),
	v.object({
		kind: v.literal('timer'),
		drillId: id,
		seconds: seconds(0.5, MAX_TIMER_S),
		repeats: whole(1, MAX_REPEATS),
		pauseS: seconds(0, MAX_REST_S),
		side: oneSide,
		dose,
		note: words,
	}),
	v.object({ kind: v.literal('rest'), seconds: seconds(1, MAX_REST_S), dose }),
	v.object({ kind: v.literal('pointer'), drillId: id, note: words }),
]);

const block = v.object({
	id,
	title: name,
	rounds: whole(1, MAX_ROUNDS),
	steps: v.pipe(
		v.array(step),
		v.minLength(1),
		v.maxLength(MAX_STEPS_A_BLOCK, `There are more than ${MAX_STEPS_A_BLOCK} steps.`),
	),
});

const nudge = v.object({
	id,
	words: name,
	rhythm: v.variant('kind', [
		v.object({ kind: v.literal('every'), minutes: whole(5, MAX_NUDGE_MINUTES) }),
		v.object({ kind: v.literal('times-a-day'), times: whole(1, MAX_TIMES_A_DAY) }),
	]),
	blockId: v.nullable(id),
	dose,
});

/** The shape of a programme. What its ids refer to is checked in `parseProgramme`. */
export const programmeSchema = v.object({
	schemaVersion: v.literal(PROGRAMME_SCHEMA_VERSION),
	id,
	name,
	about: words,
	source: words,
	minutes: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(MAX_MINUTES)),
	needs: v.pipe(v.array(name), v.maxLength(MAX_LIST)),
	blocks: v.pipe(v.array(block), v.minLength(1), v.maxLength(MAX_BLOCKS, `There are more than ${MAX_BLOCKS} blocks.`)),
	nudges: v.optional(v.pipe(v.array(nudge), v.maxLength(MAX_LIST)), []),
});
