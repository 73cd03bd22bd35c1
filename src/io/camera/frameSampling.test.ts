import { describe, expect, it } from 'vitest';
import { createFrameSampler, type FrameSampling } from './frameSampling.ts';

function taken(sampling: FrameSampling, timesS: readonly number[]): number[] {
	const sampler = createFrameSampler(sampling);
	return timesS.filter((timeS) => sampler.wants(timeS));
}

const everyS = (stepS: number, count: number) => Array.from({ length: count }, (_, index) => index * stepS);
const roundedToMs = (timesS: readonly number[]) => timesS.map((timeS) => Math.round(timeS * 1000) / 1000);

describe('frame sampling', () => {
	it('takes every picture when nothing is asked', () => {
		expect(taken({}, [0, 0.01, 0.5])).toEqual([0, 0.01, 0.5]);
	});

	it('takes every nth picture, the first included', () => {
		expect(taken({ everyNth: 3 }, [0, 1, 2, 3, 4, 5, 6])).toEqual([0, 3, 6]);
	});

	it('halves 60 pictures a second when 30 are wanted', () => {
		expect(taken({ maxFps: 30 }, everyS(1 / 60, 600))).toHaveLength(300);
	});

	it('takes all of a 30 fps video whose times are rounded to milliseconds', () => {
		expect(taken({ maxFps: 30 }, roundedToMs(everyS(1 / 30, 300)))).toHaveLength(300);
	});

	it('keeps to the limit over time when the rates do not divide', () => {
		expect(taken({ maxFps: 30 }, everyS(1 / 50, 500))).toHaveLength(300);
	});

	it('does not catch up after a gap', () => {
		expect(taken({ maxFps: 10 }, [0, 5, 5.02, 5.04, 5.1])).toEqual([0, 5, 5.1]);
	});

	it('takes a slow video whole', () => {
		expect(taken({ maxFps: 30 }, [0, 1, 2, 3])).toEqual([0, 1, 2, 3]);
	});
});
