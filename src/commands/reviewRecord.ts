import { readFile, stat } from 'node:fs/promises';
import * as v from 'valibot';
import type { Fingerprint } from './reviewFingerprint.ts';

const SCHEMA_VERSION = 1;

/** What follows the recording's name. */
export const RECORD_ENDING = '.review.json';
export const FAILURE_ENDING = '.failed.json';

/** What a review depends on beside the recording. */
export interface ReviewMaking {
	/** An exercise's id, or `auto`. */
	readonly exercise: string;
	readonly model: string;
	readonly backend: string;
	/** Pictures a second that were looked at; `null` or missing: all. */
	readonly picturesPerS?: number | null;
	/** Tells one version of Plumbline from another by its sources. */
	readonly build: string;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const input = v.object({ file: v.string(), bytes: count, samples: v.string() });
const making = v.object({
	exercise: v.string(),
	model: v.string(),
	backend: v.string(),
	// Older records are of every picture.
	picturesPerS: v.optional(v.nullable(v.number())),
	build: v.string(),
});

const findings = v.object({
	durationS: v.nullable(v.number()),
	exercises: v.array(v.string()),
	sets: count,
	counted: count,
	partial: count,
	clean: count,
	faults: count,
	unknown: count,
	/** What limits the judgement, in words; empty when nothing does. */
	remarks: v.string(),
});

const recordSchema = v.object({
	format: v.literal('plumbline-review'),
	schemaVersion: v.literal(SCHEMA_VERSION),
	input,
	making,
	findings,
	// What follows a name leads to no other folder.
	outputs: v.array(v.object({ ending: v.pipe(v.string(), v.regex(/^\.[\w.-]+$/u)), bytes: count })),
});

const failureSchema = v.object({
	format: v.literal('plumbline-review-failure'),
	schemaVersion: v.literal(SCHEMA_VERSION),
	/** `null` when the file could not even be read. */
	input: v.nullable(input),
	file: v.string(),
	making,
	reason: v.string(),
});

/** What a review found, in numbers. */
export type ReviewFindings = Readonly<v.InferOutput<typeof findings>>;
/** Says that a recording is done, from what, and which files belong to it. Written last. */
export type ReviewRecord = Readonly<v.InferOutput<typeof recordSchema>>;
/** Says why a recording has no review. */
export type FailureRecord = Readonly<v.InferOutput<typeof failureSchema>>;

export interface ReviewedInput extends Fingerprint {
	/** Name of the file, without folders. */
	readonly file: string;
}

function text(document: ReviewRecord | FailureRecord): string {
	return `${JSON.stringify(document, null, '\t')}\n`;
}

export function recordText(parts: Pick<ReviewRecord, 'input' | 'making' | 'findings' | 'outputs'>): string {
	return text({ format: 'plumbline-review', schemaVersion: SCHEMA_VERSION, ...parts });
}

export function failureText(parts: Pick<FailureRecord, 'input' | 'file' | 'making' | 'reason'>): string {
	return text({ format: 'plumbline-review-failure', schemaVersion: SCHEMA_VERSION, ...parts });
}

async function readDocument<T>(path: string, schema: v.GenericSchema<unknown, T>): Promise<T | null> {
	try {
		const parsed = v.safeParse(schema, JSON.parse(await readFile(path, 'utf8')));
		return parsed.success ? parsed.output : null;
	} catch {
		return null;
	}
}

/** @returns null when there is none, or it is damaged. */
export function readRecord(path: string): Promise<ReviewRecord | null> {
	return readDocument(path, recordSchema);
}

/** @returns null when there is none, or it is damaged. */
export function readFailure(path: string): Promise<FailureRecord | null> {
	return readDocument(path, failureSchema);
}

async function hasSize(path: string, bytes: number): Promise<boolean> {
	try {
		return (await stat(path)).size === bytes;
	} catch {
		return false;
	}
}

function isSame<T extends object>(a: T, b: T): boolean {
	return Object.entries(a).every(([key, value]) => b[key as keyof T] === value);
}

/** What has to be there for a recording to be done. */
export interface Wanted {
	/** Path of the outputs without their endings. */
	readonly path: string;
	readonly input: ReviewedInput;
	readonly making: ReviewMaking;
	readonly endings: readonly string[];
	/** One of these too; left out: none. */
	readonly oneOf?: readonly string[];
}

/** Whether a review of this very recording, made this way, lies there whole. */
export async function isComplete({ path, input: current, making: how, endings, oneOf }: Wanted): Promise<boolean> {
	const record = await readRecord(`${path}${RECORD_ENDING}`);
	if (record === null || !isSame(record.input, current)) return false;
	if (!isSame({ picturesPerS: null, ...record.making }, { picturesPerS: null, ...how })) return false;
	const has = (ending: string) => record.outputs.some((output) => output.ending === ending);
	if (!endings.every(has) || oneOf?.some(has) === false) return false;
	const whole = await Promise.all(record.outputs.map(({ ending, bytes }) => hasSize(`${path}${ending}`, bytes)));
	return whole.every((each) => each);
}
