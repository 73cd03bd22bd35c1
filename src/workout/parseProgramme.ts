import * as v from 'valibot';
import { EXERCISES } from '../analysis/exercises/registry.ts';
import { findDrill } from './drills/registry.ts';
import { planOf } from './plan.ts';
import { isWork } from './plannedStep.ts';
import { PROGRAMME_SCHEMA_VERSION, type Programme, type ProgrammeStep } from './programme.ts';
import { programmeSchema } from './programmeSchema.ts';
import { variantOf } from './variants.ts';

/** In characters; the longest programme that is allowed stays below. */
const MAX_TEXT_LENGTH = 2_000_000;
/** House: some hours of training. */
const MAX_PLANNED_STEPS = 1_000;

export type ProgrammeProblem = 'too-large' | 'not-json' | 'not-a-programme' | 'newer-version' | 'invalid';

export type ParsedProgramme =
	| { readonly kind: 'programme'; readonly programme: Programme }
	/** `message` is for the person who opened it: what to look at, in plain words. */
	| { readonly kind: 'problem'; readonly problem: ProgrammeProblem; readonly message: string };

/** Reads a programme from text of unknown origin. Fields that this version does not know are left out. Never throws. */
export function parseProgramme(text: string): ParsedProgramme {
	if (text.length > MAX_TEXT_LENGTH) return trouble('too-large', 'This file is too large for a programme.');
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return trouble('not-json', 'This is not a programme file: it can’t be read as JSON.');
	}
	return readProgramme(json);
}

/** The same for a programme that is JSON already. */
export function readProgramme(json: unknown): ParsedProgramme {
	const version = schemaVersion(json);
	if (version === null) return trouble('not-a-programme', 'This is not a programme file.');
	if (version > PROGRAMME_SCHEMA_VERSION) {
		return trouble('newer-version', 'A newer Plumbline wrote this programme. Update, then open it again.');
	}
	const parsed = v.safeParse(programmeSchema, json, { abortEarly: true });
	if (!parsed.success) {
		const [issue] = parsed.issues;
		return trouble('invalid', `${placeOf(v.getDotPath(issue))}: ${plainWords(issue)}`);
	}
	const flaw = flawOf(parsed.output);
	return flaw === null ? { kind: 'programme', programme: parsed.output } : trouble('invalid', flaw);
}

/** The programme as a file: indented, to be read and edited by people. */
export function serialiseProgramme(programme: Programme): string {
	return `${JSON.stringify(programme, null, '\t')}\n`;
}

function trouble(problem: ProgrammeProblem, message: string): ParsedProgramme {
	return { kind: 'problem', problem, message };
}

function schemaVersion(json: unknown): number | null {
	if (typeof json !== 'object' || json === null || !('schemaVersion' in json) || !('blocks' in json)) return null;
	return typeof json.schemaVersion === 'number' ? json.schemaVersion : null;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
	number: 'Must be a number.',
	string: 'Must be text.',
	array: 'Must be a list.',
	object: 'Missing, or not as expected.',
	variant: 'Not one of the known kinds.',
	picklist: 'Not one of the known words.',
};

// @wc-ignore
const NO_MESSAGE_OF_OURS = 'Invalid';

function plainWords(issue: v.BaseIssue<unknown>): string {
	if (issue.kind === 'schema') return TYPE_WORDS[issue.type] ?? 'Not as expected.';
	if (!issue.message.startsWith(NO_MESSAGE_OF_OURS)) return issue.message;
	if (issue.type === 'max_length') return 'This is too long.';
	return issue.type === 'min_length' ? 'This is empty.' : 'This is out of range.';
}

/** `blocks.1.steps.0.reps.to` → “Block 2, step 1, reps.to”. */
function placeOf(path: string | null): string {
	if (path === null) return 'The programme';
	const [, block, step, field] = /^blocks\.(\d+)(?:\.steps\.(\d+))?(?:\.(.+))?$/.exec(path) ?? [];
	if (block === undefined) return `The programme, ${path}`;
	const place =
		step === undefined ? `Block ${Number(block) + 1}` : `Block ${Number(block) + 1}, step ${Number(step) + 1}`;
	return field === undefined ? place : `${place}, ${field}`;
}

function flawOf(programme: Programme): string | null {
	const ids = new Set(programme.blocks.map((block) => block.id));
	if (ids.size < programme.blocks.length) return 'Two blocks have the same id.';
	for (const nudge of programme.nudges) {
		if (nudge.blockId !== null && !ids.has(nudge.blockId)) {
			return `The reminder “${nudge.words}” belongs to a block that is not there: “${nudge.blockId}”.`;
		}
	}
	for (const [blockIndex, block] of programme.blocks.entries()) {
		for (const [stepIndex, step] of block.steps.entries()) {
			const flaw = stepFlaw(step);
			if (flaw !== null) return `Block ${blockIndex + 1}, step ${stepIndex + 1}: ${flaw}`;
		}
	}
	const plan = planOf(programme);
	if (plan.length > MAX_PLANNED_STEPS) {
		return `With all rounds and sides this makes ${plan.length} steps; Plumbline runs up to ${MAX_PLANNED_STEPS}.`;
	}
	if (!plan.some((step) => isWork(step) || step.kind === 'pointer')) return 'There is nothing to do in it but rest.';
	return null;
}

function stepFlaw(step: ProgrammeStep): string | null {
	switch (step.kind) {
		case 'rest':
			return null;
		case 'pointer':
			return findDrill(step.drillId) === null ? `No drill is called “${step.drillId}”.` : null;
		case 'timer':
			return findDrill(step.drillId)?.kind === 'timer' ? null : `No timed drill is called “${step.drillId}”.`;
		case 'reps':
		case 'hold':
			return exerciseFlaw(step);
	}
}

function exerciseFlaw(step: Extract<ProgrammeStep, { readonly exerciseId: string }>): string | null {
	const exercise = EXERCISES.find((each) => each.id === step.exerciseId);
	if (exercise === undefined) return `No exercise is called “${step.exerciseId}”.`;
	if (exercise.counting.kind !== step.kind) {
		return exercise.counting.kind === 'hold'
			? `“${exercise.name}” is held, not counted in reps.`
			: `“${exercise.name}” is counted in reps, not held.`;
	}
	if (step.kind === 'hold' || step.variant === null) return null;
	const known = variantOf(step.exerciseId, step.variant) !== null;
	return known ? null : `“${exercise.name}” has no kind called “${step.variant}”.`;
}
