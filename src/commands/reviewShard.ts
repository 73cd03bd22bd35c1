/** One of `count` parts of the work, from 1 on. */
export interface Shard {
	readonly index: number;
	readonly count: number;
}

export const WHOLE: Shard = { index: 1, count: 1 };

/** How many parts there are, where the machine that hands out the parts does not say it. */
const COUNT_VARIABLE = 'PLUMBLINE_SHARDS';

type Environment = Readonly<Record<string, string | undefined>>;

function makeShard({ index, count }: Shard, from: string): Shard {
	const isShard = Number.isInteger(index) && Number.isInteger(count) && index >= 1 && index <= count;
	if (!isShard) throw new Error(`${from} is not a part of the work. The first of four parts is 1/4, the last 4/4.`);
	return { index, count };
}

/** Reads `2/4`. @throws Error in words for the terminal. */
export function parseShard(text: string): Shard {
	const [, index, count] = /^(\d{1,9})\/(\d{1,9})$/u.exec(text) ?? [];
	return makeShard({ index: Number(index), count: Number(count) }, `--shard ${text}`);
}

/** A whole number from a variable. @returns null when it is not set. */
function numberIn(environment: Environment, name: string): number | null {
	const text = environment[name];
	if (text === undefined || text === '') return null;
	if (!/^\d{1,9}$/u.test(text)) throw new Error(`${name} is “${text}”, not a number.`);
	return Number(text);
}

/** Positions in an array of tasks count from its first one, in its steps, unless the number of parts is given: then from 0. */
function slurmShard(environment: Environment, id: number, given: number | null): Shard {
	if (given !== null) return makeShard({ index: id + 1, count: given }, `SLURM_ARRAY_TASK_ID ${id} of ${given}`);
	const count = numberIn(environment, 'SLURM_ARRAY_TASK_COUNT');
	const first = numberIn(environment, 'SLURM_ARRAY_TASK_MIN');
	if (count === null || first === null) {
		throw new Error(`The number of tasks is not known. Set ${COUNT_VARIABLE} to it and number the tasks from 0.`);
	}
	const step = numberIn(environment, 'SLURM_ARRAY_TASK_STEP') ?? 1;
	const index = (id - first) / Math.max(step, 1) + 1;
	return makeShard({ index, count }, `Task ${id} of ${count} from ${first}`);
}

/**
 * The part that a Kubernetes indexed job or a Slurm array gave to this process. @returns null outside of both.
 * @throws Error in words for the terminal when it is in one, and how many parts there are can't be told.
 */
export function shardFromEnvironment(environment: Environment): Shard | null {
	const given = numberIn(environment, COUNT_VARIABLE);
	const completion = numberIn(environment, 'JOB_COMPLETION_INDEX');
	if (completion !== null) {
		if (given === null) throw new Error(`Set ${COUNT_VARIABLE} to the job’s number of completions.`);
		return makeShard({ index: completion + 1, count: given }, `JOB_COMPLETION_INDEX ${completion} of ${given}`);
	}
	const task = numberIn(environment, 'SLURM_ARRAY_TASK_ID');
	return task === null ? null : slurmShard(environment, task, given);
}

/** Dealt like cards, so that long recordings of one day don't meet in one part. Each item is in exactly one part. */
export function takeShard<T>(items: readonly T[], { index, count }: Shard): readonly T[] {
	return items.filter((_, position) => position % count === index - 1);
}
