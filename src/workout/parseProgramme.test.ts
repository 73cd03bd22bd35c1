import { describe, expect, it } from 'vitest';
import { parseProgramme } from './parseProgramme.ts';
import { squatAndLunge } from './programmes/squatAndLunge.ts';

type Json = Record<string, unknown>;

/** The programme with one step in place of all it has. */
function withStep(step: Json): string {
	return JSON.stringify({ ...squatAndLunge, blocks: [{ id: 'a', title: 'A', rounds: 1, steps: [step] }] });
}

const SQUATS = {
	kind: 'reps',
	exerciseId: 'squat',
	variant: null,
	side: 'both',
	reps: { from: 8, to: 10 },
	holdS: null,
	tempo: 'slow',
	sideRestS: 0,
	dose: 'app-default',
	note: '',
};

function problemOf(text: string) {
	const parsed = parseProgramme(text);
	return parsed.kind === 'problem' ? `${parsed.problem}: ${parsed.message}` : 'none';
}

describe('a programme file', () => {
	it('is read, and unknown fields are left out', () => {
		const parsed = parseProgramme(withStep({ ...SQUATS, colour: 'blue' }));
		expect(parsed.kind === 'programme' && parsed.programme.blocks[0]?.steps).toEqual([SQUATS]);
	});

	it.each<[string, string, string]>([
		['is no JSON', '{', 'not-json: This is not a programme file: it can’t be read as JSON.'],
		['is something else', '{"a":1}', 'not-a-programme: This is not a programme file.'],
		['is null', 'null', 'not-a-programme: This is not a programme file.'],
		[
			'is newer',
			'{"schemaVersion":2,"blocks":[]}',
			'newer-version: A newer Plumbline wrote this programme. Update, then open it again.',
		],
		['is huge', ' '.repeat(2_000_001), 'too-large: This file is too large for a programme.'],
		[
			'asks for a million reps',
			withStep({ ...SQUATS, reps: { from: 8, to: 1_000_000 } }),
			'invalid: Block 1, step 1, reps.to: Must be at most 100.',
		],
		[
			'asks for reps that can’t be stored as a number',
			withStep({ ...SQUATS, reps: { from: 8, to: 0 } }).replace('"to":0', '"to":1e999'),
			'invalid: Block 1, step 1, reps.to: Must be a whole number.',
		],
		[
			'asks for half a rep',
			withStep({ ...SQUATS, reps: { from: 0.5, to: 1 } }),
			'invalid: Block 1, step 1, reps.from: Must be a whole number.',
		],
		[
			'has text for a number',
			withStep({ ...SQUATS, reps: { from: '8', to: 10 } }),
			'invalid: Block 1, step 1, reps.from: Must be a number.',
		],
		[
			'goes from more to fewer',
			withStep({ ...SQUATS, reps: { from: 10, to: 8 } }),
			'invalid: Block 1, step 1, reps: The “from” is above the “to”.',
		],
		[
			'has a step of a kind that is not known',
			withStep({ ...SQUATS, kind: 'jump' }),
			'invalid: Block 1, step 1, kind: Not one of the known kinds.',
		],
		[
			'names an exercise that is not known',
			withStep({ ...SQUATS, exerciseId: 'burpee' }),
			'invalid: Block 1, step 1: No exercise is called “burpee”.',
		],
		[
			'names a kind of it that is not known',
			withStep({ ...SQUATS, variant: 'pistol' }),
			'invalid: Block 1, step 1: “Squat” has no kind called “pistol”.',
		],
		[
			'counts reps of a plank',
			withStep({ ...SQUATS, exerciseId: 'plank' }),
			'invalid: Block 1, step 1: “Plank” is held, not counted in reps.',
		],
		[
			'times something that is only to be read',
			withStep({
				kind: 'timer',
				drillId: 'sit-and-carry',
				seconds: 5,
				repeats: 1,
				pauseS: 0,
				side: 'both',
				dose: 'article',
				note: '',
			}),
			'invalid: Block 1, step 1: No timed drill is called “sit-and-carry”.',
		],
		[
			'is nothing but rest',
			withStep({ kind: 'rest', seconds: 5, dose: 'article' }),
			'invalid: There is nothing to do in it but rest.',
		],
		[
			'has a rest of negative length',
			withStep({ kind: 'rest', seconds: -5, dose: 'article' }),
			'invalid: Block 1, step 1, seconds: Must be at least 1 s.',
		],
		[
			'has no blocks',
			JSON.stringify({ ...squatAndLunge, blocks: [] }),
			'invalid: The programme, blocks: This is empty.',
		],
		[
			'has two blocks with one id',
			JSON.stringify({ ...squatAndLunge, blocks: [squatAndLunge.blocks[0], squatAndLunge.blocks[0]] }),
			'invalid: Two blocks have the same id.',
		],
		[
			'has a hundred thousand steps',
			JSON.stringify({
				...squatAndLunge,
				blocks: [{ id: 'a', title: 'A', rounds: 1, steps: Array.from({ length: 5_000 }, () => SQUATS) }],
			}),
			'invalid: Block 1, steps: There are more than 60 steps.',
		],
		[
			'makes too many steps of few',
			JSON.stringify({
				...squatAndLunge,
				blocks: [{ id: 'a', title: 'A', rounds: 30, steps: Array.from({ length: 40 }, () => SQUATS) }],
			}),
			'invalid: With all rounds and sides this makes 1200 steps; Plumbline runs up to 1000.',
		],
		[
			'reminds of a block that is not there',
			JSON.stringify({
				...squatAndLunge,
				nudges: [{ id: 'n', words: 'Up', rhythm: { kind: 'every', minutes: 10 }, blockId: 'x', dose: 'article' }],
			}),
			'invalid: The reminder “Up” belongs to a block that is not there: “x”.',
		],
	])('that %s is answered in plain words', (_, text, message) => {
		expect(problemOf(text)).toBe(message);
	});

	it.each([[[]], ['text'], [5], [{ schemaVersion: 1, blocks: 'none' }], [{ schemaVersion: 1, blocks: [null] }]])(
		'of the wrong shape never throws: %j',
		(json) => {
			expect(parseProgramme(JSON.stringify(json)).kind).toBe('problem');
		},
	);
});
