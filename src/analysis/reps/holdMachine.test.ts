import { describe, expect, it } from 'vitest';
import { advanceHold, finishHold, INITIAL_HOLD_STATE, type HoldLimits, type HoldState } from './holdMachine.ts';
import type { FinishedMovement } from './repState.ts';

const LIMITS: HoldLimits = { holdDepthRatio: 0.5, minHoldS: 2, graceS: 1 };

/** Ten pictures a second of whatever depth the posture has then. */
function run(untilS: number, depthAt: (timeS: number) => number | null) {
	let state: HoldState = INITIAL_HOLD_STATE;
	const finished: FinishedMovement[] = [];
	for (let frame = 0; frame <= untilS * 10; frame += 1) {
		const step = advanceHold(state, { timeS: frame / 10, depthRatio: depthAt(frame / 10) }, LIMITS);
		state = step.state;
		if (step.finished !== null) finished.push(step.finished);
	}
	return { state, finished };
}

describe('advanceHold', () => {
	it('counts the seconds of a posture, from when it is taken until it is left', () => {
		const { finished } = run(10, (timeS) => (timeS >= 1 && timeS <= 6 ? 1 : 0));
		expect(finished).toHaveLength(1);
		expect(finished[0]).toMatchObject({ startS: 1, endS: 6, deepEnough: true });
		expect(finished[0]?.heldS).toBeCloseTo(5, 6);
	});

	it('goes on after a short loss, which does not count as held', () => {
		const { finished } = run(10, (timeS) => (timeS > 3 && timeS < 3.8 ? null : timeS <= 6 ? 1 : 0));
		expect(finished).toHaveLength(1);
		expect(finished[0]?.heldS).toBeGreaterThan(5);
		expect(finished[0]?.heldS).toBeLessThan(5.4);
	});

	it('is two holds when the posture was left for longer', () => {
		const { finished } = run(14, (timeS) => (timeS < 3 || (timeS > 5 && timeS < 9) ? 1 : 0));
		expect(finished.map(({ startS }) => Math.round(startS))).toEqual([0, 5]);
	});

	it('takes passing through for nothing', () => {
		expect(run(6, (timeS) => (timeS > 1 && timeS < 2.5 ? 1 : 0)).finished).toEqual([]);
	});

	it('does not count what happened between two far-apart pictures', () => {
		let state: HoldState = INITIAL_HOLD_STATE;
		for (const timeS of [0, 0.9, 1.8, 2.7]) state = advanceHold(state, { timeS, depthRatio: 1 }, LIMITS).state;
		expect(state).toMatchObject({ kind: 'holding', heldS: 0 });
	});
});

describe('finishHold', () => {
	it('ends a hold that the recording ends in', () => {
		const { state } = run(4, () => 1);
		expect(finishHold(state, LIMITS)).toMatchObject({ startS: 0, endS: 4 });
	});
	it('has nothing to end before a hold was long enough', () => {
		expect(finishHold(run(1, () => 1).state, LIMITS)).toBeNull();
		expect(finishHold(INITIAL_HOLD_STATE, LIMITS)).toBeNull();
	});
});
