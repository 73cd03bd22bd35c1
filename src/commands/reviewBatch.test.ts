import { cpSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { reviewBatch, type BatchResult } from './reviewBatch.ts';
import type { Reviewer } from './reviewer.ts';
import { findInputs } from './reviewInputs.ts';
import { takeShard } from './reviewShard.ts';
import { writeSummary } from './reviewSummary.ts';
import { fakeBatch, filesIn, MAKING, reviewOf } from '../../tests/support/fakeBatch.ts';

let batch = fakeBatch();
beforeEach(() => {
	batch = fakeBatch();
});

describe('a batch of reviews', () => {
	it('leaves session, landmarks and receipt of each file, in the folders of the files', async () => {
		await batch.run();
		const endings = ['.landmarks.json', '.review.json', '.session.json'];
		const names = ['anna/one', 'anna/two', 'bert/one', 'three'];
		expect(Object.keys(filesIn(batch.out))).toEqual(
			names.flatMap((name) => endings.map((ending) => `${name}${ending}`)),
		);
	});

	it('gives the same bytes in parts as in one, whenever and from whatever copy', async () => {
		await batch.run();
		const merged = `${batch.out}-merged`;
		for (const index of [1, 2, 3]) {
			const copy = `${batch.clips}-copy`;
			cpSync(batch.clips, copy, { recursive: true });
			utimesSync(join(copy, 'three.mp4'), index, index);
			const part = `${batch.out}-${index}`;
			const inputs = takeShard(findInputs([copy]), { index, count: 3 });
			const steps = { onProgress: () => null, onResult: () => null };
			await reviewBatch({ inputs, out: part, making: MAKING, start: 'anew', ...steps }, batch.reviewer());
			cpSync(part, merged, { recursive: true, force: false, errorOnExist: true });
		}
		await writeSummary(batch.out);
		await writeSummary(merged);
		expect(filesIn(merged)).toEqual(filesIn(batch.out));
	});

	it('goes on after a file that fails, and says beside the results why', async () => {
		batch.put('anna/two.mp4', 'broken');
		const { kinds, results } = await batch.run();
		expect(kinds).toEqual(['reviewed', 'failed', 'reviewed', 'reviewed']);
		expect(results[1]).toMatchObject({ input: { name: 'anna/two' }, reason: 'This is not a video.' });
		const left = filesIn(join(batch.out, 'anna'));
		expect(Object.keys(left).filter((name) => name.startsWith('two'))).toEqual(['two.failed.json']);
		expect(JSON.parse(left['two.failed.json'] ?? '')).toMatchObject({
			reason: 'This is not a video.',
			file: 'two.mp4',
		});
	});

	it('skips on resuming what is done, and tries again what failed', async () => {
		batch.put('three.mp4', 'broken');
		await batch.run();
		batch.put('three.mp4', 'whole again');
		const { seen, kinds } = await batch.run({ start: 'resume' });
		expect(seen).toEqual(['three.mp4']);
		expect(kinds).toEqual(['skipped', 'skipped', 'skipped', 'reviewed']);
		expect(Object.keys(filesIn(batch.out)).filter((name) => name.includes('failed'))).toEqual([]);
		expect((await batch.run({ start: 'resume' })).seen).toEqual([]);
	});

	it('does all again when not asked to resume', async () => {
		await batch.run();
		expect((await batch.run()).seen).toHaveLength(4);
	});

	it('does a changed file again, of the same size too, but not one that was only copied', async () => {
		await batch.run();
		batch.put('anna/one.mp4', 'FILM anna/one.mp4');
		utimesSync(join(batch.clips, 'three.mp4'), 1, 1);
		expect((await batch.run({ start: 'resume' })).seen).toEqual(['anna/one.mp4']);
	});

	it('does all again for another model, exercise, rate or version', async () => {
		await batch.run();
		for (const change of [
			{ model: 'blazepose-lite' },
			{ exercise: 'squat' },
			{ picturesPerS: 10 },
			{ build: 'newer' },
		]) {
			expect((await batch.run({ start: 'resume', making: { ...MAKING, ...change } })).seen).toHaveLength(4);
		}
	});

	it('does again what is cut short, missing, or has no receipt', async () => {
		await batch.run();
		writeFileSync(join(batch.out, 'anna/one.session.json'), '{');
		rmSync(join(batch.out, 'anna/two.landmarks.json'));
		writeFileSync(join(batch.out, 'bert/one.review.json'), '{"format": "plumbline-rev');
		expect((await batch.run({ start: 'resume' })).seen).toEqual(['anna/one.mp4', 'anna/two.mp4', 'bert/one.mp4']);
	});

	it('takes nothing for done when it is ended in the middle of a file', async () => {
		await batch.run();
		const before = filesIn(batch.out);
		batch.put('three.mp4', 'another film');
		// The second of its files can't be written: the run ends between the two.
		const unwritable = 5 as unknown as string;
		const by: Reviewer = {
			review(job) {
				return Promise.resolve({ kind: 'reviewed', job, review: { ...reviewOf(job.file), trackText: unwritable } });
			},
			close: () => Promise.resolve(),
		};
		await expect(batch.run({ start: 'resume', by })).rejects.toThrow();
		expect(Object.keys(filesIn(batch.out))).toContain('three.session.json');
		expect(Object.keys(filesIn(batch.out))).not.toContain('three.review.json');
		expect((await batch.run({ start: 'resume' })).seen).toEqual(['three.mp4']);
		expect(Object.keys(filesIn(batch.out))).toEqual(Object.keys(before));
	});

	it('leaves no results of the file that was there before, when the new one fails', async () => {
		await batch.run();
		batch.put('three.mp4', 'broken');
		await batch.run({ start: 'resume' });
		expect(Object.keys(filesIn(batch.out)).filter((name) => name.startsWith('three'))).toEqual(['three.failed.json']);
	});

	it('leaves nothing of an earlier run beside what it writes itself', async () => {
		await batch.run();
		const before = filesIn(batch.out);
		for (const old of ['three.reps.csv', 'three.session.json.part']) writeFileSync(join(batch.out, old), 'old');
		await batch.run();
		expect(filesIn(batch.out)).toEqual(before);
	});

	it('does a file again whose receipt names a file of another folder, and leaves that one alone', async () => {
		await batch.run();
		writeFileSync(join(batch.out, 'precious'), 'x');
		const receipt = join(batch.out, 'three.review.json');
		writeFileSync(receipt, readFileSync(receipt, 'utf8').replace('.session.json', '/../precious'));
		expect((await batch.run({ start: 'resume' })).seen).toEqual(['three.mp4']);
		expect(readFileSync(join(batch.out, 'precious'), 'utf8')).toBe('x');
	});

	it('tells of a file that is gone', async () => {
		const gone = join(batch.clips, 'gone.mp4');
		const results: BatchResult[] = [];
		const reviewer: Reviewer = {
			review: (job) => Promise.resolve({ kind: 'failed', job, reason: 'There is no such file.' }),
			close: () => Promise.resolve(),
		};
		await reviewBatch(
			{
				inputs: findInputs([gone]),
				out: batch.out,
				making: MAKING,
				start: 'resume',
				onProgress: () => null,
				onResult: (result) => void results.push(result),
			},
			reviewer,
		);
		expect(results).toMatchObject([{ kind: 'failed', reason: 'There is no such file.' }]);
		expect(Object.keys(filesIn(batch.out))).toEqual(['gone.failed.json']);
	});

	it('ends when there is no reviewer at all, rather than fail every file', async () => {
		const by: Reviewer = {
			review: () => Promise.reject(new Error('A Chromium could not be fetched.')),
			close: () => Promise.resolve(),
		};
		await expect(batch.run({ by })).rejects.toThrow('A Chromium could not be fetched.');
		expect(statSync(batch.out, { throwIfNoEntry: false })).toBeUndefined();
	});
});
