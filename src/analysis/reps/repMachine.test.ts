import { describe, expect, it } from 'vitest';
import { advanceRep, personalRangeRatio } from './repMachine.ts';
import { INITIAL_REP_STATE, type FinishedMovement, type RepLimits, type RepSample, type RepState } from './repState.ts';

const LIMITS: RepLimits = {
	noiseDepthRatio: 0.08,
	partialDepthRatio: 0.12,
	countDepthRatio: 0.2,
	fullDepthRatio: 0.5,
	minRepS: 0.6,
	maxRepS: 12,
	maxPauseS: 5,
	ends: 'at-rest',
};

/** Depth over time, joined by straight lines; `null` = not seen from here to the next point. */
type Curve = readonly (readonly [timeS: number, depthRatio: number | null])[];

function depthAt(curve: Curve, timeS: number): number | null {
	const next = curve.findIndex(([pointS]) => pointS > timeS);
	const [fromS, from] = curve[(next === -1 ? curve.length : next) - 1] ?? [0, null];
	const [toS, to] = curve[next] ?? [Infinity, from];
	if (from === null) return null;
	return to === null || toS === Infinity ? from : from + ((to - from) * (timeS - fromS)) / (toS - fromS);
}

interface Run {
	readonly fps?: number;
	readonly atStart?: (timeS: number) => boolean;
	readonly from?: RepState;
}

function run(curve: Curve, { fps = 30, atStart = () => true, from = INITIAL_REP_STATE }: Run = {}) {
	const finished: FinishedMovement[] = [];
	let state = from;
	for (let index = 0; index / fps <= (curve.at(-1)?.[0] ?? 0); index++) {
		const timeS = index / fps;
		const sample: RepSample = { timeS, depthRatio: depthAt(curve, timeS), atStart: atStart(timeS) };
		const step = advanceRep(state, sample, LIMITS);
		state = step.state;
		if (step.finished !== null) finished.push(step.finished);
	}
	return { finished, state };
}

/** Stands for a second, then goes to each depth and back, a second each way, with half a second between. */
function reps(...depths: readonly number[]): Curve {
	const points = depths.flatMap((depth, index) => {
		const startS = 1 + 2.5 * index;
		return [[startS, 0], [startS + 1, depth], [startS + 2, 0]] as const; // prettier-ignore
	});
	return [[0, 0], ...points, [1 + 2.5 * depths.length, 0]];
}

const deepEnough = (curve: Curve, options?: Run): boolean[] =>
	run(curve, options).finished.map((movement) => movement.deepEnough);

describe('advanceRep, one rep', () => {
	it('tells start, far point and end', () => {
		const [movement, ...others] = run(reps(0.5)).finished;
		expect(others).toEqual([]);
		expect(movement).toMatchObject({ deepEnough: true });
		expect(movement?.peakDepthRatio).toBeCloseTo(0.5, 2);
		expect(movement?.startS).toBeCloseTo(1, 1);
		expect(movement?.peakS).toBeCloseTo(2, 1);
		// It is over at the first sample within the noise of the start, on a straight way up at 84 % of it.
		expect(movement?.endS).toBeCloseTo(2.84, 1);
	});

	it.each([10, 15, 24, 30, 60, 120])('is the same at %i samples a second', (fps) => {
		const curve = reps(0.5, 0.3, 0.5);
		const { finished } = run(curve, { fps });
		expect(finished.map((movement) => movement.deepEnough)).toEqual([true, true, true]);
		const finest = run(curve, { fps: 240 }).finished;
		finished.forEach((movement, index) => {
			expect(Math.abs(movement.startS - (finest[index]?.startS ?? NaN))).toBeLessThan(0.13);
			expect(Math.abs(movement.endS - (finest[index]?.endS ?? NaN))).toBeLessThan(0.13);
		});
	});

	it('is one however much it shakes at the bottom', () => {
		const shaking: Curve = [[0, 0], [1, 0], [2, 0.5], [2.3, 0.35], [2.6, 0.5], [2.9, 0.3], [3.2, 0.45], [4, 0], [5, 0]]; // prettier-ignore
		expect(run(shaking).finished).toHaveLength(1);
		expect(run(shaking).finished[0]?.peakS).toBeCloseTo(2, 1);
	});

	it('is not over before the start is reached again, and not before the posture is that of the start', () => {
		expect(run([[0, 0], [1, 0], [2, 0.5], [3, 0.15], [4, 0.15]]).finished).toEqual([]); // prettier-ignore
		const [movement] = run(reps(0.5), { atStart: (timeS) => timeS < 1.2 || timeS > 3.2 }).finished;
		expect(movement?.endS).toBeCloseTo(3.2, 1);
	});

	it('is not counted before it is complete', () => {
		expect(run([[0, 0], [1, 0], [2, 0.5], [2.6, 0.2]]).finished).toEqual([]); // prettier-ignore
	});

	it('counts when the recording begins in the descent, but not at the bottom', () => {
		expect(deepEnough([[0, 0.05], [1, 0.5], [2, 0], [3, 0]])).toEqual([true]); // prettier-ignore
		expect(deepEnough([[0, 0.5], [1, 0], [2, 0]])).toEqual([]); // prettier-ignore
	});

	it('does not begin while the posture is not that of the start', () => {
		expect(run(reps(0.5), { atStart: () => false })).toMatchObject({ finished: [], state: { kind: 'waiting' } });
	});
});

