import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { reviewBatch, type BatchResult } from './reviewBatch.ts';
import type { Reviewer } from './reviewer.ts';
import { findInputs } from './reviewInputs.ts';
import { fakeBatch, filesIn, MAKING, reviewOf } from '../../tests/support/fakeBatch.ts';

let batch = fakeBatch();
beforeEach(() => {
	batch = fakeBatch();
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
		await reviewBatch(
			{ inputs: findInputs([batch.clips]), out: batch.out, making: MAKING, film: 'wanted', start, ...steps },
			by,
		);
		return results;
	};

	it('lie beside their reviews, and nowhere else', async () => {
		const results = await filmed(filmer('made'));
		expect(filesIn(batch.out)['anna/one.annotated.mp4']).toBe('moving pictures');
		expect(filesIn(batch.out)['anna/one.review.json']).toContain('.annotated.mp4');
		const left = results.flatMap((result) => (result.kind === 'reviewed' ? [result.review.film] : []));
		expect(left.map((film) => film?.kind === 'made' && existsSync(film.file))).toEqual(left.map(() => false));
	});

	it('are made when a batch is resumed that had none, and not again', async () => {
		await batch.run();
		expect((await filmed(filmer('made'), 'resume')).map(({ kind }) => kind)).not.toContain('skipped');
		expect(new Set((await filmed(filmer('made'), 'resume')).map(({ kind }) => kind))).toEqual(new Set(['skipped']));
	});

	it('that fail cost no review, and are tried again', async () => {
		await filmed(filmer('failed'));
		expect(Object.keys(filesIn(batch.out))).toContain('anna/one.session.json');
		expect((await filmed(filmer('made'), 'resume')).map(({ kind }) => kind)).not.toContain('skipped');
	});

	it('of an earlier run go when nobody asks for them any more', async () => {
		await filmed(filmer('made'));
		await batch.run();
		expect(Object.keys(filesIn(batch.out)).filter((name) => name.includes('annotated'))).toEqual([]);
	});
});
