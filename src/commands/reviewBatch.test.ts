import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { faulted, makeRep, makeSession, makeSet, passed } from '../../tests/support/makeSession.ts';
import { reviewBatch, type BatchResult } from './reviewBatch.ts';
import type { Reviewer } from './reviewer.ts';
import { findInputs } from './reviewInputs.ts';
import type { Review } from './reviewPage.ts';
import { takeShard, WHOLE } from './reviewShard.ts';
import { writeSummary } from './reviewSummary.ts';

const MAKING = {
	exercise: 'auto',
	model: 'blazepose-full',
	backend: 'wasm',
	build: 'abc',
	picturesPerS: null as number | null,
};

let clips = '';
let out = '';

function put(name: string, content: string): void {
	mkdirSync(join(clips, name, '..'), { recursive: true });
	writeFileSync(join(clips, name), content);
}

beforeEach(() => {
	const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
	clips = join(folder, 'clips');
	out = join(folder, 'out');
	for (const name of ['anna/one.mp4', 'anna/two.mp4', 'bert/one.mp4', 'three.mp4']) put(name, `film ${name}`);
});

/** Finds what the file says; a file that says `broken` is one. */
function reviewOf(file: string): Review {
	const content = readFileSync(file, 'utf8');
	const sets = [makeSet([makeRep(1, [passed('squat/shallow-depth')]), makeRep(2, [faulted('squat/forward-lean')])])];
	const session = { ...makeSession(sets), notes: content };
	return { session, sessionText: JSON.stringify(session), trackText: content, remarks: '', analysisS: Math.random() };
}

function fakeReviewer(): Reviewer & { readonly seen: string[] } {
	const seen: string[] = [];
	return {
		seen,
		review(job) {
			seen.push(relative(clips, job.file));
			const isBroken = readFileSync(job.file, 'utf8') === 'broken';
			if (isBroken) return Promise.resolve({ kind: 'failed', job, reason: 'This is not a video.' });
			return Promise.resolve({ kind: 'reviewed', job, review: reviewOf(job.file) });
		},
		close: () => Promise.resolve(),
	};
}

interface Run {
	readonly start?: 'anew' | 'resume';
	readonly shard?: typeof WHOLE;
	readonly to?: string;
	readonly making?: typeof MAKING;
	readonly by?: Reviewer;
}

async function run({ start = 'anew', shard = WHOLE, to = out, making = MAKING, by }: Run = {}) {
	const reviewer = fakeReviewer();
	const results: BatchResult[] = [];
	const inputs = takeShard(findInputs([clips]), shard);
	const onResult = (result: BatchResult) => void results.push(result);
	await reviewBatch({ inputs, out: to, making, start, onProgress: () => null, onResult }, by ?? reviewer);
	return { seen: reviewer.seen, results, kinds: results.map(({ kind }) => kind) };
}

