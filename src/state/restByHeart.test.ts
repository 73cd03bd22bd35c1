import { describe, expect, it } from 'vitest';
import { begin, fakeWorkout } from '../../tests/support/fakeWorkout.ts';
import type { WhatNow } from '../workout/whatNow.ts';
import { createRestByHeart } from './restByHeart.ts';

const ANY = (() => {
	const workout = fakeWorkout();
	begin(workout);
	return workout.session.now;
})();
const WORK: WhatNow = { ...ANY, stage: 'work', paused: null, secondsLeft: null };
const rest = (secondsLeft: number): WhatNow => ({ ...WORK, stage: 'rest', secondsLeft });

/** Seconds that are added to a rest which ends at once, after a set at one heart rate, with another one now. */
function added(setBpm: number, nowBpm: readonly number[]): number {
	const { moment } = createRestByHeart();
	moment(WORK, [{ atS: 0, bpm: setBpm }], 0);
	const samples = nowBpm.map((bpm, index) => ({ atS: 30 + index, bpm }));
	return moment(rest(1), samples, 30 + nowBpm.length)?.addS ?? 0;
}

describe('a rest by the heart', () => {
	it('is made longer while the heart is busy, and not once it is easy', () => {
		expect(added(160, [150, 150, 150])).toBe(15);
		expect(added(160, [137, 137, 137])).toBe(15);
		expect(added(160, [136, 136, 136])).toBe(0);
		expect(added(120, [110, 110, 110])).toBe(0);
	});

	it('is judged on several readings, not on one that jumps', () => {
		expect(added(160, [120, 170, 120])).toBe(0);
	});

	it('ends as planned when nothing is measured', () => {
		expect(added(160, [])).toBe(0);
		const { moment } = createRestByHeart();
		expect(moment(rest(1), [{ atS: 0, bpm: 180 }], 20)).toBeNull();
	});

	it('is left alone before its end', () => {
		const { moment } = createRestByHeart();
		moment(WORK, [{ atS: 0, bpm: 160 }], 0);
		expect(moment(rest(10), [{ atS: 1, bpm: 160 }], 1)).toBeNull();
	});

	it('grows by a minute at most, told once, and the next rest begins anew', () => {
		const { moment } = createRestByHeart();
		const hot = (atS: number) => [{ atS, bpm: 165 }];
		moment(WORK, hot(0), 0);
		const told = [10, 20, 30, 40, 50, 60].map((atS) => moment(rest(1), hot(atS), atS)?.told ?? null);
		expect(told).toEqual(['first', 'again', 'again', 'again', null, null]);
		moment(WORK, hot(70), 70);
		expect(moment(rest(1), hot(80), 80)).toEqual({ addS: 15, bpm: 165, told: 'first' });
	});

	it('goes by the peak of its own set', () => {
		const { moment } = createRestByHeart();
		moment(WORK, [{ atS: 0, bpm: 190 }], 0);
		moment(rest(30), [{ atS: 10, bpm: 150 }], 10);
		moment(WORK, [{ atS: 40, bpm: 130 }], 40);
		expect(moment(rest(1), [{ atS: 70, bpm: 120 }], 70)?.addS).toBe(15);
	});
});
