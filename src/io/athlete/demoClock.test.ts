import { describe, expect, it } from 'vitest';
import { demoStepS, demoWaitS, longestDemoStepS } from './demoClock.ts';

const SQUAT_S = longestDemoStepS('squat');

describe('the clock of the demo', () => {
	it('runs in real time while 12 to 30 pictures a second come through', () => {
		expect(demoStepS(1 / 20, SQUAT_S)).toBe(1 / 20);
		expect(demoWaitS(1 / 20)).toBe(0);
	});

	it('waits rather than showing more than 30 a second', () => {
		expect(demoWaitS(0.01)).toBeCloseTo(1 / 30 - 0.01, 9);
		expect(demoStepS(0.01, SQUAT_S)).toBe(1 / 30);
	});

	it('slows down rather than leaving out more than a twelfth of a second, of swings a twentieth, so that the demo can still be judged', () => {
		expect(demoStepS(0.4, SQUAT_S)).toBe(1 / 12);
		expect(demoStepS(0.4, longestDemoStepS('kettlebell-swing'))).toBe(1 / 20);
	});
});
