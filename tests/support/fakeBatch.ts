import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { reviewBatch, type BatchResult } from '../../src/commands/reviewBatch.ts';
import type { Reviewer } from '../../src/commands/reviewer.ts';
import { findInputs } from '../../src/commands/reviewInputs.ts';
import type { Review } from '../../src/commands/reviewPage.ts';
import { takeShard, WHOLE } from '../../src/commands/reviewShard.ts';
import { faulted, makeRep, makeSession, makeSet, passed } from './makeSession.ts';

export const MAKING = {
	exercise: 'auto',
	model: 'blazepose-full',
	backend: 'wasm',
	build: 'abc',
	picturesPerS: null as number | null,
};

interface Run {
	readonly start?: 'anew' | 'resume';
	readonly shard?: typeof WHOLE;
	readonly to?: string;
	readonly making?: typeof MAKING;
	readonly by?: Reviewer;
}

/** Finds what the file says. */
export function reviewOf(file: string): Review {
	const content = readFileSync(file, 'utf8');
	const sets = [makeSet([makeRep(1, [passed('squat/shallow-depth')]), makeRep(2, [faulted('squat/forward-lean')])])];
	const session = { ...makeSession(sets), notes: content };
	return { session, sessionText: JSON.stringify(session), trackText: content, remarks: '', analysisS: Math.random() };
}

/** Four recordings in folders of their own, and a place for what is found in them. */
export function fakeBatch() {
	const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
	const clips = join(folder, 'clips');
	const out = join(folder, 'out');

	function put(name: string, content: string): void {
		mkdirSync(join(clips, name, '..'), { recursive: true });
		writeFileSync(join(clips, name), content);
	}
	for (const name of ['anna/one.mp4', 'anna/two.mp4', 'bert/one.mp4', 'three.mp4']) put(name, `film ${name}`);

	/** A file that says `broken` is one. */
	function reviewer(): Reviewer & { readonly seen: string[] } {
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

	async function run({ start = 'anew', shard = WHOLE, to = out, making = MAKING, by }: Run = {}) {
		const own = reviewer();
		const results: BatchResult[] = [];
		const inputs = takeShard(findInputs([clips]), shard);
		const onResult = (result: BatchResult) => void results.push(result);
		await reviewBatch({ inputs, out: to, making, start, onProgress: () => null, onResult }, by ?? own);
		return { seen: own.seen, results, kinds: results.map(({ kind }) => kind) };
	}

	return { clips, out, put, reviewer, run };
}

/** Content of all files in a folder by their paths. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
	return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
