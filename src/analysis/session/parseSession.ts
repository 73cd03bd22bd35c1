// @wc-ignore-file
import * as v from 'valibot';
import { UNKNOWN_REASONS } from '../faults/outcome.ts';
import { SIDES } from '../pose/landmarks.ts';
import {
	boundedBpm,
	boundedCount,
	boundedSeconds,
	boundedSidePx,
	boundedValue,
	flawIn,
	moment,
	shortened,
} from './bounds.ts';
import { correctionsSchema } from './correctionSchema.ts';
import { SESSION_SCHEMA_VERSION, type Session } from './session.ts';
import { workoutRecordSchema } from './workoutRecord.ts';

/** Ten hours of sets with a heart rate each second stay far below. In characters. */
const MAX_TEXT_LENGTH = 20_000_000;
const MAX_SETS = 500;
const MAX_REPS = 2_000;
const MAX_RULES = 64;
const MAX_NAME_LENGTH = 400;
const MAX_NOTES_LENGTH = 50_000;
const MAX_SAMPLES = 200_000;

const seconds = boundedSeconds;
const value = boundedValue;
const count = boundedCount;
const name = v.pipe(v.string(), v.maxLength(MAX_NAME_LENGTH));
const unit = v.picklist(['deg', 'ratio', 's', 'roundness']);

const outcome = v.variant('kind', [
	v.object({ ruleId: name, kind: v.literal('pass'), value, unit }),
	v.object({
		ruleId: name,
		kind: v.literal('fault'),
		severity: v.picklist(['mild', 'marked']),
		value,
		unit,
		atS: seconds,
	}),
	v.object({ ruleId: name, kind: v.literal('unknown'), reason: v.picklist(UNKNOWN_REASONS) }),
]);

const rep = v.pipe(
	v.object({
		index: v.pipe(count, v.minValue(1)),
		side: v.nullable(v.picklist(SIDES)),
		startS: seconds,
		peakS: seconds,
		endS: seconds,
		partial: v.boolean(),
		measures: v.pipe(v.record(name, value), v.maxEntries(MAX_RULES)),
		outcomes: v.pipe(v.array(outcome), v.maxLength(MAX_RULES)),
	}),
	v.check((each) => each.startS <= each.peakS && each.peakS <= each.endS, 'start, peak and end are out of order'),
);

/** One set as it is kept: the machine's word only. */
export const setReportSchema = v.pipe(
	v.object({
		exerciseId: name,
		variant: v.nullable(name),
		depthGoal: v.optional(v.picklist(['above', 'below'])),
		view: v.nullable(v.picklist(['front', 'back', 'left', 'right', 'oblique'])),
		startS: seconds,
		endS: seconds,
		reps: v.pipe(v.array(rep), v.maxLength(MAX_REPS)),
	}),
	v.check((each) => each.startS <= each.endS, 'the set ends before it begins'),
);

const session = v.object({
	// Version 1 had no corrections; all else is the same.
	schemaVersion: v.pipe(
		v.picklist([1, SESSION_SCHEMA_VERSION]),
		v.transform((): typeof SESSION_SCHEMA_VERSION => SESSION_SCHEMA_VERSION),
	),
	app: name,
	model: name,
	backend: name,
	startedAt: moment,
	source: v.object({
		kind: v.picklist(['camera', 'video', 'demo', 'track']),
		name,
		durationS: v.nullable(v.pipe(seconds, v.minValue(0))),
		widthPx: v.pipe(boundedSidePx, v.integer()),
		heightPx: v.pipe(boundedSidePx, v.integer()),
	}),
	sets: v.pipe(v.array(setReportSchema), v.maxLength(MAX_SETS)),
	corrections: v.optional(correctionsSchema, []),
	pain: v.pipe(v.array(v.object({ atS: seconds, score: v.pipe(count, v.maxValue(10)) })), v.maxLength(MAX_SAMPLES)),
	heartRate: v.pipe(v.array(v.object({ atS: seconds, bpm: boundedBpm })), v.maxLength(MAX_SAMPLES)),
	notes: v.pipe(v.string(), v.maxLength(MAX_NOTES_LENGTH)),
	workout: v.optional(workoutRecordSchema),
});

export type SessionProblem = 'too-large' | 'not-json' | 'not-a-session' | 'newer-version' | 'invalid';

export type ParsedSession =
	| { readonly kind: 'session'; readonly session: Session }
	/** `detail` names the place in the document, for people who look into it: `sets.0.reps.3.endS: …`. */
	| { readonly kind: 'problem'; readonly problem: SessionProblem; readonly detail: string };

/** Reads a session document from text of unknown origin. Fields that this version does not know are left out. Never throws. */
export function parseSession(text: string): ParsedSession {
	if (text.length > MAX_TEXT_LENGTH) return trouble('too-large', `${text.length} characters`);
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		return trouble('not-json', error instanceof Error ? shortened(error.message) : '');
	}
	return readSession(json);
}

/** The same for a document that is JSON already. */
export function readSession(json: unknown): ParsedSession {
	const version = schemaVersion(json);
	if (version === null) return trouble('not-a-session', 'schemaVersion is missing');
	if (version > SESSION_SCHEMA_VERSION) return trouble('newer-version', `schemaVersion ${version}`);
	const parsed = v.safeParse(session, json, { abortEarly: true });
	if (parsed.success) return { kind: 'session', session: parsed.output };
	return trouble('invalid', flawIn(parsed.issues[0]));
}

function schemaVersion(json: unknown): number | null {
	if (typeof json !== 'object' || json === null || !('schemaVersion' in json) || !('sets' in json)) return null;
	return typeof json.schemaVersion === 'number' ? json.schemaVersion : null;
}

function trouble(problem: SessionProblem, detail: string): ParsedSession {
	return { kind: 'problem', problem, detail };
}