describe('advanceRep, how deep', () => {
	it('takes swaying for nothing, a dip for a movement and a proper depth for a rep', () => {
		expect(deepEnough(reps(0.07, 0.1))).toEqual([]);
		expect(deepEnough(reps(0.15))).toEqual([false]);
		expect(deepEnough(reps(0.19))).toEqual([false]);
		expect(deepEnough(reps(0.22))).toEqual([true]);
	});

	it('asks for half of the person’s own range once it is known', () => {
		expect(deepEnough(reps(0.5, 0.5, 0.23, 0.5, 0.27))).toEqual([true, true, false, true, true]);
	});

	it('never takes a range for larger than a full rep', () => {
		expect(deepEnough(reps(0.9, 0.9, 0.9, 0.26))).toEqual([true, true, true, true]);
	});

	it('does not let dips narrow the range', () => {
		expect(deepEnough(reps(0.5, 0.23, 0.23, 0.23, 0.23))).toEqual([true, false, false, false, false]);
	});

	it('follows somebody who no longer gets so deep', () => {
		const tiring = reps(0.5, 0.5, 0.3, 0.3, 0.3, 0.3, 0.3, 0.22);
		expect(deepEnough(tiring)).toEqual([true, true, true, true, true, true, true, true]);
	});
});

describe('personalRangeRatio', () => {
	it('is the least that counts at first, then the median, at most a full rep', () => {
		expect(personalRangeRatio([], LIMITS)).toBe(0.2);
		expect(personalRangeRatio([0.3, 0.45, 0.4], LIMITS)).toBe(0.4);
		expect(personalRangeRatio([0.8, 0.9], LIMITS)).toBe(0.5);
	});
});