/** Content of all files in a folder by their paths. */
function filesIn(folder: string): Readonly<Record<string, string>> {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
	return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

describe('a batch of reviews', () => {
	it('leaves session, landmarks and receipt of each file, in the folders of the files', async () => {
		await run();
		const endings = ['.landmarks.json', '.review.json', '.session.json'];
		const names = ['anna/one', 'anna/two', 'bert/one', 'three'];
		expect(Object.keys(filesIn(out))).toEqual(names.flatMap((name) => endings.map((ending) => `${name}${ending}`)));
	});

	it('gives the same bytes in parts as in one, whenever and from whatever copy', async () => {
		await run();
		const merged = `${out}-merged`;
		for (const index of [1, 2, 3]) {
			const copy = `${clips}-copy`;
			cpSync(clips, copy, { recursive: true });
			utimesSync(join(copy, 'three.mp4'), index, index);
			const part = `${out}-${index}`;
			const inputs = takeShard(findInputs([copy]), { index, count: 3 });
			const steps = { onProgress: () => null, onResult: () => null };
			await reviewBatch({ inputs, out: part, making: MAKING, start: 'anew', ...steps }, fakeReviewer());
			cpSync(part, merged, { recursive: true, force: false, errorOnExist: true });
		}
		await writeSummary(out);
		await writeSummary(merged);
		expect(filesIn(merged)).toEqual(filesIn(out));
	});

	it('goes on after a file that fails, and says beside the results why', async () => {
		put('anna/two.mp4', 'broken');
		const { kinds, results } = await run();
		expect(kinds).toEqual(['reviewed', 'failed', 'reviewed', 'reviewed']);
		expect(results[1]).toMatchObject({ input: { name: 'anna/two' }, reason: 'This is not a video.' });
		const left = filesIn(join(out, 'anna'));
		expect(Object.keys(left).filter((name) => name.startsWith('two'))).toEqual(['two.failed.json']);
		expect(JSON.parse(left['two.failed.json'] ?? '')).toMatchObject({
			reason: 'This is not a video.',
			file: 'two.mp4',
		});
	});

	it('skips on resuming what is done, and tries again what failed', async () => {
		put('three.mp4', 'broken');
		await run();
		put('three.mp4', 'whole again');
		const { seen, kinds } = await run({ start: 'resume' });
		expect(seen).toEqual(['three.mp4']);
		expect(kinds).toEqual(['skipped', 'skipped', 'skipped', 'reviewed']);
		expect(Object.keys(filesIn(out)).filter((name) => name.includes('failed'))).toEqual([]);
		expect((await run({ start: 'resume' })).seen).toEqual([]);
	});

	it('does all again when not asked to resume', async () => {
		await run();
		expect((await run()).seen).toHaveLength(4);
	});

	it('does a changed file again, of the same size too, but not one that was only copied', async () => {
		await run();
		put('anna/one.mp4', 'FILM anna/one.mp4');
		utimesSync(join(clips, 'three.mp4'), 1, 1);
		expect((await run({ start: 'resume' })).seen).toEqual(['anna/one.mp4']);
	});

	it('does all again for another model, exercise, rate or version', async () => {
		await run();
		for (const change of [
			{ model: 'blazepose-lite' },
			{ exercise: 'squat' },
			{ picturesPerS: 10 },
			{ build: 'newer' },
		]) {
			expect((await run({ start: 'resume', making: { ...MAKING, ...change } })).seen).toHaveLength(4);
		}
	});

	it('does again what is cut short, missing, or has no receipt', async () => {
		await run();
		writeFileSync(join(out, 'anna/one.session.json'), '{');
		rmSync(join(out, 'anna/two.landmarks.json'));
		writeFileSync(join(out, 'bert/one.review.json'), '{"format": "plumbline-rev');
		expect((await run({ start: 'resume' })).seen).toEqual(['anna/one.mp4', 'anna/two.mp4', 'bert/one.mp4']);
	});

	it('takes nothing for done when it is ended in the middle of a file', async () => {
		await run();
		const before = filesIn(out);
		put('three.mp4', 'another film');
		// The second of its files can't be written: the run ends between the two.
		const unwritable = 5 as unknown as string;
		const by: Reviewer = {
			review(job) {
				return Promise.resolve({ kind: 'reviewed', job, review: { ...reviewOf(job.file), trackText: unwritable } });
			},
			close: () => Promise.resolve(),
		};
		await expect(run({ start: 'resume', by })).rejects.toThrow();
		expect(Object.keys(filesIn(out))).toContain('three.session.json');
		expect(Object.keys(filesIn(out))).not.toContain('three.review.json');
		expect((await run({ start: 'resume' })).seen).toEqual(['three.mp4']);
		expect(Object.keys(filesIn(out))).toEqual(Object.keys(before));
	});

	it('leaves no results of the file that was there before, when the new one fails', async () => {
		await run();
		put('three.mp4', 'broken');
		await run({ start: 'resume' });
		expect(Object.keys(filesIn(out)).filter((name) => name.startsWith('three'))).toEqual(['three.failed.json']);
	});

	it('leaves nothing of an earlier run beside what it writes itself', async () => {
		await run();
		const before = filesIn(out);
		for (const old of ['three.reps.csv', 'three.session.json.part']) writeFileSync(join(out, old), 'old');
		await run();
		expect(filesIn(out)).toEqual(before);
	});

	it('does a file again whose receipt names a file of another folder, and leaves that one alone', async () => {
		await run();
		writeFileSync(join(out, 'precious'), 'x');
		const receipt = join(out, 'three.review.json');
		writeFileSync(receipt, readFileSync(receipt, 'utf8').replace('.session.json', '/../precious'));
		expect((await run({ start: 'resume' })).seen).toEqual(['three.mp4']);
		expect(readFileSync(join(out, 'precious'), 'utf8')).toBe('x');
	});

	it('tells of a file that is gone', async () => {
		const gone = join(clips, 'gone.mp4');
		const results: BatchResult[] = [];
		const reviewer: Reviewer = {
			review: (job) => Promise.resolve({ kind: 'failed', job, reason: 'There is no such file.' }),
			close: () => Promise.resolve(),
		};
		await reviewBatch(
			{
				inputs: findInputs([gone]),
				out,
				making: MAKING,
				start: 'resume',
				onProgress: () => null,
				onResult: (result) => void results.push(result),
			},
			reviewer,
		);
		expect(results).toMatchObject([{ kind: 'failed', reason: 'There is no such file.' }]);
		expect(Object.keys(filesIn(out))).toEqual(['gone.failed.json']);
	});

	it('ends when there is no reviewer at all, rather than fail every file', async () => {
		const by: Reviewer = {
			review: () => Promise.reject(new Error('A Chromium could not be fetched.')),
			close: () => Promise.resolve(),
		};
		await expect(run({ by })).rejects.toThrow('A Chromium could not be fetched.');
		expect(statSync(out, { throwIfNoEntry: false })).toBeUndefined();
	});
});

describe('the summary', () => {
	it('has one line for each file, failures with their reason', async () => {
		put('anna/two.mp4', 'broken');
		await run();
		const { file, recordings } = await writeSummary(out);
		expect(recordings).toBe(4);
		expect(readFileSync(file, 'utf8').trimEnd().split('\r\n')).toEqual([
			'name,file,state,duration_s,exercises,sets,reps_counted,reps_partial,reps_clean,reps_at_fault,reps_not_told,remarks',
			'anna/one,one.mp4,reviewed,14.5,squat,1,2,0,1,1,0,',
			'anna/two,two.mp4,failed,,,,,,,,,This is not a video.',
			'bert/one,one.mp4,reviewed,14.5,squat,1,2,0,1,1,0,',
			'three,three.mp4,reviewed,14.5,squat,1,2,0,1,1,0,',
		]);
	});

	it('quotes what would part cells or be taken for a formula', async () => {
		put('=1+1, "two".mp4', 'film');
		await run();
		const { file } = await writeSummary(out);
		expect(readFileSync(file, 'utf8')).toContain(`"'=1+1, ""two""","'=1+1, ""two"".mp4",reviewed`);
	});
});

describe('films of a batch', () => {
	function made() {
		const file = join(mkdtempSync(join(tmpdir(), 'plumbline-film-')), 'film.mp4');
		writeFileSync(file, 'moving pictures');
		return { kind: 'made', file, ending: '.annotated.mp4' } as const;
	}
	/** Leaves a film, or fails at it. */
	function filmer(kind: 'made' | 'failed'): Reviewer {
		return {
			review(job) {
				const film = kind === 'made' ? made() : ({ kind, reason: 'This browser can’t write videos.' } as const);
				return Promise.resolve({ kind: 'reviewed', job, review: { ...reviewOf(job.file), film } });
			},
			close: () => Promise.resolve(),
		};
	}
	const filmed = async (by: Reviewer, start: 'anew' | 'resume' = 'anew') => {
		const results: BatchResult[] = [];
		const steps = { onProgress: () => null, onResult: (result: BatchResult) => void results.push(result) };
		await reviewBatch({ inputs: findInputs([clips]), out, making: MAKING, film: 'wanted', start, ...steps }, by);
		return results;
	};

	it('lie beside their reviews, and nowhere else', async () => {
		const results = await filmed(filmer('made'));
		expect(filesIn(out)['anna/one.annotated.mp4']).toBe('moving pictures');
		expect(filesIn(out)['anna/one.review.json']).toContain('.annotated.mp4');
		const left = results.flatMap((result) => (result.kind === 'reviewed' ? [result.review.film] : []));
		expect(left.map((film) => film?.kind === 'made' && existsSync(film.file))).toEqual(left.map(() => false));
	});

	it('are made when a batch is resumed that had none, and not again', async () => {
		await run();
		expect((await filmed(filmer('made'), 'resume')).map(({ kind }) => kind)).not.toContain('skipped');
		expect(new Set((await filmed(filmer('made'), 'resume')).map(({ kind }) => kind))).toEqual(new Set(['skipped']));
	});

	it('that fail cost no review, and are tried again', async () => {
		await filmed(filmer('failed'));
		expect(Object.keys(filesIn(out))).toContain('anna/one.session.json');
		expect((await filmed(filmer('made'), 'resume')).map(({ kind }) => kind)).not.toContain('skipped');
	});

	it('of an earlier run go when nobody asks for them any more', async () => {
		await filmed(filmer('made'));
		await run();
		expect(Object.keys(filesIn(out)).filter((name) => name.includes('annotated'))).toEqual([]);
	});
});
