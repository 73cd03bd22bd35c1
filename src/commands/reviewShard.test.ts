import { describe, expect, it } from 'vitest';
import { parseShard, shardFromEnvironment, takeShard } from './reviewShard.ts';

describe('part of the work', () => {
	it('puts each item into exactly one part', () => {
		const items = Array.from({ length: 23 }, (_, index) => index);
		const parts = [1, 2, 3, 4].map((index) => takeShard(items, { index, count: 4 }));
		expect(parts.flat().sort((a, b) => a - b)).toEqual(items);
		expect(parts.map((part) => part.length)).toEqual([6, 6, 6, 5]);
	});

	it('leaves the last parts empty when there are more parts than items', () => {
		expect(takeShard(['a'], { index: 2, count: 3 })).toEqual([]);
	});

	it('is read from words', () => {
		expect(parseShard('2/4')).toEqual({ index: 2, count: 4 });
		for (const text of ['0/4', '5/4', '1', 'a/b', '1/0', '-1/2', '1/2/3']) {
			expect(() => parseShard(text)).toThrow(/is not a part of the work/u);
		}
	});

	it('is the whole outside of jobs and arrays', () => {
		expect(shardFromEnvironment({ PLUMBLINE_SHARDS: '4' })).toBeNull();
	});

	it('is told by a Kubernetes indexed job, which counts from 0', () => {
		expect(shardFromEnvironment({ JOB_COMPLETION_INDEX: '0', PLUMBLINE_SHARDS: '50' })).toEqual({
			index: 1,
			count: 50,
		});
		expect(() => shardFromEnvironment({ JOB_COMPLETION_INDEX: '0' })).toThrow(/Set PLUMBLINE_SHARDS/u);
		expect(() => shardFromEnvironment({ JOB_COMPLETION_INDEX: '50', PLUMBLINE_SHARDS: '50' })).toThrow(/not a part/u);
	});

	it('is told by a Slurm array, wherever it begins and however it steps', () => {
		const array = { SLURM_ARRAY_TASK_COUNT: '4', SLURM_ARRAY_TASK_MIN: '10' };
		expect(shardFromEnvironment({ ...array, SLURM_ARRAY_TASK_ID: '13' })).toEqual({ index: 4, count: 4 });
		const steps = { ...array, SLURM_ARRAY_TASK_STEP: '5' };
		expect(shardFromEnvironment({ ...steps, SLURM_ARRAY_TASK_ID: '20' })).toEqual({ index: 3, count: 4 });
	});

	it('is not guessed for a Slurm array with gaps', () => {
		const array = { SLURM_ARRAY_TASK_COUNT: '3', SLURM_ARRAY_TASK_MIN: '1' };
		expect(() => shardFromEnvironment({ ...array, SLURM_ARRAY_TASK_ID: '7' })).toThrow(/not a part of the work/u);
		expect(() => shardFromEnvironment({ SLURM_ARRAY_TASK_ID: '7' })).toThrow(/number of tasks is not known/u);
	});

	it('stays the same when only some tasks of an array run again, once the number of parts is given', () => {
		const again = { SLURM_ARRAY_TASK_ID: '7', SLURM_ARRAY_TASK_COUNT: '1', SLURM_ARRAY_TASK_MIN: '7' };
		expect(shardFromEnvironment({ ...again, PLUMBLINE_SHARDS: '100' })).toEqual({ index: 8, count: 100 });
	});
});
