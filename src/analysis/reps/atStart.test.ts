import { describe, expect, it } from 'vitest';
import { advanceRep, finishRep } from './repMachine.ts';
import { INITIAL_REP_STATE, type FinishedMovement, type RepLimits, type RepState } from './repState.ts';

const LIMITS: RepLimits = {
	noiseDepthRatio: 0.08,
	partialDepthRatio: 0.2,
	countDepthRatio: 0.3,
	fullDepthRatio: 0.7,
	minRepS: 0.4,
	maxRepS: 4,
	maxPauseS: 1.5,
	ends: 'at-turn',
};

function run(untilS: number, depthAt: (timeS: number) => number | null, fps = 30) {
	let state: RepState = INITIAL_REP_STATE;
	const finished: FinishedMovement[] = [];
	for (let frame = 0; frame <= untilS * fps; frame += 1) {
		const sample = { timeS: frame / fps, depthRatio: depthAt(frame / fps), atStart: true };
		const step = advanceRep(state, sample, LIMITS);
		state = step.state;
		if (step.finished !== null) finished.push(step.finished);
	}
	return { state, finished };
}

/** Up and down without a rest: turns at 0, 1.5, 3 …, tops half way. */
const swinging = (timeS: number): number => 0.35 - 0.35 * Math.cos((2 * Math.PI * timeS) / 1.5);

describe('reps that end at a turn', () => {
	it.each([15, 30, 60])('go from turn to turn, at %i pictures a second', (fps) => {
		const { finished } = run(7, swinging, fps);
		expect(finished).toHaveLength(4);
		finished.forEach(({ startS, peakS, endS }, index) => {
			expect(Math.abs(startS - 1.5 * index)).toBeLessThan(0.15);
			expect(Math.abs(peakS - (1.5 * index + 0.75))).toBeLessThan(0.07);
			expect(Math.abs(endS - 1.5 * (index + 1))).toBeLessThan(0.15);
		});
	});

	it('end soon after the body has come to rest, where it first did', () => {
		const { finished } = run(6, (timeS) => (timeS < 1.5 ? swinging(timeS) : 0));
		expect(finished).toHaveLength(1);
		expect(finished[0]?.endS).toBeLessThanOrEqual(1.6);
	});

	it('begin where the body sets off, however long it rested', () => {
		const { finished } = run(8, (timeS) => (timeS < 4 ? 0 : timeS < 5.5 ? swinging(timeS - 4) : 0));
		expect(finished[0]?.startS).toBeGreaterThan(3.8);
	});

	it('end for somebody who never comes all the way back', () => {
		const { finished } = run(7, (timeS) => Math.max(timeS < 1 ? 0 : 0.2, swinging(timeS)));
		expect(finished).toHaveLength(4);
	});

	it('are not cut in two by a slip of a few pictures', () => {
		const { finished } = run(3.5, (timeS) => (timeS > 0.5 && timeS < 0.57 ? 0.05 : swinging(timeS)));
		expect(finished).toHaveLength(2);
		expect(finished[0]?.startS).toBeLessThan(0.2);
	});

	it('show what stays too small for one as a movement of its own, and leave out bobbing', () => {
		const small = (ratio: number) => (timeS: number) => swinging(timeS) * (timeS < 4.5 || timeS > 7.5 ? 1 : ratio);
		const { finished } = run(10, small(0.4));
		expect(finished.map(({ deepEnough }) => deepEnough)).toEqual([true, true, true, false, false, true]);
		expect(finished[3]?.startS).toBeGreaterThan(4.4);
		expect(finished[4]?.peakS).toBeCloseTo(6.75, 1);
		expect(run(10, small(0.15)).finished).toHaveLength(4);
	});

	it('are kept when the person is lost before the turn', () => {
		const { finished } = run(4, (timeS) => (timeS < 1.45 ? swinging(timeS) : null));
		expect(finished).toHaveLength(1);
	});

	it('are kept when the recording ends before the turn', () => {
		const { state, finished } = run(1.4, swinging);
		expect(finished).toEqual([]);
		expect(finishRep(state)).toMatchObject({ deepEnough: true });
	});
});
