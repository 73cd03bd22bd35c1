import { describe, expect, it } from 'vitest';
import { createEvenThinning } from './evenThinning.ts';

/** Pictures a second that are taken of a camera's, after a second to find its rate. */
function takenOf(cameraHz: number, maxHz: number, jitterS = 0): number {
	const thinning = createEvenThinning();
	thinning.limit(maxHz);
	let taken = 0;
	for (let picture = 0; picture < 6 * cameraHz; picture += 1) {
		const timeS = picture / cameraHz + (picture % 2 === 0 ? jitterS : -jitterS);
		if (thinning.takes(timeS) && timeS >= 1) taken += 1;
	}
	return taken / 5;
}

describe('even thinning', () => {
	it('takes all of a camera that gives no more than is wanted, whatever its jitter', () => {
		expect(takenOf(30, 30)).toBeCloseTo(30, 0);
		expect(takenOf(30, 30, 0.012)).toBeCloseTo(30, 0);
		expect(takenOf(5, 30)).toBeCloseTo(5, 0);
	});

	it('takes every second or fourth of a fast camera', () => {
		expect(takenOf(60, 30)).toBeCloseTo(30, 0);
		expect(takenOf(120, 30)).toBeCloseTo(30, 0);
		expect(takenOf(30, 15)).toBeCloseTo(15, 0);
	});

	it('never takes fewer than three quarters of what is wanted', () => {
		for (let cameraHz = 30; cameraHz <= 240; cameraHz += 1) {
			expect(takenOf(cameraHz, 30), `${cameraHz}`).toBeGreaterThan(22);
			expect(takenOf(cameraHz, 30), `${cameraHz}`).toBeLessThan(51);
		}
	});

	it('leaves nothing out until it is told to', () => {
		const thinning = createEvenThinning();
		expect([0, 0.008, 0.016, 0.024].map(thinning.takes)).toEqual([true, true, true, true]);
	});
});
