import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withinLimits } from './reviewWatch.ts';

const LIMITS = { stalledAfterS: 180, timeoutS: 600 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A review that moves every so many seconds and never ends. */
function endless(everyS: number, ratioAt: (step: number) => number) {
	return (onProgress: (ratio: number) => void): Promise<never> => {
		let step = 0;
		setInterval(() => onProgress(ratioAt((step += 1))), everyS * 1000);
		return new Promise(() => null);
	};
}

describe('limits of a review', () => {
	it('let a review through that ends in time, and leave no timer', async () => {
		expect(await withinLimits(LIMITS, () => Promise.resolve('done'))).toBe('done');
		expect(vi.getTimerCount()).toBe(0);
	});

	it('pass on why it failed', async () => {
		await expect(withinLimits(LIMITS, () => Promise.reject(new Error('no video')))).rejects.toThrow('no video');
		expect(vi.getTimerCount()).toBe(0);
	});

	it('give up a review that says the same again and again', async () => {
		const given = expect(
			withinLimits(
				LIMITS,
				endless(10, () => 0.4),
			),
		).rejects.toThrow('Nothing moved for 180 s');
		await vi.advanceTimersByTimeAsync(200_000);
		await given;
	});

	it('give up a review that moves but takes too long', async () => {
		const given = expect(
			withinLimits(
				LIMITS,
				endless(10, (step) => step / 1e6),
			),
		).rejects.toThrow('longer than 10 min');
		await vi.advanceTimersByTimeAsync(600_000);
		await given;
	});

	it('let a long review run while it moves', async () => {
		const ended = vi.fn();
		const slow = withinLimits(
			{ stalledAfterS: 180, timeoutS: null },
			endless(170, (step) => step / 1e6),
		);
		void slow.finally(ended);
		await vi.advanceTimersByTimeAsync(36_000_000);
		expect(ended).not.toHaveBeenCalled();
	});
});