describe('advanceRep, how long', () => {
	const lasting = (wayS: number, bottomS = 0): Curve => [
		[0, 0],
		[1, 0],
		[1 + wayS, 0.5],
		[1 + wayS + bottomS, 0.5],
		[1 + 2 * wayS + bottomS, 0],
		[30, 0], // prettier-ignore
	];

	it('takes what is too quick for a glitch', () => {
		expect(run(lasting(0.25)).finished).toEqual([]);
		expect(run(lasting(0.4)).finished).toHaveLength(1);
	});

	it('does not count what takes longer than any rep', () => {
		expect(run(lasting(5.5)).finished).toHaveLength(1);
		expect(run(lasting(7))).toMatchObject({ finished: [], state: { kind: 'start' } });
	});

	it('takes a rest of three seconds at the bottom for a rep and one of six for sitting', () => {
		expect(run(lasting(1, 3)).finished).toHaveLength(1);
		expect(run(lasting(1, 6)).finished).toEqual([]);
	});

	it('counts again after sitting', () => {
		const sitting: Curve = [[0, 0], [1, 0], [2, 0.5], [9, 0.5], [10, 0], [11, 0], [12, 0.5], [13, 0], [14, 0]]; // prettier-ignore
		expect(deepEnough(sitting)).toEqual([true]);
	});

	it('begins a rep where the rest before it ended, not where somebody first gave at the knees', () => {
		const lazy: Curve = [[0, 0], [1, 0], [1.1, 0.05], [6, 0.05], [7, 0.5], [8, 0], [9, 0]]; // prettier-ignore
		const [movement] = run(lazy).finished;
		expect(movement?.startS).toBeGreaterThan(5);
		expect(movement?.startS).toBeLessThan(6.1);
	});
});

describe('advanceRep, losing sight', () => {
	const lost = (fromS: number, lastsS: number): Curve => [
		...reps(0.5).filter(([timeS]) => timeS < fromS),
		[fromS, depthAt(reps(0.5), fromS)],
		[fromS, null],
		[fromS + lastsS, depthAt(reps(0.5), fromS + lastsS)],
		...reps(0.5).filter(([timeS]) => timeS > fromS + lastsS),
	];

	it.each([1.5, 1.9, 2.3])('bridges a gap of 0.2 s at %f s', (fromS) => {
		expect(run(lost(fromS, 0.2)).finished).toHaveLength(1);
	});

	it('bridges a gap during which the rep set off, if it is short', () => {
		expect(run(lost(1.05, 0.15)).finished).toHaveLength(1);
		expect(run(lost(0.8, 0.5)).finished).toEqual([]);
	});

	it('gives a rep up after more than a second', () => {
		expect(run(lost(1.5, 0.8)).finished).toHaveLength(1);
		expect(run(lost(1.5, 1.2)).finished).toEqual([]);
	});

	it('makes no rep of going out of sight standing and coming back deep', () => {
		const { finished } = run([[0, 0], [1, null], [2, 0.5], [3, 0], [4, 0]]); // prettier-ignore
		expect(finished).toEqual([]);
	});

	it('still knows the person’s range afterwards', () => {
		const { state } = run([...reps(0.5), [5, null], [8, null]]);
		expect(state).toMatchObject({ kind: 'waiting' });
		expect(personalRangeRatio(state.peaks, LIMITS)).toBeCloseTo(0.5, 2);
		expect(deepEnough(reps(0.23), { from: state })).toEqual([false]);
	});
});

describe('advanceRep, few pictures', () => {
	it('counts from two pictures a second and nothing from one', () => {
		const curve: Curve = [
			[0, 0],
			[2, 0],
			[3, 0.5],
			[4, 0.5],
			[5, 0],
			[7, 0],
		];
		expect(run(curve, { fps: 2 }).finished).toHaveLength(1);
		expect(run(curve, { fps: 1 }).finished).toEqual([]);
	});
});

describe('advanceRep, as a function', () => {
	it('is pure: the same state and sample give the same step, and the state stays as it was', () => {
		const { state } = run([[0, 0], [1, 0], [2, 0.5]]); // prettier-ignore
		const before = structuredClone(state);
		const sample: RepSample = { timeS: 3, depthRatio: 0.01, atStart: true };
		expect(advanceRep(state, sample, LIMITS)).toEqual(advanceRep(state, sample, LIMITS));
		expect(state).toEqual(before);
	});

	it('bears times that do not rise', () => {
		const backwards: RepSample[] = [0, 0.5, 0, 0.5, 0].map((depthRatio, index) => ({
			timeS: 5 - index,
			depthRatio,
			atStart: true,
		}));
		let state = INITIAL_REP_STATE;
		for (const sample of backwards) {
			const step = advanceRep(state, sample, LIMITS);
			expect(step.finished).toBeNull();
			state = step.state;
		}
	});
});
