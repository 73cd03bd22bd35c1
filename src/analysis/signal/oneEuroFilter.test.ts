import { describe, expect, it } from 'vitest';
import { seededNormal } from '../../athlete/seededNoise.ts';
import { createOneEuroFilters, type OneEuroTuning } from './oneEuroFilter.ts';

const TUNING: OneEuroTuning = { minCutoffHz: 1, speedCoefficient: 5, speedCutoffHz: 2 };
const FPS = 30;

/** One filter, alone. */
function createOneEuroFilter(tuning: OneEuroTuning): (value: number, timeS: number, scale: number) => number {
	const filters = createOneEuroFilters(tuning, 1);
	return (value, timeS, scale) => filters.smooth(0, value, timeS, scale);
}

/** The filter's answers to values that come 30 times a second. */
function filtered(values: readonly number[], tuning: Partial<OneEuroTuning> = {}, scale = 1): number[] {
	const filter = createOneEuroFilter({ ...TUNING, ...tuning });
	return values.map((value, index) => filter(value, index / FPS, scale));
}

function spread(values: readonly number[]): number {
	return Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length);
}

const ramp = Array.from({ length: 60 }, (_, index) => index / FPS);

describe('createOneEuroFilters', () => {
	it('passes the first value and a constant unchanged', () => {
		expect(filtered([4.2, 4.2, 4.2])).toEqual([4.2, 4.2, 4.2]);
	});

	it('remembers a first value of 0 at the time 0', () => {
		const [, second] = filtered([0, 1], { speedCoefficient: 0 });
		expect(second).toBeGreaterThan(0);
		expect(second).toBeLessThan(0.5);
	});

	it('is a low pass of its cut-off at rest: after one time constant 63 % of a step are done', () => {
		const filter = createOneEuroFilter({ ...TUNING, speedCoefficient: 0 });
		filter(0, 0, 1);
		let value = 0;
		const timeConstantS = 1 / (2 * Math.PI * TUNING.minCutoffHz);
		for (let step = 1; step <= 1000; step++) value = filter(1, (step / 1000) * timeConstantS, 1);
		expect(value).toBeCloseTo(1 - Math.exp(-1), 3);
	});

	it('takes most of the jitter out of somebody who holds still', () => {
		const normal = seededNormal(3);
		const noise = Array.from({ length: 300 }, () => 0.01 * normal());
		expect(spread(filtered(noise).slice(30))).toBeLessThan(0.5 * spread(noise));
	});

	it('lags less the more speed raises its cut-off', () => {
		const lagS = (speedCoefficient: number): number => 59 / FPS - (filtered(ramp, { speedCoefficient })[59] ?? 0);
		expect(lagS(0)).toBeGreaterThan(0.12);
		expect(lagS(5)).toBeLessThan(0.04);
	});

	it('smooths alike however large the body is in the picture', () => {
		const near = filtered(
			ramp.map((value) => 250 * value),
			{},
			250,
		);
		filtered(ramp).forEach((value, index) => expect(near[index]).toBeCloseTo(250 * value, 6));
	});

	it('returns its last answer when time does not rise, and takes no notice of that value', () => {
		const filter = createOneEuroFilter(TUNING);
		filter(0, 1, 1);
		const last = filter(1, 1.1, 1);
		expect(filter(50, 1.1, 1)).toBe(last);
		expect(filter(-50, 0.5, 1)).toBe(last);
		const undisturbed = createOneEuroFilter(TUNING);
		undisturbed(0, 1, 1);
		undisturbed(1, 1.1, 1);
		expect(filter(1, 1.2, 1)).toBe(undisturbed(1, 1.2, 1));
	});

	it('remembers for each filter alone, and lets one start over', () => {
		const filters = createOneEuroFilters(TUNING, 2);
		filters.smooth(0, 1, 0, 1);
		filters.smooth(1, 5, 0, 1);
		const alone = createOneEuroFilter(TUNING);
		alone(1, 0, 1);
		expect(filters.smooth(0, 2, 0.1, 1)).toBe(alone(2, 0.1, 1));
		filters.startOver(1);
		expect(filters.smooth(1, 9, 0.1, 1)).toBe(9);
		expect(filters.smooth(0, 2, 0.2, 1)).toBe(alone(2, 0.2, 1));
	});
});
